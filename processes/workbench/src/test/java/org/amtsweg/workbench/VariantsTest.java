package org.amtsweg.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Local variants of the service that comes with the tool. */
class VariantsTest {

    private static final Path VARIANTS = Path.of("src/test/resources/oertlich");

    @TempDir
    private Path folders;

    private static JsonNode json(DiffTest.Run run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void showsWhatHoldsAndRefusesWhatBreaksTheBounds() {
        DiffTest.Run run = DiffTest.run("variants", VARIANTS.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("variants/musterstadt – Sondernutzungserlaubnis für Außengastronomie (sondernutzung 1.0.0)")
                .contains("Gilt in 084210000000 (Gemeinde)")
                .containsPattern("hearingPeriod +P2W +P3W +P1W … P2M")
                .containsPattern("paymentPeriod +P1M +– +P2W … P3M")
                .containsPattern("prepayment +false +true +true, false +§ 4 Ortssatzung \\(fiktiv\\)")
                .contains("timeline.antrag_eingegangen (de, de-easy, en)")
                .contains("Satzung: § 1 Ortssatzung (fiktiv) statt § 3 Sondernutzungsgebührensatzung")
                .contains("Tabelle: die der Leistung")
                .contains("ABGELEHNT: variants/zuweit")
                .contains("variant.yaml:4: Eine örtliche Variante darf „roles“ nicht enthalten.")
                .contains("(Art. 20 Abs. 3 GG) [LEGAL-VARIANT-SCOPE]")
                .endsWith("Varianten: 2, davon abgelehnt: 1\n");
    }

    @Test
    void tellsAllThatIsOutOfBoundsOnceTheFileItselfIsRight() throws IOException {
        Path variant = folders.resolve("variants/zuweit");
        Files.createDirectories(variant);
        String yaml = Files.readString(VARIANTS.resolve("variants/zuweit/variant.yaml"));
        Files.writeString(variant.resolve("variant.yaml"), yaml.replace("roles: [chef]\n", ""));
        JsonNode report = json(DiffTest.run("variants", folders.toString(), "--format", "json"));
        assertThat(report.path("refused").get(0).path("findings"))
                .extracting(finding -> finding.path("code").asText())
                .containsExactlyInAnyOrder("LEGAL-VARIANT-BOUNDS", "variant.parameter", "LEGAL-VARIANT-NORM");
    }

    @Test
    void answersForAPlace() throws IOException {
        JsonNode here =
                json(DiffTest.run("variants", VARIANTS.toString(), "--place", "084210000000", "--format", "json"));
        assertThat(here.at("/place/sondernutzung").asText()).isEqualTo("variants/musterstadt");
        assertThat(here.at("/variants/0/parameters").findValuesAsText("local")).contains("P3W", "true");
        DiffTest.Run elsewhere = DiffTest.run("variants", VARIANTS.toString(), "--place", "110000000000");
        assertThat(elsewhere.out())
                .contains("An 110000000000 gilt für sondernutzung: keine Variante, also die Vorgaben der Leistung");
        assertThat(DiffTest.run("variants", VARIANTS.toString(), "--place", "4711")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void comparesTheFeeTableRuleByRule() throws IOException {
        Path variant = folders.resolve("variants/stadt");
        Files.createDirectories(variant);
        Files.writeString(variant.resolve("variant.yaml"), """
                service: sondernutzung
                versions: {from: 1.0.0}
                ars: "084210000000"
                fee: {schedule: "§ 1 Ortssatzung (fiktiv)"}
                """);
        String table = Files.readString(Path.of("../services/services/sondernutzung/gebuehr.dmn"));
        Files.writeString(
                variant.resolve("gebuehr.dmn"),
                table.replace("<text>50</text>", "<text>75</text>")
                        .replace("&lt; 50", "&lt; 75")
                        .replace("&gt;= 50", "&gt;= 75"));
        DiffTest.Run run = DiffTest.run("variants", folders.toString());
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("Tabelle: eine eigene statt der der Leistung")
                .contains("Regel Rule_2: - | < 50 ⇒ 50 | ")
                .contains("→ - | < 75 ⇒ 75 | ");

        // Of a refusal below 50 euros two rules say different things now.
        Files.writeString(
                variant.resolve("gebuehr.dmn"),
                table.replace("id=\"Table_gebuehr\" hitPolicy=\"FIRST\"", "id=\"Table_gebuehr\" hitPolicy=\"UNIQUE\""));
        DiffTest.Run overlap = DiffTest.run("variants", folders.toString());
        assertThat(overlap.code()).isEqualTo(1);
        assertThat(overlap.out()).contains("ABGELEHNT: variants/stadt", "treffen die Regeln 1, 2 zugleich zu");
    }

    @Test
    void saysWhereThereIsNone() {
        DiffTest.Run run = DiffTest.run("variants", folders.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("liegt keine örtliche Variante");
    }
}
