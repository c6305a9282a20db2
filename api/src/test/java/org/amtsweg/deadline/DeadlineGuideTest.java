package org.amtsweg.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.identifier.Ags;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.problem.Findings;
import org.junit.jupiter.api.Test;

/** The examples of the guide on deadlines do what their comments say. */
class DeadlineGuideTest {

    private static final String HERE = "src/test/java/org/amtsweg/deadline/DeadlineGuideTest.java";

    @Test
    void theExampleOfTheCalculusDoesWhatItSays() throws IOException {
        // snippet: calculus
        DeadlineCalculus calculus = DeadlineCalculus.of(
                ProcedureLaw.parse("VWVFG"), WorkingDays.at(Ags.parse("08421000")), ZoneId.of("Europe/Berlin"));
        DeadlineRule consent = new DeadlineRule(
                "consent",
                DeadlineKind.STATUTORY,
                Period.parse("P3M"),
                DeadlineRule.StartEvent.RECEIPT,
                Optional.of(Norm.of("§ 127 Abs. 3 TKG")),
                Set.of(DeadlineOperation.EXTEND, DeadlineOperation.RESTART, DeadlineOperation.DISARM));
        Deadline deadline = calculus.begin(consent, DeadlineStart.event(LocalDate.of(2026, 7, 15)));
        LocalDate last = deadline.lastDay();
        String why = deadline.explanation().text(Language.DE);
        String picture = deadline.explanation().toSvg(Language.DE);

        Instant now = Instant.parse("2026-09-01T08:00:00Z");
        DeadlineAction month = DeadlineAction.Extend.by(Period.ofMonths(1), now, "Querung einer Bahnstrecke")
                .told(LocalDate.of(2026, 9, 5));
        Deadline longer = deadline.apply(month, calculus);
        Findings again = longer.check(month, calculus);

        DeemedApproval approval = new DeemedApproval(deadline, calculus.workingDays());
        LocalDate dispatch = approval.latestDispatch(4);
        LocalDate warning = approval.warnOn(10, sent -> sent.plusDays(4));
        // end of snippet

        assertThat(last).isEqualTo("2026-10-15");
        assertThat(why).contains("3 Monate: Fristende Donnerstag, 15. Oktober 2026. (§ 188 Abs. 2 BGB)");
        assertThat(picture).startsWith("<svg");
        assertThat(longer.lastDay()).isEqualTo("2026-11-16");
        assertThat(again.list()).hasSize(1);
        assertThat(again.list().get(0).norm()).contains(Norm.of("§ 127 Abs. 3 Satz 4 und 5 TKG"));
        assertThat(dispatch).isEqualTo("2026-10-09");
        assertThat(warning).isEqualTo("2026-09-25");

        List<String> code = section(Files.readAllLines(Path.of(HERE)), "// snippet: calculus", "// end of snippet");
        List<String> shown =
                section(Files.readAllLines(Path.of("../docs/deadlines.md")), "<!-- snippet: calculus -->", "## ");
        assertThat(String.join("", words(shown))).startsWith(String.join("", words(code)));
    }

    /** Without layout and comments. */
    private static List<String> words(List<String> lines) {
        return lines.stream()
                .map(l -> l.replaceAll("\\s+// .*", ""))
                .filter(l -> !l.startsWith("```"))
                .flatMap(l -> Stream.of(l.strip().split("\\s+", -1)))
                .toList();
    }

    private static List<String> section(List<String> lines, String from, String until) {
        return lines.stream()
                .map(String::strip)
                .dropWhile(l -> !l.equals(from))
                .skip(1)
                .takeWhile(l -> !l.startsWith(until))
                .toList();
    }
}
