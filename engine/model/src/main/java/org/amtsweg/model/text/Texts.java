package org.amtsweg.model.text;

import java.util.Map;
import java.util.Optional;
import org.amtsweg.language.Language;

/**
 * The texts of a folder (<i>Texte</i>) by language and key; {@code {name}} is filled in. Immutable.
 */
@SuppressWarnings("DoNotCallSuggester") // STUB
public final class Texts {

    private Texts() {}

    /** The text in exactly this language or one it falls back to: its base language, then German. */
    public Optional<String> find(Language language, String key) {
        throw new UnsupportedOperationException(key);
    }

    /** The text with parameters filled in; a key without text is a technical failure that names the key. */
    public String text(Language language, String key, Map<String, String> parameters) {
        throw new UnsupportedOperationException(key);
    }

    /** These texts, and those of {@code base} where these have none. */
    public Texts over(Texts base) {
        throw new UnsupportedOperationException();
    }
}
