package org.amtsweg.latin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * The form of a name under which it is searched (<i>Suchform</i>): letters and sequences of DIN 91379 as capital letters A to Z, by
 * the published map ({@code Noël Schmidt-Strauß} becomes {@code NOEL SCHMIDT-STRAUSS}).
 *
 * <p>For comparing and sorting. Not for writing to a person: nobody may be addressed in her search form. Characters outside the map
 * (blanks, hyphens, Greek, Cyrillic) stay as they are.
 */
public record SearchForm(@JsonValue String value) {

    private static final LatinList LIST = LatinList.get();

    public SearchForm {
        value = fold(value);
    }

    /** Takes any text; what is already a search form stays one. */
    @JsonCreator
    public static SearchForm of(String text) {
        return new SearchForm(text);
    }

    private static String fold(String text) {
        String normalized = LatinList.normalized(text);
        StringBuilder form = new StringBuilder(normalized.length() + 8);
        int at = 0;
        while (at < normalized.length()) {
            Optional<String> sequence = LIST.searchFormAt(normalized, at);
            if (sequence.isPresent()) {
                form.append(sequence.get());
                at += LIST.sequenceAt(normalized, at);
            } else {
                form.append(LIST.searchForm(normalized.charAt(at)));
                at++;
            }
        }
        return form.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
