package org.amtsweg.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The language of a text (<i>Sprache</i>) as a tag of small letters: {@code de}, {@code en}, and {@code de-easy} for Leichte
 * Sprache.
 *
 * <p>Open for every BCP 47-like tag. Does not translate.
 */
public record Language(@JsonValue String tag) {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}");

    public static final Language DE = new Language("de");
    public static final Language EN = new Language("en");
    /** German in Leichte Sprache: short sentences, no jargon. */
    public static final Language DE_EASY = new Language("de-easy");

    public Language {
        if (!TAG.matcher(tag).matches()) {
            throw new IllegalArgumentException("A language is a tag such as 'de', 'en' or 'de-easy'");
        }
    }

    @JsonCreator
    public static Language parse(String text) {
        return new Language(text.strip().toLowerCase(Locale.ROOT));
    }

    /** The language a reader falls back to: {@code de-easy} to {@code de}, any other to itself. */
    public Language base() {
        int dash = tag.indexOf('-');
        return dash < 0 ? this : new Language(tag.substring(0, dash));
    }

    /** The locale for numbers and dates in this language. */
    public Locale locale() {
        return base().equals(DE) ? Locale.GERMANY : Locale.forLanguageTag(base().tag());
    }

    @Override
    public String toString() {
        return tag;
    }
}
