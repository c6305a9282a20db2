package org.amtsweg.model.feel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.amtsweg.form.FormData;
import org.amtsweg.problem.Finding;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTest {

    private final Feel feel = new Feel();
    private final ObjectNode data = FormData.parse(
                    "{\"area\": 12.5, \"zone\": \"A\", \"ok\": true, \"place\": {\"district\": \"Mitte\"}, \"list\": [{\"n\": 1}, {\"n\": 5}],"
                            + " \"from\": \"2027-04-01\", \"until\": \"2027-10-31\"}")
            .json();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        area > 10 | true
        =area > 10 | true
        area > 100 | false
        zone = "A" and ok | true
        place.district = "Mitte" | true
        not(ok) | false
        count(list) = 2 | true
        some x in list satisfies x.n > 4 | true
        date(from) < date(until) | true
        date(from) + duration("P1Y") > date(until) | true
        zone in ("A", "B") | true
        unknown = 5 | false
        unknown.deeper > 5 | false
        area > "x" | false
        area | false
        "true" | false
        1 = | false
        """)
    void decides(String expression, boolean expected) {
        assertThat(feel.isTrue(expression, data)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        area > | feel.syntax
        `` | feel.empty
        = | feel.empty
        now() > date(from) | feel.function
        today() | feel.function
        random number() > 0 | feel.function
        mine(area) | feel.function
        function(x) x + 1 | feel.not-allowed
        count(for i in 1..100000000 return i) > 0 | feel.not-allowed
        some x in 1..100000000 satisfies x > 5 | feel.not-allowed
        9 ** 999999999 > 1 | feel.not-allowed
        matches(zone, "(a+)+") | feel.function
        matches(zone, zone) | feel.function
        """)
    void refuses(String expression, String code) {
        assertThat(feel.parse(expression).stream().map(Finding::code)).contains(code);
        assertThat(feel.isTrue(expression, data)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"replace(zone, \"\\.\", \",\") = zone", "matches(zone, \"^[A-Z]\")"})
    void allowsPatternsThatRepeatNothing(String expression) {
        assertThat(feel.parse(expression).list()).isEmpty();
        assertThat(feel.isTrue(expression, data)).isTrue();
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertThat(feel.parse("1 = 1 and ".repeat(200) + "true").list()).hasSize(1);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(feel.parse("(".repeat(999)).list()).hasSize(1));
    }

    @Test
    void doesNotCountWithNumbersBeyondCounting() {
        ObjectNode huge = FormData.parse("{\"area\": 1e999999999}").json();
        ObjectNode none = JsonNodeFactory.instance.objectNode().put("area", Double.NaN);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(feel.isTrue("area + 1 > 0", huge)).isFalse();
            assertThat(feel.isTrue("area + 1 > 0", none)).isFalse();
        });
    }

    @Test
    void readsCellsOfTables() {
        assertThat(feel.parseUnaryTests("> 10").list()).isEmpty();
        assertThat(feel.parseUnaryTests("\"a\", \"b\"").list()).isEmpty();
        assertThat(feel.parseUnaryTests("[1..5]").list()).isEmpty();
        assertThat(feel.parseUnaryTests("> >").list()).hasSize(1);
    }

    @Test
    void namesWhatAnExpressionReads() {
        assertThat(feel.names("area > 5 and place.district = zone")).containsExactly("area", "place", "zone");
    }

    @Test
    void forgetsOldExpressionsInsteadOfGrowing() {
        IntStream.range(0, 5_000)
                .parallel()
                .forEach(i -> assertThat(feel.isTrue("area > 0 and 5 != " + (i + 10), data))
                        .isTrue());
    }

    @Test
    void answersManyThreadsAlike() {
        List<Boolean> answers = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> feel.isTrue("area > " + i % 50, data))
                .toList();
        IntStream.range(0, 2_000).forEach(i -> assertThat(answers.get(i)).isEqualTo(12.5 > i % 50));
    }
}
