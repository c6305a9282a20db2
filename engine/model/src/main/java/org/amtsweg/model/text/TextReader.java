package org.amtsweg.model.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.amtsweg.language.Language;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** Reads {@code texts/<language>.yaml} (<i>Textdatei</i>): a flat map from key to text. */
public final class TextReader {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,150}");
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}");
    private static final int LONGEST = 4_000;
    private static final int NAMED_KEYS = 5;

    /** The texts that could be read, and what is wrong with the files. */
    public record Reading(Texts texts, Findings findings) {}

    private final Map<Language, Map<String, String>> byLanguage = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private TextReader() {}

    /** Reads the files whose path is {@code texts/<language>.yaml}. */
    public static Reading read(Map<String, byte[]> files) {
        TextReader reader = new TextReader();
        new TreeMap<>(files).forEach(reader::file);
        reader.compareLanguages();
        return new Reading(Texts.of(reader.byLanguage), new Findings(reader.findings));
    }

    private void file(String path, byte[] content) {
        String tag = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        if (!TAG.matcher(tag).matches()) {
            findings.add(Finding.error(path, "text.language"));
            return;
        }
        Language language = Language.parse(tag);
        YamlFile.Reading reading = YamlFile.read(path, content);
        reading.findings().forEach(findings::add);
        reading.file().ifPresent(file -> texts(path, language, file));
    }

    private void texts(String path, Language language, YamlFile file) {
        if (!file.json().isObject()) {
            findings.add(Finding.error(path, "text.not-flat", Map.of("key", "")));
            return;
        }
        Map<String, String> texts = new HashMap<>();
        file.json().properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            String at = file.at("/" + YamlFile.escape(key));
            if (!KEY.matcher(key).matches()) {
                findings.add(Finding.error(at, "text.key"));
            } else if (!value.isTextual()) {
                findings.add(Finding.error(at, "text.not-flat", Map.of("key", key)));
            } else if (value.textValue().isBlank() || value.textValue().length() > LONGEST) {
                findings.add(Finding.error(at, "text.length", Map.of("key", key, "max", String.valueOf(LONGEST))));
            } else {
                texts.put(key, value.textValue());
            }
        });
        byLanguage.put(language, texts);
    }

    private void compareLanguages() {
        Set<String> german = byLanguage.getOrDefault(Language.DE, Map.of()).keySet();
        if (german.isEmpty()) {
            return;
        }
        for (Language language : List.of(Language.EN, Language.DE_EASY)) {
            Set<String> there = byLanguage.getOrDefault(language, Map.of()).keySet();
            compare("text.untranslated", language, german, there);
            compare("text.without-german", language, there, german);
        }
    }

    private void compare(String code, Language language, Set<String> expected, Set<String> there) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            String named = String.join(", ", missing.stream().limit(NAMED_KEYS).toList());
            findings.add(Finding.warning(
                    "texts/" + language.tag() + ".yaml",
                    code,
                    Map.of("count", String.valueOf(missing.size()), "keys", named)));
        }
    }
}
