package org.amtsweg.verifier.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.verifier.condition.Condition.Comparison;
import org.amtsweg.verifier.condition.Condition.Truth;
import org.amtsweg.verifier.condition.Condition.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final Map<String, Value> KNOWN = Map.of(
            "form.text", Value.of("a"),
            "form.nothing", Value.NONE,
            "form.five", Value.of(new BigDecimal("5")),
            "form.yes", Value.of(true),
            "form.no", Value.of(false),
            "form.word", Value.of("true"),
            "form.empty", Value.of(""));

    private static Truth answer(String condition) {
        return Condition.parse("${" + condition + "}")
                .orElseThrow()
                .answer(path -> Optional.ofNullable(KNOWN.get(path)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "form.text == 'a'; TRUE",
                "form.text == \"a\"; TRUE",
                "form.text eq 'b'; FALSE",
                "form.text != 'b'; TRUE",
                "form.text ne 'a'; FALSE",
                "'a' == form.text; TRUE",
                "form.five > 4; TRUE",
                "form.five gt 5; FALSE",
                "form.five >= 5.0; TRUE",
                "form.five ge 5.5; FALSE",
                "form.five < 5; FALSE",
                "form.five lt 5.1; TRUE",
                "form.five <= 4; FALSE",
                "form.five le 5; TRUE",
                "form.five == 5.00; TRUE",
                "4 < form.five; TRUE",
                "form.text < 'b'; TRUE",
                "form.nothing == null; TRUE",
                "form.nothing != null; FALSE",
                "form.nothing == 'a'; FALSE",
                "form.nothing != 'a'; TRUE",
                "form.nothing > 0; FALSE",
                "form.nothing < 0; FALSE",
                "form.nothing >= null; TRUE",
                "form.nothing; FALSE",
                "form.yes; TRUE",
                "form.no; FALSE",
                "form.word; TRUE",
                "form.text; FALSE",
                "form.yes == true; TRUE",
                "form.no != true; TRUE",
                "form.no == false; TRUE",
                "!form.no; TRUE",
                "not form.yes; FALSE",
                "empty form.nothing; TRUE",
                "empty form.empty; TRUE",
                "empty form.text; FALSE",
                "form.yes && form.no; FALSE",
                "form.yes and form.yes; TRUE",
                "form.yes || form.no; TRUE",
                "form.no or form.no; FALSE",
                "(form.no || form.yes) && form.yes; TRUE",
                "form.no || form.yes && form.no; FALSE",
                "!(form.yes && form.no); TRUE",
                "form.unknown == 'a'; UNKNOWN",
                "form.unknown; UNKNOWN",
                "!form.unknown; UNKNOWN",
                "empty form.unknown; UNKNOWN",
                "form.unknown && form.no; FALSE",
                "form.no && form.unknown; FALSE",
                "form.unknown && form.yes; UNKNOWN",
                "form.unknown || form.yes; TRUE",
                "form.unknown || form.no; UNKNOWN"
            })
    void answersAsTheEngineDoes(String condition, Truth expected) {
        assertThat(answer(condition)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form.a",
                "#{form.a}",
                "${}",
                "${form.a ==}",
                "${form.a == 1 2}",
                "${(form.a}",
                "${form.a()}",
                "${form.a + 1}",
                "${form['a']}",
                "${form.a ? 1 : 2}",
                "${&& form.a}"
            })
    void readsNothingElse(String text) {
        assertThat(Condition.parse(text)).isEmpty();
    }

    @Test
    void refusesToDescendTooDeep() {
        assertThat(Condition.parse("${" + "(".repeat(29) + "form.a" + ")".repeat(29) + "}"))
                .isPresent();
        assertThat(Condition.parse("${" + "(".repeat(40) + "form.a" + ")".repeat(40) + "}"))
                .isEmpty();
        assertThat(Condition.parse("${form.a == '" + "x".repeat(1000) + "'}")).isEmpty();
    }

    @Test
    void namesPathsAndComparisons() {
        Condition condition = Condition.parse("${form.a > 5 && 'x' == task.t.outcome || !form.b && 3 < form.c}")
                .orElseThrow();

        assertThat(condition.paths()).containsExactly("form.a", "task.t.outcome", "form.b", "form.c");
        assertThat(condition.comparisons())
                .containsExactly(
                        new Comparison("form.a", ">", Value.of(new BigDecimal("5"))),
                        new Comparison("task.t.outcome", "==", Value.of("x")),
                        new Comparison("form.c", ">", Value.of(new BigDecimal("3"))));
    }
}
