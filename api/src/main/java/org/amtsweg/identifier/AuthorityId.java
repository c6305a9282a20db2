package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The key of an authority within the installation (<i>Behördenkennung</i>), chosen by the host.
 */
public record AuthorityId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{1,62}");

    public AuthorityId {
        IdText.matching("AuthorityId", FORM, value, "2 to 63 small letters, digits, dots and hyphens");
    }

    @JsonCreator
    public static AuthorityId parse(String text) {
        return new AuthorityId(text.strip());
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
