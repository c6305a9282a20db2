package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amtsweg.verifier.RuleFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {

    private static final String TASK =
            "start a \"A\"\nuser t \"T\" a.outcomes=grant,refuse\nend x \"X\"\nend y \"Y\"\na -> t\n";

    private static List<String> rules(String model) {
        return FolderVerifier.check(Examples.sketched(model)).findings().stream()
                .map(RuleFinding::rule)
                .filter(rule -> rule.startsWith("TECH-XOR"))
                .toList();
    }

    /** Camunda 7.24.0 fails with "No conditional sequence flow leaving the Flow Node 't' could be selected" (seen on the engine) when no flow can be taken. */
    @Test
    void asksForAWayOutOfATaskInEveryCase() {
        assertThat(rules(TASK + "t -> x : ${task.t.outcome == 'grant'}")).containsExactly("TECH-XOR-COVERAGE");
        assertThat(rules(TASK + "t -> x : ${task.t.outcome == 'grant'}\nt -> y : ${task.t.outcome == 'refuse'}"))
                .isEmpty();
        assertThat(rules(TASK + "t -> x : ${task.t.outcome == 'grant'}\nt -> y (default)"))
                .isEmpty();
        assertThat(rules(TASK + "t -> x : ${task.t.outcome == 'grant'}\nt -> y"))
                .isEmpty();
    }

    @Test
    void namesTheCaseThatHasNoWay() {
        assertThat(FolderVerifier.check(Examples.sketched(TASK + "t -> x : ${task.t.outcome == 'grant'}"))
                        .findings())
                .filteredOn(finding -> finding.rule().equals("TECH-XOR-COVERAGE"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.element() + " " + finding.message())
                        .startsWith("t ")
                        .contains("task.t.outcome = refuse"));
    }

    /** Both gateways take a flow without a condition in any case. */
    @ParameterizedTest
    @CsvSource({"xor", "or"})
    void asksGatewaysForEveryCase(String gateway) {
        String model = TASK + gateway + " g \"G\"\nt -> g\ng -> x : ${task.t.outcome == 'grant'}\n";

        assertThat(rules(model + "g -> y : ${task.t.outcome == 'grant'}")).containsExactly("TECH-XOR-COVERAGE");
        assertThat(rules(model + "g -> y : ${task.t.outcome == 'refuse'}")).isEmpty();
        assertThat(rules(model + "g -> y : ${task.t.outcome == 'granted'}"))
                .containsExactlyInAnyOrder("TECH-XOR-DEAD", "TECH-XOR-COVERAGE");
        assertThat(rules(model + "g -> y : ${anything.else == 1}")).containsExactly("TECH-XOR-UNPROVEN");
        assertThat(rules(model + "g -> y : ${anything.else == 1}\ng -> z (default)\nend z \"Z\""))
                .isEmpty();
    }
}
