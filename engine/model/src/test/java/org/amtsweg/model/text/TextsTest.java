package org.amtsweg.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amtsweg.language.Language;
import org.amtsweg.problem.AmtswegException;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static TextReader.Reading read(String... pathsAndTexts) {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put("texts/" + pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return TextReader.read(files);
    }

    private static List<String> found(String... pathsAndTexts) {
        return read(pathsAndTexts).findings().stream()
                .map(f -> f.path() + " " + f.code())
                .toList();
    }

    @Test
    void fallsBackFromLeichterSpracheToGerman() {
        Texts texts = read("de.yaml", "a: Hallo {name}\nb: B", "en.yaml", "a: Hello {name}")
                .texts();
        assertThat(texts.text(Language.EN, "a", Map.of("name", "Ada"))).isEqualTo("Hello Ada");
        assertThat(texts.text(Language.DE_EASY, "a", Map.of("name", "Ada"))).isEqualTo("Hallo Ada");
        assertThat(texts.text(Language.EN, "b", Map.of())).isEqualTo("B");
        assertThat(texts.find(Language.EN, "c")).isEmpty();
    }

    @Test
    void leavesAPlaceholderWithoutValueEmptyAndFillsOnce() {
        assertThat(Texts.fill("a {x} b {y} c {", Map.of("x", "{y}"))).isEqualTo("a {y} b  c {");
    }

    @Test
    void namesTheKeyThatHasNoText() {
        assertThatThrownBy(() -> Texts.NONE.text(Language.DE, "message.x.text", Map.of()))
                .isInstanceOf(AmtswegException.class)
                .hasMessageContaining("message.x.text");
    }

    @Test
    void aServiceOverridesItsBlock() {
        Texts block =
                read("de.yaml", "a: Block\nb: Block", "en.yaml", "a: block").texts();
        Texts service = read("de.yaml", "a: Leistung").texts();
        Texts merged = service.over(block);
        assertThat(merged.find(Language.DE, "a")).contains("Leistung");
        assertThat(merged.find(Language.DE, "b")).contains("Block");
        assertThat(merged.find(Language.EN, "a")).contains("block");
    }

    @Test
    void refusesWhatIsNotAFlatListOfTexts() {
        assertThat(found("de.yaml", "a:\n  b: c")).contains("texts/de.yaml:1 text.not-flat");
        assertThat(found("de.yaml", "ok: x\na: 5")).contains("texts/de.yaml:2 text.not-flat");
        assertThat(found("de.yaml", "- a")).contains("texts/de.yaml text.not-flat");
        assertThat(found("de.yaml", "a b: c")).contains("texts/de.yaml:1 text.key");
        assertThat(found("de.yaml", "a: ''")).contains("texts/de.yaml:1 text.length");
        assertThat(found("deutsch1.yaml", "a: b")).contains("texts/deutsch1.yaml text.language");
        assertThat(found("DE.yaml", "a: b")).contains("texts/DE.yaml text.language");
    }

    @Test
    void warnsOfMissingTranslations() {
        TextReader.Reading reading =
                read("de.yaml", "a: A\nb: B", "en.yaml", "a: A\nc: C", "de-easy.yaml", "a: A\nb: B");
        assertThat(reading.findings().hasErrors()).isFalse();
        assertThat(reading.findings().stream().map(f -> f.path() + " " + f.code() + " " + f.parameters()))
                .containsExactly(
                        "texts/en.yaml text.untranslated {count=1, keys=b}",
                        "texts/en.yaml text.without-german {count=1, keys=c}");
    }
}
