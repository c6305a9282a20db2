package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.rule.Examples.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The data file, the code and the examples say the same. */
class RulesTest {

    private static final Pattern LOOSE = Pattern.compile("\\{[^a-z]|\\{[^}]*$");

    static Stream<Arguments> examples() {
        return Examples.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static List<RuleFinding> findings(Supplier<ModelFolder> model) {
        return FolderVerifier.check(model.get()).findings();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void eachRuleFindsItsExampleAndLeavesTheOtherAlone(String rule, Pair pair) {
        assertThat(findings(pair.bad()))
                .as("a model that breaks it")
                .extracting(RuleFinding::rule)
                .contains(rule);
        assertThat(findings(pair.good()))
                .as("a model that keeps it")
                .extracting(RuleFinding::rule)
                .doesNotContain(rule);
    }

    @Test
    void findsNothingInAServiceThatKeepsAllRules() {
        assertThat(findings(Muster.right()::folder)).isEmpty();
    }

    @Test
    void everyRuleOfTheFileIsCheckedAndHasAnExample() {
        assertThat(RuleBook.all()).extracting(Rule::id).containsExactlyInAnyOrderElementsOf(RuleCheck.rules());
        assertThat(Examples.all().keySet()).isSubsetOf(RuleCheck.rules());
        // Not proved needs a model that the search does not cover; see PathsTest.
        assertThat(RuleCheck.rules().stream().filter(rule -> !Examples.all().containsKey(rule)))
                .containsExactlyInAnyOrder("LEGAL-UNPROVEN");
    }

    @Test
    void everyRuleSpeaksBothLanguages() {
        for (Rule rule : RuleBook.all()) {
            for (Language language : List.of(Language.DE, Language.EN)) {
                for (var text : List.of(rule.sentence(), rule.bad(), rule.good())) {
                    assertThat(text.texts().get(language)).as(rule.id()).isNotBlank();
                    assertThat(LOOSE.matcher(text.in(language)).find())
                            .as(rule.id())
                            .isFalse();
                }
            }
            assertThat(rule.sentence().in(Language.DE))
                    .as(rule.id())
                    .isNotEqualTo(rule.sentence().in(Language.EN));
        }
    }

    @Test
    void namesANormForEveryRuleOfLawButOrganisation() {
        assertThat(RuleBook.all().stream()
                        .filter(rule -> rule.id().startsWith("LEGAL-"))
                        .filter(rule -> rule.norm().isEmpty())
                        .map(Rule::id))
                .containsExactlyInAnyOrder("LEGAL-FOUR-EYES", "LEGAL-PARAMETER", "LEGAL-UNPROVEN");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void leavesNoNameOfASentenceOpen(String rule, Pair pair) {
        assertThat(findings(pair.bad()))
                .allSatisfy(finding -> assertThat(finding.message().in(Language.DE)
                                + finding.message().in(Language.EN))
                        .doesNotContain("„?“", "“?”", "{", "}", " ? "));
    }
}
