package org.amtsweg.model.variant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.amtsweg.authority.Area;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Norm;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.LoadedFolders;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.folder.VariantFolder;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.problem.Finding;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.service.LocalVariant.Setting;
import org.amtsweg.service.SemanticVersion;
import org.amtsweg.service.VersionRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariantsTest {

    private static List<Finding> errors(LoadedFolders loaded) {
        return loaded.refused().stream()
                .flatMap(refused -> refused.findings().stream())
                .filter(Finding::isError)
                .toList();
    }

    private static List<String> codes(AVariant variant) {
        LoadedFolders loaded = AVariant.load(variant.content());
        assertThat(loaded.services()).hasSize(1);
        assertThat(loaded.variants().isEmpty()).isNotEqualTo(errors(loaded).isEmpty());
        return errors(loaded).stream().map(Finding::code).distinct().toList();
    }

    @Test
    void setsValuesWordsAndFeeWithinTheBounds() {
        LoadedFolders loaded = AVariant.load(AVariant.sound().content());
        assertThat(loaded.refused()).isEmpty();
        ServiceFolder central = loaded.services().get(0);
        LocalVariant variant = loaded.variants().get(0).variant();
        assertThat(variant.area()).isEqualTo(Area.parse("08421"));
        assertThat(variant.versions().contains(SemanticVersion.parse("1.9.3"))).isTrue();
        assertThat(variant.versions().contains(SemanticVersion.parse("2.0.0"))).isFalse();

        ServiceFolder local = central.with(variant);

        assertThat(value(local, "hearingPeriod").asText()).isEqualTo("P3W");
        assertThat(value(local, "prepayment").asBoolean()).isTrue();
        assertThat(value(local, "days").intValue()).isEqualTo(7);
        assertThat(value(central, "hearingPeriod").asText()).isEqualTo("P2W");
        assertThat(local.profile().fee().orElseThrow().schedule()).contains(Norm.of("§ 3 Ortssatzung (fiktiv)"));
        assertThat(text(local.decisions(), "gebuehr")).contains("<text>80</text>");
        assertThat(text(local.content().files(), "gebuehr.dmn")).contains("<text>80</text>");
        assertThat(local.texts().find(Language.EN, "timeline.antrag_entscheiden"))
                .contains("Das Bürgeramt prüft (en).");
        assertThat(local.texts().find(Language.DE, "state.DECIDED")).contains("Entschieden");
        assertThat(local.process()).isSameAs(central.process());
    }

    private static JsonNode value(ServiceFolder folder, String parameter) {
        return Optional.ofNullable(folder.profile().parameters().get(parameter))
                .flatMap(ParameterSpec::defaultValue)
                .orElseThrow();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{3}: {0} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        variant.yaml | hearingPeriod: P3W | hearingPeriod: P3M | LEGAL-VARIANT-BOUNDS
        variant.yaml | days: 7 | days: 11 | LEGAL-VARIANT-BOUNDS
        variant.yaml | days: 7 | days: 0.5 | LEGAL-VARIANT-BOUNDS
        variant.yaml | mode: streng | mode: hart | LEGAL-VARIANT-BOUNDS
        variant.yaml | {value: true, norm: "§ 4 Ortssatzung (fiktiv)"} | true | LEGAL-VARIANT-NORM
        variant.yaml | fee: {schedule: "§ 3 Ortssatzung (fiktiv)"} | | LEGAL-VARIANT-FEE
        variant.yaml | parameters: | roles: [sachbearbeitung]\\nparameters: | LEGAL-VARIANT-SCOPE
        variant.yaml | parameters: | deadlines: {}\\nparameters: | LEGAL-VARIANT-SCOPE
        variant.yaml | parameters: | decision: {}\\nparameters: | LEGAL-VARIANT-SCOPE
        variant.yaml | parameters: | farbe: rot\\nparameters: | profile.unknown-key
        variant.yaml | days: 7 | days: sieben | variant.type
        variant.yaml | days: 7 | tage: 7 | variant.parameter
        variant.yaml | "08421" | "084" | variant.area
        variant.yaml | "08421" | "0842" | variant.area
        variant.yaml | "08421" | "17421" | variant.area
        variant.yaml | "08421" | 8 | variant.area
        variant.yaml | service: muster | service: anderes | variant.service
        variant.yaml | from: 1.0.0 | from: 2.0.0 | variant.version
        variant.yaml | from: 1.0.0 | from: 1.0.0, below: 0.9.0 | variant.versions
        variant.yaml | from: 1.0.0 | from: 1.0 | profile.type
        variant.yaml | from: 1.0.0 | from: 1.0.x | profile.format
        variant.yaml | from: 1.0.0 | from: 999999.0.0 | profile.format
        gebuehr.dmn | id="gebuehr" | id="abgabe" | variant.table
        gebuehr.dmn | form.concern | form.name | variant.table-inputs
        gebuehr.dmn | name="amount" | name="betrag" | variant.table-outputs
        gebuehr.dmn | <text>80</text> | <text>80 +</text> | feel.syntax
        texts/de.yaml | antrag_entscheiden | anders | variant.text
        texts/de.yaml | Das Bürgeramt | Das {amt} | variant.placeholder
        texts/en.yaml | timeline.antrag_entscheiden | timeline.antrag_eingegangen | variant.text-language
        """)
    void refusesWhatBreaksTheBounds(String file, String old, String replacement, String code) {
        String with = replacement == null ? "" : replacement.replace("\\n", "\n");
        if (code.equals("variant.area") && with.equals("\"084\"")) {
            // Three digits are a Regierungsbezirk.
            assertThat(codes(AVariant.sound().replacing(file, old, with))).isEmpty();
            return;
        }
        assertThat(codes(AVariant.sound().replacing(file, old, with))).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"process.bpmn", "notices/bescheid.html", "forms/antrag.form", "service.yaml"})
    void leavesTheProcedureToTheService(String file) {
        assertThat(codes(AVariant.sound().with(file, "x"))).containsExactly("LEGAL-VARIANT-SCOPE");
    }

    @Test
    void hasOneFeeTable() {
        assertThat(codes(AVariant.sound().with("noch.dmn", AVariant.table("form.concern", "amount", "1"))))
                .contains("variant.tables");
    }

    @Test
    void tellsWhereAndOnWhichNormItIsRefused() {
        LoadedFolders loaded = AVariant.load(AVariant.sound()
                .replacing("variant.yaml", "hearingPeriod: P3W", "hearingPeriod: P3M")
                .content());
        assertThat(loaded.refused().get(0).folder()).isEqualTo("variants/musterstadt");
        Finding finding = errors(loaded).get(0);
        assertThat(finding.path()).isEqualTo("variant.yaml:5");
        assertThat(finding.norm()).contains(Norm.of("Art. 20 Abs. 3 GG"));
        assertThat(finding.text(Language.DE)).contains("„hearingPeriod“", "P1W … P2M");
        assertThat(finding.text(Language.DE_EASY)).isNotEqualTo(finding.text(Language.DE));
    }

    @Test
    void refusesTwoForTheSameAreaAndVersions() {
        FolderContent one = AVariant.sound().named("eins").content();
        FolderContent other = AVariant.sound().named("zwei").content();
        LoadedFolders loaded = AVariant.load(one, other);
        assertThat(loaded.variants()).isEmpty();
        assertThat(errors(loaded)).extracting(Finding::code).containsExactly("variant.twice", "variant.twice");
        assertThat(errors(loaded).get(0).text(Language.DE)).contains("„zwei“");

        FolderContent smaller = AVariant.sound()
                .named("zwei")
                .replacing("variant.yaml", "\"08421\"", "084210000000")
                .content();
        assertThat(AVariant.load(one, smaller).variants()).hasSize(2);
    }

    @Test
    void saysTheSameInJavaAndInAFolder() {
        LocalVariant variant = new LocalVariant(
                "aus-java",
                ServiceId.parse("muster"),
                VersionRange.from(SemanticVersion.parse("1.0.0")),
                Area.of(Ars.parse("145215115430")),
                new LocalVariant.Changes(
                        Map.of(
                                "days", Setting.of(new BigDecimal("1E+1")),
                                "prepayment", Setting.of(true).restingOn(Norm.of("§ 4 Ortssatzung (fiktiv)"))),
                        Map.of(
                                Language.DE, Map.of("state.DECIDED", "Beschieden: \"ja\""),
                                Language.EN, Map.of("state.DECIDED", "Decided"),
                                Language.DE_EASY, Map.of("state.DECIDED", "Fertig")),
                        Optional.of(new LocalVariant.LocalFee(Norm.of("§ 3 Ortssatzung (fiktiv)"), Optional.empty()))));
        LoadedFolders loaded = AVariant.load(VariantFolder.contentOf(variant));
        assertThat(loaded.refused()).isEmpty();
        LocalVariant read = loaded.variants().get(0).variant();
        assertThat(read.area()).isEqualTo(variant.area());
        assertThat(read.versions()).isEqualTo(variant.versions());
        assertThat(read.changes().texts()).isEqualTo(variant.changes().texts());
        assertThat(read.changes().fee()).isEqualTo(variant.changes().fee());
        assertThat(Objects.requireNonNull(read.changes().parameters().get("days"))
                        .value()
                        .decimalValue())
                .isEqualByComparingTo("10");
    }

    @Test
    void readsForRunningCasesWhatWasKept() {
        FolderContent sound = AVariant.sound().content();
        FolderContent broken = AVariant.sound()
                .named("kaputt")
                .with("variant.yaml", "service: muster\n")
                .content();
        LoadedFolders kept = AVariant.LOADER.kept(List.of(sound, broken));
        assertThat(kept.variants())
                .extracting(folder -> folder.variant().name())
                .containsExactly("musterstadt");
        assertThat(kept.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.folder()).isEqualTo("variants/kaputt");
            assertThat(refused.findings().hasErrors()).isTrue();
        });
    }
}
