package org.amtsweg.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.amtsweg.form.Form;
import org.amtsweg.form.FormData;
import org.amtsweg.language.Language;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckerTest {

    private static final String CANARY = "Kanarienvogel4711";

    private final Form form = form();
    private final FormChecker checker = new FormChecker(
            (type, value) -> type.equals("ars") && value.length() != 12
                    ? Findings.of(Finding.error("", "ars.form"))
                    : Findings.NONE,
            new Feel());

    private static Form form() {
        try {
            byte[] file = Files.readAllBytes(Path.of("src/test/resources/forms/all.form"));
            FormReader.Reading reading = new FormReader(Set.of("ars")).read("forms/all.form", file);
            assertThat(reading.findings().list()).isEmpty();
            return reading.form().orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode right() {
        return FormData.parse("""
            {"name": "Ada", "note": "Zeile 1\\nZeile 2", "area": 12.5, "from": "2027-04-01", "at": "14:30",
             "consent": true, "zone": "A", "color": "red", "days": ["mo", "tu"], "ars": "084210000000",
             "premises": {"street": "Gasse 1", "number": 5},
             "furniture": [{"kind": "table", "count": 4}, {"kind": "chair", "count": 16}]}
            """).json();
    }

    private CheckedForm check(ObjectNode data) {
        return checker.check(form, FormData.of(data));
    }

    private List<String> found(ObjectNode data) {
        return check(data).findings().stream()
                .map(f -> f.path() + " " + f.code())
                .toList();
    }

    private static ObjectNode with(String pointer, String json) {
        ObjectNode data = right();
        int slash = pointer.lastIndexOf('/');
        var parent = data.at(pointer.substring(0, slash));
        var value = FormData.parse("{\"v\": " + json + "}").json().get("v");
        ((ObjectNode) parent).set(pointer.substring(slash + 1), value);
        return data;
    }

    @Test
    void acceptsWhatIsRightAndKeepsTheOrderOfTheForm() {
        CheckedForm checked = check(right());
        assertThat(checked.findings().list()).isEmpty();
        assertThat(checked.data().json()).isEqualTo(right());
        assertThat(checked.data().json().fieldNames()).toIterable().startsWith("name", "note", "area");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /name | null | form.name form.required
        /name | "" | form.name form.required
        /name | "   " | form.name form.required
        /name | 5 | form.name form.type-text
        /name | ["x"] | form.name form.type-text
        /name | {"x": 1} | form.name form.type-text
        /name | "A" | form.name form.too-short
        /name | "Ada Ada Ada Ada Ada A" | form.name form.too-long
        /name | "Ada\\u0000" | form.name form.character
        /name | "Ada\\nB" | form.name form.character
        /name | "Ada\\uD800" | form.name form.character
        /name | "\\uDC00Ada" | form.name form.character
        /name | "1Ada" | form.name form.pattern
        /note | "a\\u0007" | form.note form.character
        /area | "12" | form.area form.type-number
        /area | true | form.area form.type-number
        /area | 12.55 | form.area form.decimals
        /area | 0 | form.area form.too-small
        /area | 100.5 | form.area form.too-large
        /area | 1e999999999 | form.area form.number-size
        /area | 1e-999999999 | form.area form.number-size
        /area | 123456789012345678901234567890 | form.area form.number-size
        /from | "2027-02-29" | form.from form.date
        /from | "1.4.2027" | form.from form.date
        /from | "2027-04-01T00:00" | form.from form.date
        /from | 20270401 | form.from form.type-text
        /at | "25:00" | form.at form.time
        /at | "2 pm" | form.at form.time
        /consent | false | form.consent form.must-be-checked
        /consent | "true" | form.consent form.type-boolean
        /zone | "C" | form.zone form.no-such-option
        /color | 1 | form.color form.no-such-option
        /zone | "a" | form.zone form.no-such-option
        /days | [] | form.days form.required
        /days | ["mo", "su"] | form.days[1] form.no-such-option
        /days | ["mo", "mo"] | form.days[1] form.chosen-twice
        /days | "mo" | form.days form.type-list
        /ars | "1" | form.ars ars.form
        /premises | "Gasse" | form.premises form.type-object
        /premises/street | null | form.premises.street form.required
        /premises/size | 5 | form.premises.size form.unknown-field
        /furniture | [] | form.furniture form.list-too-short
        /furniture | {} | form.furniture form.type-list
        /furniture | [5] | form.furniture[0] form.type-object
        /furniture/1/count | 16.5 | form.furniture[1].count form.decimals
        /furniture/1/color | "red" | form.furniture[1].color form.unknown-field
        /other | 1 | form.other form.unknown-field
        """)
    void complainsWithPathAndCode(String pointer, String json, String expected) {
        assertThat(found(with(pointer, json))).containsExactly(expected);
    }

    @Test
    void countsCodePointsNotChars() {
        assertThat(found(with("/name", "\"A" + "😀".repeat(19) + "\""))).isEmpty();
        assertThat(found(with("/name", "\"A" + "😀".repeat(20) + "\""))).containsExactly("form.name form.too-long");
    }

    @Test
    void requiresWhatIsMissingInsideAMissingGroup() {
        ObjectNode data = right();
        data.remove("premises");
        assertThat(found(data)).containsExactly("form.premises.street form.required");
    }

    @Test
    void dropsWhatAConditionHides() {
        ObjectNode data = right();
        data.put("owner", "Bob");
        assertThat(check(data).data().json().has("owner")).isFalse();
        assertThat(found(data)).isEmpty();
    }

    @Test
    void requiresAConditionalFieldOnlyWhenItIsShown() {
        assertThat(found(with("/zone", "\"B\""))).containsExactly("form.owner form.required");
    }

    @Test
    void showsAFieldOfAListByItsOwnEntry() {
        ObjectNode data = right();
        ((ObjectNode) data.at("/furniture/0")).put("kind", "other");
        assertThat(found(data)).containsExactly("form.furniture[0].what form.required");
    }

    @Test
    void hidesInACircleWithoutHanging() {
        ObjectNode data = right();
        data.put("left", "x").put("right", "x");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> check(data));
    }

    @Test
    void dropsNullAndBlankValues() {
        ObjectNode data = right();
        data.put("note", "  ").putNull("area");
        assertThat(check(data).data().json().has("note")).isFalse();
        assertThat(check(data).data().json().has("area")).isFalse();
        assertThat(found(data)).isEmpty();
    }

    @Test
    void refusesAListOfTenThousandWithOneFindingAtOnce() {
        Map<String, Object> data = map();
        data.put(
                "furniture",
                IntStream.range(0, 10_000).mapToObj(i -> Map.of("x", i)).toList());
        Findings findings = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> checker.check(form, FormData.of(data)).findings());
        assertThat(findings.list()).singleElement().satisfies(f -> {
            assertThat(f.path()).isEqualTo("form.furniture");
            assertThat(f.code()).isEqualTo("form.list-too-long");
        });
    }

    @Test
    void refusesTextsOfFiveMegabytesAtOnce() {
        Map<String, Object> data = map();
        for (String key : List.of("name", "note", "ars")) {
            data.put(key, "a".repeat(5_000_000));
        }
        Findings findings = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> checker.check(form, FormData.of(data)).findings());
        assertThat(findings.stream().map(Finding::code))
                .containsOnly("form.too-long")
                .hasSize(3);
    }

    @Test
    void endsACatastrophicPattern() {
        String text = "a".repeat(900) + "!";
        boolean found = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> BoundedPattern.isFoundIn("^(a+)+$", text));
        assertThat(found).isFalse();
    }

    @Test
    void capsTheNumberOfFindings() {
        Map<String, Object> data = map();
        data.put(
                "furniture",
                IntStream.range(0, 500).mapToObj(i -> Map.of("kind", "table")).toList());
        Findings findings = checker.check(form, FormData.of(data)).findings();
        assertThat(findings.list()).hasSize(201);
        assertThat(findings.list().get(200).code()).isEqualTo("form.more-findings");
    }

    @Test
    void acceptsNumbersOfEveryJavaType() {
        for (Object number : new Object[] {5, 5L, 5.5, 5.5f, new BigDecimal("5.5"), BigInteger.TEN, (short) 5}) {
            Map<String, Object> data = map();
            data.put("area", number);
            assertThat(checker.check(form, FormData.of(data)).findings().list()).isEmpty();
        }
    }

    @Test
    void refusesNumbersThatAreNone() {
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            ObjectNode data = right();
            data.set("area", JsonNodeFactory.instance.numberNode(number));
            assertThat(found(data)).containsExactly("form.area form.number-size");
        }
    }

    @Test
    void neverRepeatsAValue() {
        ObjectNode data = right();
        for (String key : List.of(
                "name", "area", "from", "at", "consent", "zone", "color", "days", "ars", "premises", "furniture")) {
            data.put(key, CANARY);
        }
        data.put(CANARY + " als Name", CANARY);
        CheckedForm checked = check(data);
        assertThat(checked.findings().list()).hasSizeGreaterThan(8);
        for (Finding finding : checked.findings()) {
            assertThat(finding.toString() + finding.parameters() + finding.text(Language.EN))
                    .doesNotContain(CANARY);
        }
        assertThat(checked.toString()).doesNotContain(CANARY);
    }

    @Test
    void everyTextOfTheNaughtyListGivesAnAnswer() throws IOException {
        List<String> naughty =
                Files.readAllLines(Path.of("src/test/resources/naughty-strings.txt"), StandardCharsets.UTF_8);
        assertThat(naughty).hasSizeGreaterThan(30);
        Form small = new Form(
                "small",
                form.fields().stream()
                        .filter(field -> field.key().equals("note"))
                        .toList(),
                "{}");
        for (String text : naughty) {
            CheckedForm checked = checker.check(small, FormData.of(Map.of("note", text)));
            boolean kept = text.equals(checked.data().text("note").orElse(null));
            assertThat(kept || text.isBlank() || checked.findings().hasErrors()).isTrue();
        }
    }

    private static Map<String, Object> map() {
        Map<String, Object> map = new HashMap<>();
        right().properties().forEach(e -> map.put(e.getKey(), e.getValue()));
        return map;
    }
}
