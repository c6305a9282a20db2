package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The key of a caseworker in the host's directory (<i>Kennung der Sachbearbeitung</i>).
 */
public record CaseworkerId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,98}");

    public CaseworkerId {
        IdText.matching("CaseworkerId", FORM, value, "1 to 99 letters, digits, dots, hyphens, underscores or @");
    }

    @JsonCreator
    public static CaseworkerId parse(String text) {
        return new CaseworkerId(text.strip());
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
