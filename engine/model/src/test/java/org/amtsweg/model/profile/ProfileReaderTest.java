package org.amtsweg.model.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amtsweg.deadline.Period;
import org.amtsweg.form.Form;
import org.amtsweg.legal.Norm;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.problem.Finding;
import org.amtsweg.service.PublicService;
import org.amtsweg.service.ServiceAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {

    private static final ProfileReader READER = new ProfileReader(new Feel());
    private static final String RIGHT = right();

    private static String right() {
        try {
            return Files.readString(Path.of("src/test/resources/profiles/service.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProfileReader.Reading read(String yaml) {
        return READER.read("muster", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static int line(String part) {
        return RIGHT.substring(0, RIGHT.indexOf(part)).split("\n", -1).length;
    }

    @Test
    void readsEverythingThatTheGuideNames() {
        ProfileReader.Reading reading = read(RIGHT);
        assertThat(reading.findings().list()).isEmpty();
        Profile profile = reading.profile().orElseThrow();
        assertThat(profile.roles()).containsExactly("sachbearbeitung", "leitung");
        assertThat(profile.fee().orElseThrow().table()).isEqualTo("gebuehr");
        assertThat(profile.completeness()).isEqualTo(Completeness.REVIEW);
        assertThat(profile.limitedGrant()).contains(Norm.of("§ 8 Abs. 2 FStrG"));
        assertThat(profile.remedy().orElseThrow().period()).isEqualTo(Period.parse("P1M"));
        assertThat(profile.remedy().orElseThrow().authority()).contains("Stadt Musterstadt");
        assertThat(profile.retention().orElseThrow().years()).isEqualTo(10);
        assertThat(profile.draftDays()).isEqualTo(20);
        assertThat(profile.purposes())
                .singleElement()
                .satisfies(p -> assertThat(p.categories()).contains("name"));
        assertThat(profile.versionPolicy()).isEqualTo(VersionPolicy.FAST_FORWARD_DRAFTS);
        assertThat(profile.level()).isEqualTo(Level.MUNICIPALITY);
        assertThat(profile.fictive()).isTrue();
        assertThat(profile.parameters()).containsOnlyKeys("supplementPeriod", "prepayment", "hourly", "district");
        DeadlineSpec supplement = Objects.requireNonNull(profile.deadlines().get("supplement"));
        assertThat(supplement.period().parameter()).contains("supplementPeriod");
        Map<String, JsonNode> set = Map.of("supplementPeriod", JsonNodeFactory.instance.textNode("P3W"));
        assertThat(supplement.rule(set).period()).isEqualTo(Period.parse("P21D"));
        PublicService service = profile.service(new Form("antrag", List.of(), "{}"));
        assertThat(service.procedure().trustLevel(ServiceAction.SUBMIT)).isEqualTo(TrustLevel.SUBSTANTIAL);
        assertThat(service.procedure().trustLevel(ServiceAction.OBJECT)).isEqualTo(TrustLevel.NONE);
        assertThat(service.evidence())
                .singleElement()
                .satisfies(e -> assertThat(e.maxBytes()).isEqualTo(500_000));
        assertThat(service.description().leikaKey()).contains("99012345678901");
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        id: muster | id: other | profile.id-is-not-folder
        version: 1.0.0 | version: one | profile.format
        version: 1.0.0 | versionn: 1.0.0 | profile.unknown-key
        leika: "99012345678901" | leika: "12345678901234" | profile.format
        leika: "99012345678901" | leika: 99012345678901 | profile.type
        procedureLaw: VWVFG-BW | procedureLaw: VWVFG-XX | profile.law
        procedureLaw: VWVFG-BW | procedureLaw: BGB | profile.format
        level: MUNICIPALITY | level: TOWN | profile.not-allowed
        kind: APPLICATION | kind: [APPLICATION] | profile.not-allowed
        {view: BASIC, | {look: BASIC, | profile.unknown-key
        period: P1M     # deadline | period: one month | profile.format
        period: P1M     # deadline | period: P0D | profile.period
        "${parameters.supplementPeriod}" | "${parameters.other}" | profile.no-such-parameter
        "${parameters.supplementPeriod}" | "${parameters.hourly}" | profile.parameter-no-period
        operations: [EXTEND] | operations: [STRETCH] | profile.not-allowed
        mediaTypes: [application/pdf] | mediaTypes: [application/x-sh] | profile.media-type
        requiredWhen: "area > 5" | requiredWhen: "area >" | feel.syntax
        requiredWhen: "area > 5" | requiredWhen: "now() > area" | feel.function
        default: P2W, min: P1W | default: P2D, min: P1W | parameter.min
        default: P2W, min: P1W | default: two weeks, min: P1W | parameter.type
        default: 1, min: 0, max: 5 | default: 9, min: 0, max: 5 | parameter.max
        default: 1, min: 0, max: 5 | min: 0, max: 5 | profile.parameter-without-default
        default: 1, min: 0, max: 5 | default: 1, min: P1W | profile.parameter-bound
        default: 1, min: 0, max: 5 | default: 1, allowed: [a] | profile.parameter-bound
        default: mitte | default: ost | parameter.allowed
        type: boolean, default: false | type: boolean, default: maybe | parameter.type
        type: boolean, default: false | type: boolean, required: true, default: false | profile.parameter-required
        years: 10 | years: -1 | profile.schema
        years: 10 | years: ten | profile.type
        """)
    void complainsWithTheLine(String old, String replacement, String code) {
        assertThat(RIGHT).contains(old);
        ProfileReader.Reading reading = read(RIGHT.replace(old, replacement));
        assertThat(reading.profile()).isEmpty();
        assertThat(reading.findings().list()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.path()).isEqualTo("service.yaml:" + line(old));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "version",
                "name",
                "summary",
                "legalBasis",
                "procedureLaw",
                "level",
                "audience",
                "kind",
                "trust",
                "form",
                "retention"
            })
    void missesWhatIsMandatory(String key) {
        String without = RIGHT.replaceFirst("(?m)^" + key + ":.*\n(  .*\n)*", "");
        assertThat(read(without).findings().list()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("profile.missing");
            assertThat(finding.parameters()).containsEntry("name", key);
        });
    }

    @Test
    void refusesAStatutoryDeadlineWithoutANorm() {
        Finding finding = read(RIGHT.replace("    norm: § 70 Abs. 1 VwGO # deadline\n", ""))
                .findings()
                .list()
                .get(0);
        assertThat(finding.code()).isEqualTo("profile.deadline-without-norm");
        assertThat(finding.path()).isEqualTo("service.yaml:" + line("objection:"));
    }

    @Test
    void warnsOfAMissingLanguage() {
        ProfileReader.Reading reading = read(RIGHT.replace(", de-easy: Muster}", "}"));
        assertThat(reading.profile()).isPresent();
        assertThat(reading.findings().stream().map(Finding::code)).containsExactly("profile.language");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        ProfileReader.Reading reading = read(RIGHT.replace("level: MUNICIPALITY", "level: TOWN")
                .replace("requiredWhen: \"area > 5\"", "requiredWhen: \"area >\"")
                .replace("default: mitte", "default: ost"));
        assertThat(reading.findings().stream().map(Finding::code))
                .contains("profile.not-allowed", "feel.syntax", "parameter.allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "5",
                "a",
                "id: {}",
                "name: 5\nevidence: 7\nparameters: [a]\ndeadlines: x\nremedy: y\nfee: z",
                "evidence: [5, [], {}]",
                "deadlines: {a: 5, b: {kind: 7}}"
            })
    void answersForAnyYaml(String yaml) {
        ProfileReader.Reading reading = read(yaml);
        assertThat(reading.profile()).isEmpty();
        assertThat(reading.findings().hasErrors()).isTrue();
    }

    @Test
    void everyPlaceOfTheSchemasHasAGermanTitleAndDescription() throws IOException {
        for (String name : List.of("service", "block")) {
            try (InputStream in =
                    ProfileReader.class.getResourceAsStream("/META-INF/amtsweg/schema/" + name + ".schema.json")) {
                JsonNode schema = new ObjectMapper().readTree(Objects.requireNonNull(in));
                List<String> without = new ArrayList<>();
                properties(schema, "", without);
                assertThat(without).isEmpty();
            }
        }
    }

    private static void properties(JsonNode node, String path, List<String> without) {
        node.path("properties").properties().forEach(entry -> {
            JsonNode property = entry.getValue();
            if (!property.has("title") || !property.has("description")) {
                without.add(path + "/" + entry.getKey());
            }
        });
        node.properties().forEach(entry -> properties(entry.getValue(), path + "/" + entry.getKey(), without));
    }
}
