package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The key of an organisational unit within its authority (<i>Organisationseinheit</i>).
 */
public record UnitId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");

    public UnitId {
        IdText.matching("UnitId", FORM, value, "1 to 63 small letters, digits, dots and hyphens");
    }

    @JsonCreator
    public static UnitId parse(String text) {
        return new UnitId(text.strip());
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
