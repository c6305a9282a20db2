package org.amtsweg.verifier.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Norm;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.problem.Severity;

/** All rules, as the data file {@code META-INF/amtsweg/rules.yaml} has them (<i>Regelwerk</i>). */
public final class RuleBook {

    private static final String FILE = "/META-INF/amtsweg/rules.yaml";
    private static final Map<String, Rule> RULES = read();

    private RuleBook() {}

    /** In the order of the file. */
    public static Collection<Rule> all() {
        return RULES.values();
    }

    public static Optional<Rule> find(String id) {
        return Optional.ofNullable(RULES.get(id));
    }

    private static Map<String, Rule> read() {
        try (InputStream in = RuleBook.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The rules are missing in this jar");
            }
            YamlFile.Reading reading = YamlFile.read("rules.yaml", in.readAllBytes());
            YamlFile file = reading.file()
                    .orElseThrow(() -> new IllegalStateException("The rules cannot be read: " + reading.findings()));
            Map<String, Rule> rules = new LinkedHashMap<>();
            file.json().path("rules").forEach(json -> {
                Rule rule = rule(json);
                if (rules.put(rule.id(), rule) != null) {
                    throw new IllegalStateException("Two rules are named " + rule.id());
                }
            });
            return Collections.unmodifiableMap(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(JsonNode json) {
        return new Rule(
                json.path("id").asText(),
                Severity.valueOf(json.path("level").asText()),
                Optional.ofNullable(json.get("norm")).map(norm -> Norm.of(norm.asText())),
                text(json.path("sentence")),
                text(json.path("bad")),
                text(json.path("good")));
    }

    private static LocalText text(JsonNode json) {
        return LocalText.of(Map.of(
                Language.DE,
                json.path("de").asText(),
                Language.EN,
                json.path("en").asText()));
    }
}
