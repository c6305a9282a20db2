package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The key of a room or device within its authority (<i>Kennung eines Raums oder Geräts</i>), such as {@code saal} or {@code laser-2}.
 */
public record ResourceId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    public ResourceId {
        IdText.matching("ResourceId", FORM, value, "1 to 63 small letters, digits, dots, hyphens and underscores");
    }

    @JsonCreator
    public static ResourceId parse(String text) {
        return new ResourceId(text.strip());
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
