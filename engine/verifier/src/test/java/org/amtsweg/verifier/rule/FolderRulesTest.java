package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.amtsweg.verifier.RuleFinding;
import org.junit.jupiter.api.Test;

class FolderRulesTest {

    @Test
    void findsNothingInAServiceThatKeepsTheRules() {
        assertThat(RuleCheck.check(Muster.right().folder()).findings())
                .extracting(RuleFinding::rule, f -> f.message().toString())
                .isEmpty();
    }
}
