package org.amtsweg.latin;

import java.util.Locale;
import java.util.Optional;

/**
 * The first character of a text that its datatype does not allow (<i>unzulässiges Zeichen</i>).
 *
 * <p>The position counts code points of the text in NFC from 1. The replacement is a proposal, never made silently; an empty text
 * means that the character should be left out.
 */
public record Offence(int position, int codePoint, Optional<String> replacement) {

    /** As {@code U+2013 EN DASH}; the name is that of Unicode. */
    public String character() {
        return describe(codePoint);
    }

    static String describe(int codePoint) {
        String name = Character.getName(codePoint);
        String number = String.format(Locale.ROOT, "U+%04X", codePoint);
        return name == null ? number : number + " " + name;
    }
}
