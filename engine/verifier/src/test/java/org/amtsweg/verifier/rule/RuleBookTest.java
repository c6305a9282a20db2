package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.amtsweg.language.Language;
import org.junit.jupiter.api.Test;

/** The data file and the code name the same rules, and each has an example. */
class RuleBookTest {

    private static final Pattern LOOSE = Pattern.compile("\\{[^a-z]|\\{[^}]*$");

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
}
