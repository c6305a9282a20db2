package org.amtsweg.identifier;

import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the texts of Amtsweg's own identifiers; error texts never repeat the input. */
final class IdText {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private IdText() {}

    static UUID uuid(String type, String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new IdentifierFormatException(type, "a UUID such as 123e4567-e89b-42d3-a456-426614174000");
        }
        return UUID.fromString(text);
    }

    static String matching(String type, Pattern pattern, String text, String expected) {
        if (!pattern.matcher(text).matches()) {
            throw new IdentifierFormatException(type, expected);
        }
        return text;
    }
}
