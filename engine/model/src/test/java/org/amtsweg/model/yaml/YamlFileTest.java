package org.amtsweg.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.amtsweg.problem.Finding;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {

    private static YamlFile.Reading read(String yaml) {
        return YamlFile.read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(String yaml) {
        return read(yaml).file().orElseThrow().json();
    }

    private static String found(String yaml) {
        return read(yaml).findings().stream()
                .map(f -> f.path() + " " + f.code())
                .findFirst()
                .orElse("");
    }

    @Test
    void remembersLines() {
        YamlFile file = read("a: 1\nb:\n  c: [x, y]\n  d/e: z\n").file().orElseThrow();
        assertThat(file.at("/a")).isEqualTo("a.yaml:1");
        assertThat(file.at("/b/c/1")).isEqualTo("a.yaml:3");
        assertThat(file.at("/b/" + YamlFile.escape("d/e"))).isEqualTo("a.yaml:4");
        assertThat(file.at("/b/missing")).isEqualTo("a.yaml:2");
    }

    @ParameterizedTest
    @CsvSource({
        "no, STRING",
        "on, STRING",
        "true, BOOLEAN",
        "12, NUMBER",
        "1.5, NUMBER",
        "084210000000, STRING",
        "12:30, STRING",
        "2027-04-01, STRING",
        "~, NULL",
        "1e5, STRING",
        "0x10, STRING"
    })
    void readsScalarsWithoutSurprise(String scalar, String type) {
        assertThat(json("a: " + scalar).get("a").getNodeType().name()).isEqualTo(type);
    }

    @Test
    void readsWhatIsQuotedAsText() {
        assertThat(json("a: '12'").get("a").textValue()).isEqualTo("12");
        assertThat(json("a: \"true\"").get("a").textValue()).isEqualTo("true");
    }

    @Test
    void keepsDigitsOfARegionalKey() {
        assertThat(json("a: 084210000000").get("a").textValue()).isEqualTo("084210000000");
    }

    @Test
    void refusesWhatIsNotPlainYaml() {
        assertThat(found("a: 1\na: 2")).isEqualTo("a.yaml:2 yaml.duplicate-key");
        assertThat(found("a: [1")).startsWith("a.yaml:").endsWith("yaml.syntax");
        assertThat(found("a: b: c")).isEqualTo("a.yaml:1 yaml.syntax");
        assertThat(found("")).isEqualTo("a.yaml yaml.empty");
        assertThat(found("a: 1\n---\nb: 2")).endsWith("yaml.syntax");
        assertThat(found("? [x]\n: y")).endsWith("yaml.key");
        assertThat(found("a: \u0000")).endsWith("yaml.syntax");
        assertThat(YamlFile.read("a.yaml", new byte[] {'a', ':', ' ', (byte) 0xC3})
                        .findings()
                        .list()
                        .get(0)
                        .code())
                .isEqualTo("yaml.encoding");
        assertThat(YamlFile.read("a.yaml", new byte[2_000_000])
                        .findings()
                        .list()
                        .get(0)
                        .code())
                .isEqualTo("yaml.too-large");
    }

    @Test
    void createsNoObjects() {
        assertThat(read("a: !!javax.script.ScriptEngineManager [x]").findings().toString())
                .contains("a.yaml:1", "Global tag is not allowed");
        assertThat(found("a: !mine b")).isEqualTo("a.yaml:1 yaml.tag");
    }

    @Test
    void endsAliasBombsLoopsAndDeepNesting() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "x]\n");
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(read(bomb.toString()).findings().list())
                    .extracting(Finding::isError)
                    .contains(true);
            assertThat(read("a: &a [*a]").findings().list()).isNotEmpty();
            assertThat(read("[".repeat(10_000)).findings().list()).isNotEmpty();
        });
    }
}
