package org.amtsweg.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.model.yaml.YamlFile;

/** The words of scenarios (<i>Wörter der Szenarien</i>), from one table: keys, values and sentences in English and German. */
final class ScenarioWords {

    private static final String FILE = "/META-INF/amtsweg/scenario-words.yaml";
    private static final ScenarioWords ONLY = read();

    private final JsonNode table;
    private final Map<String, Map<String, String>> keys = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> values = new LinkedHashMap<>();

    /** A key as people write it. */
    record Key(String english, String german, String about) {}

    private ScenarioWords(JsonNode table) {
        this.table = table;
        table.path("keys").properties().forEach(group -> {
            Map<String, String> words = new LinkedHashMap<>();
            group.getValue().properties().forEach(key -> {
                words.put(plain(key.getKey()), key.getKey());
                words.put(plain(key.getValue().path("de").asText()), key.getKey());
            });
            keys.put(group.getKey(), words);
        });
        table.path("values").properties().forEach(group -> {
            Map<String, String> words = new LinkedHashMap<>();
            group.getValue().properties().forEach(value -> {
                words.put(plain(value.getKey()), value.getKey());
                value.getValue().forEach(word -> words.put(plain(word.asText()), value.getKey()));
            });
            values.put(group.getKey(), words);
        });
    }

    static ScenarioWords get() {
        return ONLY;
    }

    private static ScenarioWords read() {
        try (InputStream in = ScenarioWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The words of scenarios are missing in this jar");
            }
            YamlFile.Reading reading = YamlFile.read("scenario-words.yaml", in.readAllBytes());
            return new ScenarioWords(reading.file()
                    .orElseThrow(() -> new IllegalStateException(reading.findings().toString()))
                    .json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without differences of case, of spaces and of underscores. */
    static String plain(String word) {
        return word.strip().replace('_', ' ').replaceAll("\\s{1,100}", " ").toLowerCase(Locale.GERMAN);
    }

    /** The English key that a written key of a group stands for. */
    Optional<String> key(String group, String written) {
        return Optional.ofNullable(keys.getOrDefault(group, Map.of()).get(plain(written)));
    }

    /** Every way to write a key of a group. */
    List<String> written(String group) {
        List<String> all = new ArrayList<>();
        keys(group).forEach(key -> {
            all.add(key.german());
            all.add(key.english());
        });
        return all;
    }

    List<Key> keys(String group) {
        List<Key> all = new ArrayList<>();
        table.path("keys").path(group).properties().forEach(key -> all.add(new Key(
                key.getKey(),
                key.getValue().path("de").asText(),
                key.getValue().path("about").asText())));
        return all;
    }

    /** The constant that a written value stands for. */
    Optional<String> value(String kind, String written) {
        return Optional.ofNullable(values.getOrDefault(kind, Map.of()).get(plain(written)));
    }

    /** The constants of a kind of values. */
    List<String> constants(String kind) {
        List<String> all = new ArrayList<>();
        table.path("values").path(kind).fieldNames().forEachRemaining(all::add);
        return all;
    }

    /** The word of a language for a constant; English is the constant itself. */
    String word(String kind, String constant, Language language) {
        JsonNode german = table.path("values").path(kind).path(constant);
        boolean english = language.base().equals(Language.EN) || german.isEmpty();
        return english ? constant : german.get(0).asText();
    }

    /** Names of the sentences, in the order in which they are tried. */
    List<String> sentences() {
        List<String> all = new ArrayList<>();
        table.path("sentences").fieldNames().forEachRemaining(all::add);
        return all;
    }

    List<String> patterns(String sentence, Language language) {
        List<String> all = new ArrayList<>();
        String tag = language.base().equals(Language.EN) ? "en" : "de";
        table.path("sentences").path(sentence).path(tag).forEach(pattern -> all.add(pattern.asText()));
        return all;
    }

    /** Whether form values may follow the sentence. */
    boolean takesValues(String sentence) {
        return table.path("sentences").path(sentence).path("values").asBoolean();
    }
}
