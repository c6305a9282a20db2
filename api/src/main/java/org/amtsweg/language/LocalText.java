package org.amtsweg.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same text in one or more languages (<i>mehrsprachiger Text</i>).
 *
 * <p>{@link #in} never fails: it falls back from {@code de-easy} to {@code de}, then to German, then to the first text there is.
 */
public record LocalText(@JsonValue Map<Language, String> texts) {

    public LocalText {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("A text needs at least one language");
        }
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public static LocalText of(String german) {
        return new LocalText(Map.of(Language.DE, german));
    }

    @JsonCreator
    public static LocalText of(Map<Language, String> texts) {
        return new LocalText(texts);
    }

    public String in(Language language) {
        for (Language candidate : new Language[] {language, language.base(), Language.DE}) {
            String text = texts.get(candidate);
            if (text != null) {
                return text;
            }
        }
        return texts.values().iterator().next();
    }

    /** The German text. */
    @Override
    public String toString() {
        return in(Language.DE);
    }
}
