package org.amtsweg.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amtsweg.language.Language;
import org.amtsweg.latin.DinDatatype;
import org.amtsweg.latin.SearchForm;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.problem.Findings;
import org.junit.jupiter.api.Test;

/** The example in docs/identifiers.md does what its comments say. */
class GuideExampleTest {

    @Test
    void theExampleDoesWhatItSays() {
        // the ten lines of the guide
        Iban iban = Iban.parse("de89 3704 0044 0532 0130 00");
        String shown = iban.display();
        String logged = "account " + iban;
        boolean right = SteuerId.isValid("86 095 742 719");
        Steuernummer tax = Steuernummer.of(Jurisdiction.BY, "198/815/08152");
        Ags municipality = Ars.parse("145215115430").ags();
        Findings flaws = DinDatatype.A.check("Müller–Lüdenscheidt");
        String sentence = flaws.list().get(0).text(Language.DE);
        Optional<String> repaired = DinDatatype.A.repaired("Müller–Lüdenscheidt");
        SearchForm searched = SearchForm.of("Noël Schmidt-Strauß");
        // the end of the ten lines

        assertThat(shown).isEqualTo("DE89 3704 0044 0532 0130 00");
        assertThat(logged).isEqualTo("account Iban[***]");
        assertThat(right).isTrue();
        assertThat(tax.fullValue()).isEqualTo("9198081508152");
        assertThat(municipality).hasToString("14521430");
        assertThat(sentence).startsWith("An Stelle 7 steht ein Zeichen, das hier");
        assertThat(repaired).contains("Müller-Lüdenscheidt");
        assertThat(searched).hasToString("NOEL SCHMIDT-STRAUSS");
    }

    @Test
    void theGuideShowsTheSameLines() throws IOException {
        List<String> here = between(
                Files.readString(Path.of("src/test/java/org/amtsweg/identifier/GuideExampleTest.java")),
                "// the ten lines of the guide\n",
                "        // the end of the ten lines");
        List<String> guide = between(Files.readString(Path.of("../docs/identifiers.md")), "```java\n", "```");

        assertThat(guide).isEqualTo(here).hasSize(10);
    }

    /** The statements between two marks, without comments and indentation. */
    private static List<String> between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return Stream.of(text.substring(from, text.indexOf(end, from)).split("\n", -1))
                .map(line -> line.replaceAll(" *// .*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void theGuideHasARowForEveryType() throws IOException {
        String guide = Files.readString(Path.of("../docs/identifiers.md"));
        assertThat(IdentifierType.all().toList()).allSatisfy(type -> {
            String row = guide.lines()
                    .filter(l -> l.startsWith("|") && l.contains("`" + type + "`"))
                    .findFirst()
                    .orElse("");
            assertThat(row).as("row of %s", type).isNotEmpty();
            boolean masked = Sensitive.class.isAssignableFrom(type.type());
            assertThat(row.contains("`" + type + "` *")).as("star of %s", type).isEqualTo(masked);
        });
    }
}
