package org.amtsweg.model.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${task.a.outcome == 'grant'}",
                "${ task.a.outcome eq \"grant\" }",
                "${form.area > 5 && form.area <= 100.5}",
                "${not empty form.area or !parameters.prepayment}",
                "${(decision.x.y ne null) and (true != false)}",
                "${payment.state == 'settled' || fee.total == 0}",
                "${form.a == -5}",
                "${evidence.plan}"
            })
    void allows(String expression) {
        assertThat(Expression.parse(expression)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "form.a",
                "${}",
                "${form}",
                "#{form.a}",
                "${form.a} ${form.b}",
                "x${form.a}",
                "${form.a}${form.b}",
                "${form.a()}",
                "${form['a']}",
                "${form.a[0]}",
                "${form.a.getClass().forName('x')}",
                "${''.getClass()}",
                "${now()}",
                "${currentUser()}",
                "${fn:length(form.a)}",
                "${form.a = 5}",
                "${form.a + 5 > 1}",
                "${form.a ? 1 : 2}",
                "${form.a; form.b}",
                "${x -> form.a}",
                "${[1,2]}",
                "${{'a':1}}",
                "${execution.id}",
                "${task}",
                "${authenticatedUserId}",
                "${form.a ==}",
                "${== 5}",
                "${(form.a}",
                "${form.a)}",
                "${form..a}",
                "${form.a.}",
                "${.form.a}",
                "${'a\\'b' == form.a}",
                "${\"a\\\"b\" == form.a}",
                "${form.a == 'x' form.b}",
                "${form.a == 5 == 5}",
                "${form.a\u0000}",
                "${form.ä}",
                "${form.a % 2}",
                "${form.a div 2}",
                "${5.form.a}"
            })
    void refuses(String expression) {
        assertThat(Expression.parse(expression)).isEmpty();
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        assertThat(Expression.parse("${" + "(".repeat(400) + "form.a" + ")".repeat(400) + "}"))
                .isEmpty();
        assertThat(Expression.parse("${" + "!".repeat(900) + "form.a}")).isEmpty();
        assertThat(Expression.parse("${form.a" + " && form.a".repeat(200) + "}"))
                .isEmpty();
    }

    @Test
    void tellsWhatIsReadAndComparedWithWhat() {
        Expression expression = Expression.parse("${task.a.outcome == 'x' && 'y' != task.b.outcome && form.c > 5}")
                .orElseThrow();
        assertThat(expression.paths())
                .extracting(Expression.Path::toString)
                .containsExactly("task.a.outcome", "task.b.outcome", "form.c");
        assertThat(expression.comparisons())
                .extracting(Expression.Comparison::text)
                .containsExactly("x", "y");
    }

    @Test
    void answersForEveryMixOfItsOwnTokens() {
        List<String> tokens = List.of(
                "form.a", "task.b", "'x'", "5", "==", "&&", "(", ")", "!", "empty", "null", "not", ".", "[", "=", "${",
                "}", " ");
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("${");
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(tokens.get(random.nextInt(tokens.size())));
            }
            String expression = text.append('}').toString();
            Expression.parse(expression)
                    .ifPresent(parsed -> assertThat(expression)
                            .as("seed %d", seed)
                            .doesNotContain("[")
                            .doesNotContainPattern("(?<![=!])=(?!=)|.[$][{]|[}]."));
        }
    }
}
