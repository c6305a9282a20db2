package org.amtsweg.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amtsweg.application.Channel;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.testkit.town.TownPayments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of words, the JSON Schema, the guide and the code say the same. */
class ScenarioWordsTest {

    private static final Path GUIDE = Path.of("../../docs/scenarios.md");
    private static final Path SERVICES = Path.of("../../processes/services/services");
    private static final ScenarioWords WORDS = ScenarioWords.get();

    private static String schemaText() throws IOException {
        try (InputStream in =
                ScenarioWordsTest.class.getResourceAsStream("/META-INF/amtsweg/schema/scenario.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> errors(JsonNode json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText());
        return schema.validate(json).stream().map(Object::toString).toList();
    }

    private static JsonNode yaml(byte[] text) {
        return YamlFile.read("s.yaml", text).file().orElseThrow().json();
    }

    @Test
    void nameEveryConstant() {
        assertThat(WORDS.constants("state")).containsExactlyInAnyOrderElementsOf(names(CaseState.values()));
        assertThat(WORDS.constants("trust")).containsExactlyInAnyOrderElementsOf(names(TrustLevel.values()));
        assertThat(WORDS.constants("channel"))
                .allMatch(name -> names(Channel.values()).contains(name));
        assertThat(WORDS.constants("payment"))
                .containsExactlyInAnyOrderElementsOf(names(TownPayments.Conduct.values()));
        Set<String> actions = new TreeSet<>(names(OpenAction.Kind.values()));
        // Parties do not see that another system is to answer.
        actions.remove("ANSWER");
        assertThat(WORDS.constants("action")).containsExactlyInAnyOrderElementsOf(actions);
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"given", "applicant", "booked", "expect"})
    void areThePropertiesOfTheSchema(String group) throws IOException {
        JsonNode properties = new ObjectMapper()
                .readTree(schemaText())
                .path("$defs")
                .path(group)
                .path("properties");
        List<String> written = new ArrayList<>();
        properties.fieldNames().forEachRemaining(written::add);

        assertThat(written).containsExactlyInAnyOrderElementsOf(WORDS.written(group));
        WORDS.keys(group).forEach(key -> {
            assertThat(properties.path(key.german()).path("description").asText())
                    .isEqualTo(key.about());
            assertThat(properties.path(key.english()).path("description").asText())
                    .isEqualTo(key.about());
        });
    }

    @Test
    void standInTheGuide() throws IOException {
        String guide = Files.readString(GUIDE);

        for (String group : List.of("file", "given", "applicant", "fakes", "booked", "expect", "notice", "steps")) {
            assertThat(WORDS.keys(group))
                    .allSatisfy(key -> assertThat(guide)
                            .as("%s %s", group, key)
                            .contains("| `" + key.german() + "` | `" + key.english() + "` |"));
        }
        for (String sentence : WORDS.sentences()) {
            for (var language : List.of(org.amtsweg.language.Language.DE, org.amtsweg.language.Language.EN)) {
                assertThat(WORDS.patterns(sentence, language))
                        .allSatisfy(pattern -> assertThat(guide).contains(pattern.replace("|", "\\|")));
            }
        }
    }

    @Test
    void schemaAcceptsTheScenariosOfOurServices() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SERVICES)) {
            files = all.filter(file -> file.toString().replace('\\', '/').matches(".*/scenarios/[^/]+\\.yaml"))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(5);
        for (Path file : files) {
            assertThat(errors(yaml(Files.readAllBytes(file))))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gegeben: {}",
                "Szenario: A\nSchritt: []",
                "Szenario: A\ngegeben: {Orrt: x}",
                "Szenario: A\nerwartet: {Stand: 3}",
                "Szenario: A\nSchritte: [{a: b, c: d}]",
                "Szenario: A\ngegeben: {Antworten: {Zustellung: viele}}",
                "Szenario: A\ngegeben: {Antworten: {Zahlng: gelingt}}\nerwartet: {Stand: CLOSED}",
                "Szenario: A\ngegeben: {Antworten: {a.b: []}}\nerwartet: {Stand: CLOSED}",
                "Szenario: A\nerwartet: {}",
                "Szenario: A\nerwartet: {Weg: []}",
                "Szenario: A\nerwartet: {nie: []}",
                "Szenario: A\nerwartet: {Fristen: {}}",
                "Szenario: A\nerwartet: {Nachrichten: []}",
                "Szenario: A\nerwartet: {Bescheid: {}}",
                "Szenario: A\nerwartet: {Bescheid: {ohne: []}}",
                "Szenario: A\nerwartet: {gestört: nein}",
            })
    void schemaRefusesWhatTheReaderRefuses(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(errors(yaml(bytes))).isNotEmpty();
        assertThat(ScenarioFile.read("s.yaml", bytes, name -> java.util.Optional.empty())
                        .findings()
                        .hasErrors())
                .isTrue();
    }
}
