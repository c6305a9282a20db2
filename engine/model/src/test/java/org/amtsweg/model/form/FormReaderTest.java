package org.amtsweg.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.amtsweg.problem.Finding;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {

    private final FormReader reader = new FormReader(Set.of("ars"));

    private List<String> found(String json) {
        return reader.read("a.form", json.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .map(f -> f.path() + " " + f.code())
                .toList();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type": "filepicker", "key": "a", "label": "A"} | a.form#components[0].type form.component
        {"type": "html", "content": "<script>"} | a.form#components[0].type form.component
        {"type": "image", "source": "https://example.org/x.png"} | a.form#components[0].type form.component
        {"type": "expression", "key": "a", "expression": "=1"} | a.form#components[0].type form.component
        {"type": "textfield", "key": "a.b", "label": "A"} | a.form#components[0].key form.key
        {"type": "textfield", "label": "A"} | a.form#components[0].key form.key
        {"type": "textfield", "key": "outcome", "label": "A"} | a.form#components[0].key form.key-reserved
        {"type": "textfield", "key": "a"} | a.form#components[0] form.label
        {"type": "textfield", "key": "a", "label": "A", "disabled": true} | a.form#components[0].disabled form.attribute
        {"type": "textfield", "key": "a", "label": "A", "validate": {"pattern": "("}} | a.form#components[0].validate.pattern form.pattern-syntax
        {"type": "textfield", "key": "a", "label": "A", "validate": {"pattern": "(){999999999}"}} | a.form#components[0].validate.pattern form.pattern-syntax
        {"type": "textfield", "key": "a", "label": "A", "validate": {"minLength": 5, "maxLength": 2}} | a.form#components[0].validate form.range
        {"type": "textfield", "key": "a", "label": "A", "validate": {"minLength": "five"}} | a.form#components[0].validate.minLength form.not-a-number
        {"type": "textfield", "key": "a", "label": "A", "properties": {"amtsweg.type": "iban"}} | a.form#components[0].properties form.domain-type
        {"type": "number", "key": "a", "label": "A", "properties": {"amtsweg.type": "ars"}} | a.form#components[0].properties form.domain-type-place
        {"type": "textfield", "key": "a", "label": "A", "validate": {"maxLength": 999999999}} | a.form#components[0] form.limit
        {"type": "textfield", "key": "a", "label": "A", "validate": {"maxLength": 99999999999}} | a.form#components[0].validate.maxLength form.not-a-number
        {"type": "textfield", "key": "a", "label": "A", "validate": {"maxLength": 2.5}} | a.form#components[0].validate.maxLength form.not-a-number
        {"type": "textfield", "key": "a", "label": "A", "properties": {"amtsweg.typ": "ars"}} | a.form#components[0].properties form.property
        {"type": "dynamiclist", "path": "a", "label": "A", "properties": {"amtsweg.maxItems": "5000"}, "components": []} | a.form#components[0] form.limit
        {"type": "number", "key": "a", "label": "A", "decimalDigits": -1} | a.form#components[0].decimalDigits form.not-a-number
        {"type": "number", "key": "a", "label": "A", "serializeToString": true} | a.form#components[0].serializeToString form.attribute
        {"type": "datetime", "subtype": "year", "key": "a", "label": "A"} | a.form#components[0].subtype form.attribute
        {"type": "radio", "key": "a", "label": "A"} | a.form#components[0].values form.options
        {"type": "radio", "key": "a", "label": "A", "valuesKey": "x", "values": [{"value": "x"}]} | a.form#components[0].valuesKey form.attribute
        {"type": "radio", "key": "a", "label": "A", "values": [{"value": 1}]} | a.form#components[0].values[0] form.option
        {"type": "radio", "key": "a", "label": "A", "values": [{"value": "x"}, {"value": "x"}]} | a.form#components[0].values[1] form.option-twice
        {"type": "textfield", "key": "a", "label": "A", "conditional": {"hide": "=a ="}} | a.form#components[0].conditional.hide feel.syntax
        {"type": "textfield", "key": "a", "label": "A", "conditional": {"hide": "=now() > a"}} | a.form#components[0].conditional.hide feel.function
        {"type": "dynamiclist", "label": "A", "components": []} | a.form#components[0].path form.key
        {"type": "group", "path": "g", "label": "G", "components": [{"type": "video"}]} | a.form#components[0].components[0].type form.component
        """)
    void complains(String component, String expected) {
        assertThat(found("{\"id\": \"a\", \"components\": [" + component + "]}"))
                .containsExactly(expected);
    }

    @Test
    void refusesAKeyTwiceAlsoAcrossGroupsWithoutPath() {
        String field = "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\"}";
        assertThat(found("{\"id\": \"a\", \"components\": [" + field + ", {\"type\": \"group\", \"components\": ["
                        + field + "]}]}"))
                .containsExactly("a.form#components[1].components[0].key form.key-twice");
    }

    @Test
    void refusesWhatIsNotAForm() {
        assertThat(found("{")).containsExactly("a.form:1 form.json");
        assertThat(found("{\"id\": 1, \"id\": 2}")).containsExactly("a.form:1 form.json");
        assertThat(found("[]")).containsExactly("a.form form.not-a-form");
        assertThat(found("{\"components\": []}")).containsExactly("a.form#id form.id");
        assertThat(found("[".repeat(100_000))).containsExactly("a.form:1 form.json");
        assertThat(found("")).containsExactly("a.form form.not-a-form");
    }

    @Test
    void refusesTooManyFieldsAndTooDeepGroups() {
        String field = "{\"type\": \"spacer\"}";
        String many = String.join(",", Collections.nCopies(600, field));
        assertThat(found("{\"id\": \"a\", \"components\": [" + many + "]}"))
                .containsExactly("a.form#components[500] form.too-many-fields");
        String deep = "{\"type\": \"group\", \"components\": [".repeat(20) + "]}".repeat(20);
        assertThat(found("{\"id\": \"a\", \"components\": [" + deep + "]}")).hasSize(1);
    }

    @Test
    void answersForAFileThatIsCutOffAnywhere() throws IOException {
        byte[] content = Files.readAllBytes(Path.of("src/test/resources/forms/all.form"));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int length = 0; length < content.length; length += 7) {
                FormReader.Reading reading = reader.read("a.form", Arrays.copyOf(content, length));
                assertThat(reading.form().isEmpty())
                        .isEqualTo(reading.findings().hasErrors());
            }
        });
    }

    @Test
    void keepsTheSourceForTheBrowser() throws IOException {
        byte[] content = Files.readAllBytes(Path.of("src/test/resources/forms/all.form"));
        FormReader.Reading reading = reader.read("all.form", content);
        assertThat(reading.findings().stream().filter(Finding::isError)).isEmpty();
        assertThat(reading.form().orElseThrow().source()).isEqualTo(new String(content, StandardCharsets.UTF_8));
    }
}
