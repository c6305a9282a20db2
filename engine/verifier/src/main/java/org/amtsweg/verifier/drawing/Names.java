package org.amtsweg.verifier.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.drawing.Figure.Thing;

/** The words for types and traits in German and English. */
final class Names {

    private static final Map<String, Names> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Properties words = new Properties();

    private Names(String tag) {
        String file = "drawing_" + tag + ".properties";
        try (InputStream in = Names.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside the class");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Names in(Language language) {
        return BY_LANGUAGE.computeIfAbsent(language.base().equals(Language.EN) ? "en" : "de", Names::new);
    }

    String word(String key) {
        return words.getProperty(key, key);
    }

    /** What stands below a sheet of a picture: rows are letters, columns numbers, B2 lies below A2. */
    String sheet(int row, int column, List<List<String>> rows) {
        return word("sheet")
                .replace("{0}", (char) ('A' + row) + String.valueOf(column + 1))
                .replace("{1}", String.valueOf(rows.size()))
                .replace("{2}", String.valueOf(rows.get(0).size()));
    }

    /** What a reader hears: the type and, where there is one, the name. */
    String title(Thing thing) {
        String type = word("type." + thing.type());
        return thing.name().isEmpty() ? type : type + ": " + thing.name().replaceAll("\\s+", " ");
    }

    /** The id, and what the symbols say. */
    String description(Thing thing) {
        String traits = thing.traits().stream()
                .filter(trait -> words.containsKey("trait." + trait))
                .map(trait -> word("trait." + trait))
                .collect(Collectors.joining(", "));
        return word("id") + " " + thing.id() + (traits.isEmpty() ? "" : "; " + traits);
    }
}
