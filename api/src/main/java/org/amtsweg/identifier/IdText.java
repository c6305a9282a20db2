package org.amtsweg.identifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** Reads the texts of identifiers, the same way under every locale; error texts never repeat the input. */
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

    static void matching(String type, Pattern pattern, String text, String expected) {
        if (!pattern.matcher(text).matches()) {
            throw new IdentifierFormatException(type, expected);
        }
    }

    /** The text of a JSON string. Anything else is refused here, because the message of Jackson would repeat a number. */
    static String json(String type, JsonNode json) {
        if (!json.isTextual()) {
            throw new IdentifierFormatException(type, "a string in JSON");
        }
        return json.textValue();
    }

    /** Throws for the first error; warnings pass. */
    static void accept(Findings findings) {
        for (Finding each : findings) {
            if (each.isError()) {
                throw IdentifierFormatException.because(each);
            }
        }
    }

    /** Without any blank, as people group long numbers: spaces, tabs, no-break spaces. Returns the same object if there is none. */
    static String compact(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBlank(text.charAt(i))) {
                return withoutBlanks(text, i);
            }
        }
        return text;
    }

    private static String withoutBlanks(String text, int first) {
        StringBuilder rest = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * Capital letters for a to z and ä, ö, ü alone. {@code String.toUpperCase} would also turn a dotless ı into I and ß into SS, and
     * so accept letters that nobody has issued.
     */
    static String upper(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if ((c >= 'a' && c <= 'z') || c == 'ä' || c == 'ö' || c == 'ü') {
                upper.setCharAt(i, (char) (c - 32));
            }
        }
        return upper.toString();
    }

    static boolean isDigits(String text, int length) {
        return text.length() == length && isDigits(text);
    }

    /** Only 0 to 9 and at least one of them; {@code Character.isDigit} would take the digits of every script. */
    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The text in blocks of the given lengths with one space between them; what is left over is a last block. */
    static String grouped(String text, int... lengths) {
        StringBuilder groups = new StringBuilder(text.length() + lengths.length);
        int at = 0;
        for (int length : lengths) {
            if (at == text.length()) {
                break;
            }
            int end = Math.min(at + length, text.length());
            groups.append(groups.isEmpty() ? "" : " ").append(text, at, end);
            at = end;
        }
        return at < text.length()
                ? groups.append(' ').append(text, at, text.length()).toString()
                : groups.toString();
    }
}
