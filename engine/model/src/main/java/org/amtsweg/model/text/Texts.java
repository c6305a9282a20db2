package org.amtsweg.model.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amtsweg.language.Language;
import org.amtsweg.problem.AmtswegException;

/**
 * The texts of a folder (<i>Texte</i>) by language and key; {@code {name}} is filled in. Immutable.
 *
 * <p>A language falls back to its base ({@code de-easy} to {@code de}) and then to German. Does not format numbers or dates.
 */
public final class Texts {

    public static final Texts NONE = new Texts(Map.of());

    private final Map<Language, Map<String, String>> byLanguage;

    private Texts(Map<Language, Map<String, String>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** From language to key to text. */
    public static Texts of(Map<Language, Map<String, String>> texts) {
        Map<Language, Map<String, String>> copy = new HashMap<>();
        texts.forEach((language, map) -> copy.put(language, Collections.unmodifiableMap(new TreeMap<>(map))));
        return new Texts(copy);
    }

    /** The text in this language or in one it falls back to, with its placeholders. */
    public Optional<String> find(Language language, String key) {
        for (Language candidate : new Language[] {language, language.base(), Language.DE}) {
            String text = byLanguage.getOrDefault(candidate, Map.of()).get(key);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** The text with parameters filled in; a key without text is a technical failure that names the key. */
    public String text(Language language, String key, Map<String, String> parameters) {
        String pattern = find(language, key).orElseThrow(() -> AmtswegException.permanent("No text for key " + key));
        return fill(pattern, parameters);
    }

    /** Fills {@code {name}}; a placeholder without a parameter is left empty. */
    public static String fill(String pattern, Map<String, String> parameters) {
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(pattern, at, open).append(parameters.getOrDefault(pattern.substring(open + 1, close), ""));
            at = close + 1;
        }
        return text.append(pattern, at, pattern.length()).toString();
    }

    /** The languages there are texts in. */
    public Set<Language> languages() {
        return byLanguage.keySet();
    }

    /** The keys of a language, without fallback. */
    public Set<String> keys(Language language) {
        return byLanguage.getOrDefault(language, Map.of()).keySet();
    }

    /** These texts, and those of {@code base} where these have none in the same language. */
    public Texts over(Texts base) {
        Map<Language, Map<String, String>> merged = new HashMap<>();
        base.byLanguage.forEach((language, map) -> merged.put(language, new HashMap<>(map)));
        byLanguage.forEach((language, map) ->
                merged.computeIfAbsent(language, any -> new HashMap<>()).putAll(map));
        return of(merged);
    }
}
