package org.amtsweg.verifier.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.amtsweg.language.Language;

/** The words of reports in German and English. */
final class Words {

    private static final Map<Language, Words> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Properties words = new Properties();

    private Words(Language language) {
        String file = "report_" + language.tag() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside the class");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words in(Language language) {
        return BY_LANGUAGE.computeIfAbsent(language, Words::new);
    }

    /** The words under a key; every key that is asked for is there in both languages. */
    String get(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There are no words for " + key);
        }
        return text;
    }

    /** The words under a key that need not be there. */
    Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** The words under a key with values for {@code {0}}, {@code {1}} and so on. */
    String get(String key, Object... values) {
        String text = get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** A number and its noun: the key with {@code .one} or {@code .many}. */
    String count(String key, long count) {
        return get(key + (count == 1 ? ".one" : ".many"), count);
    }
}
