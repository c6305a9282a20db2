package org.amtsweg.workbench.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.amtsweg.language.Language;

/** The words that pages are held together with (<i>Worte der Dokumentation</i>), in one language. */
final class Phrases {

    private static final Map<String, Phrases> ALL = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties words = new Properties();

    private Phrases(String file, Language language) {
        this.language = language;
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside the class");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of pages for staff: German or English. */
    static Phrases forStaff(Language language) {
        return read("document", language.base());
    }

    /** Of pages for citizens: German, English or Leichte Sprache. */
    static Phrases forCitizens(Language language) {
        return read("citizen", language);
    }

    private static Phrases read(String name, Language language) {
        String file = name + "_" + language.tag() + ".properties";
        return ALL.computeIfAbsent(file, each -> new Phrases(each, language));
    }

    Language language() {
        return language;
    }

    /** The words under a key, with values for {@code {0}}, {@code {1}} and so on. */
    String get(String key, Object... values) {
        return find(key, values).orElseThrow(() -> new IllegalArgumentException("There are no words for " + key));
    }

    Optional<String> find(String key, Object... values) {
        return Optional.ofNullable(words.getProperty(key)).map(text -> {
            String filled = text;
            for (int i = 0; i < values.length; i++) {
                filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
            }
            return filled;
        });
    }

    /** The words for a constant: {@code level.MUNICIPALITY}. */
    String of(String group, Enum<?> constant) {
        return get(group + "." + constant.name());
    }

    /** The words for a name that comes from a model, or the name itself where there are none. */
    String named(String group, String name) {
        return find(group + "." + name).orElse(name);
    }

    /** {@code 10 MB} */
    String bytes(long bytes) {
        return bytes % 1_000_000 == 0
                ? bytes / 1_000_000 + " MB"
                : String.format(language.locale(), "%,d", bytes) + " " + get("bytes");
    }

    String number(java.math.BigDecimal number) {
        return language.base().equals(Language.EN)
                ? number.toPlainString()
                : number.toPlainString().replace('.', ',');
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
