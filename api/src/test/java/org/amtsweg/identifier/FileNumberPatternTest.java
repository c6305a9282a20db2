package org.amtsweg.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.amtsweg.problem.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNumberPatternTest {

    private static final FileNumberPattern PATTERN = FileNumberPattern.of("{unit}/{plan}/{year}-{serial:5}");

    @ParameterizedTest
    @CsvSource({
        "32-Ü.1/112.4/2026-00017, true",
        "32/112.4/2026-123456, true",
        "32/112.4/2026-0017, false",
        "32/112.4/26-00017, false",
        "32/112.4-2026-00017, false",
        "/112.4/2026-00017, false",
        "32/112a/2026-00017, false"
    })
    void readsWhatFollowsIt(String text, boolean fits) {
        assertThat(PATTERN.matches(text)).isEqualTo(fits);
    }

    @Test
    void writesWhatItReads() {
        Map<String, String> parts = Map.of("unit", "32", "plan", "112.4", "year", "2026", "serial", "17");

        FileNumber number = PATTERN.write(parts);

        assertThat(number).hasToString("32/112.4/2026-00017");
        assertThat(PATTERN.parts(number))
                .contains(Map.of("unit", "32", "plan", "112.4", "year", "2026", "serial", "00017"));
        assertThat(PATTERN.parts(FileNumber.parse("x"))).isEmpty();
        assertThat(FileNumberPattern.of("Az. {serial}").write(Map.of("serial", "17")))
                .hasToString("Az. 17");
    }

    @Test
    void refusesToWriteWhatItCouldNotRead() {
        assertThatThrownBy(() -> PATTERN.write(Map.of("unit", "32")))
                .isInstanceOf(IdentifierFormatException.class)
                .hasMessageContaining("every part");
        assertThatThrownBy(() -> PATTERN.write(Map.of("unit", "32", "plan", "a", "year", "2026", "serial", "1")))
                .isInstanceOf(IdentifierFormatException.class)
                .hasMessageContaining("file-number.pattern");
    }

    @Test
    void namesItsTemplateInTheFindingButNotTheInput() {
        assertThat(PATTERN.check("4711"))
                .extracting(Finding::code, f -> f.parameters().get("template"))
                .containsExactly(tuple("file-number.pattern", PATTERN.template()));
        assertThat(PATTERN.check("")).extracting(Finding::code).containsExactly("file-number.form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{year}",
                "{serial}{serial}",
                "{unit}/{unit}/{serial}",
                "{serial}/{foo}",
                "{serial:0}",
                "{serial",
                "{serial}\n{foo}",
                "Az.\u2013{serial}",
                "{serial}}"
            })
    void needsASerialAndEachPartOnce(String template) {
        assertThatThrownBy(() -> FileNumberPattern.of(template)).isInstanceOf(IdentifierFormatException.class);
    }

    @Test
    void hasALimit() {
        String tail = "x".repeat(92);
        assertThat(FileNumberPattern.of("{serial}" + tail)).hasToString("{serial}" + tail);
        assertThatThrownBy(() -> FileNumberPattern.of("{serial}x" + tail))
                .isInstanceOf(IdentifierFormatException.class);
    }

    @Test
    void takesSignsOfRegularExpressionsLiterally() {
        FileNumberPattern odd = FileNumberPattern.of("A.B*({serial})");
        assertThat(odd.matches("A.B*(7)")).isTrue();
        assertThat(odd.matches("AxBB7")).isFalse();
    }

    @Test
    void isAStringInJson() throws IOException {
        assertThat(new ObjectMapper()
                        .readValue(new ObjectMapper().writeValueAsString(PATTERN), FileNumberPattern.class))
                .isEqualTo(PATTERN);
    }
}
