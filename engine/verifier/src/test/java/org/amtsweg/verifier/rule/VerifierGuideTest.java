package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Severity;
import org.junit.jupiter.api.Test;

/** The guide lists the rules as the data file has them. */
class VerifierGuideTest {

    private static final Path GUIDE = Path.of("../../docs/verifier.md");
    private static final String BEGIN = "<!-- rules: begin -->\n";
    private static final String END = "\n<!-- rules: end -->";
    private static final Map<Severity, String> LEVELS =
            Map.of(Severity.ERROR, "error", Severity.WARNING, "warning", Severity.INFO, "note");

    @Test
    void listsEveryRuleWithItsExample() throws IOException {
        String guide = Files.readString(GUIDE);
        int from = guide.indexOf(BEGIN) + BEGIN.length();
        int to = guide.indexOf(END);
        String table = "| rule | level | norm | what is wrong and how to mend it | example |\n|---|---|---|---|---|\n"
                + RuleBook.all().stream().map(VerifierGuideTest::row).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("amtsweg.write")) {
            Files.writeString(GUIDE, guide.substring(0, from) + table + guide.substring(to));
        }

        assertThat(Files.readString(GUIDE)
                        .substring(from, Files.readString(GUIDE).indexOf(END)))
                .isEqualTo(table);
    }

    private static String row(Rule rule) {
        return "| `" + rule.id() + "` | " + LEVELS.get(rule.level()) + " | "
                + rule.norm().map(Norm::citation).orElse("") + " | "
                + cell(rule.sentence().in(Language.EN))
                + " | breaks it: " + cell(rule.bad().in(Language.EN)) + " – keeps it: "
                + cell(rule.good().in(Language.EN)) + " |";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
