package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.RuleFinding;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final String FOUND = "/rules/found.txt";

    /** Every word of found.txt was read; what differs now lies in target/found.txt and is to be read before it takes its place. */
    @Test
    void eachRuleFindsItsExampleAndLeavesTheOtherAlone() throws IOException {
        StringBuilder said = new StringBuilder();
        Examples.all().forEach((rule, pair) -> {
            List<RuleFinding> bad = FolderVerifier.check(pair.bad().get()).findings();
            List<RuleFinding> good = FolderVerifier.check(pair.good().get()).findings();
            assertThat(bad)
                    .as("a model that breaks it")
                    .extracting(RuleFinding::rule)
                    .contains(rule);
            assertThat(good)
                    .as("a model that keeps it")
                    .extracting(RuleFinding::rule)
                    .doesNotContain(rule);
            said.append(rule).append('\n');
            tell(said.append("  bad\n"), bad);
            tell(said.append("  good\n"), good);
        });
        Files.writeString(Path.of("target/found.txt"), said);

        assertThat(said.toString()).isEqualTo(Examples.resource(FOUND));
    }

    /** The rule, the element, how many steps lead there, and the first sentence: it names what is wrong, and the second what to do. */
    private static void tell(StringBuilder said, List<RuleFinding> findings) {
        for (RuleFinding finding : findings) {
            assertThat(finding.message().in(Language.DE) + finding.message().in(Language.EN))
                    .as("names that nobody filled in")
                    .doesNotContain("„?“", "“?”", "{", "}", " ? ");
            String sentence = finding.message().in(Language.DE).split("(?<=[.:]) (?=[A-ZÄÖÜ])", 2)[0];
            String steps = finding.trace()
                    .map(trace -> " after " + trace.steps().size() + " steps")
                    .orElse("");
            said.append("    %s at %s%s: %s\n".formatted(finding.rule(), finding.element(), steps, sentence));
        }
    }
}
