package org.amtsweg.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amtsweg.authority.Place;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.identifier.Ags;
import org.amtsweg.identifier.Ars;
import org.amtsweg.language.Language;
import org.amtsweg.legal.ProcedureLaw;
import org.junit.jupiter.api.Test;

/** The examples of the guide on deadlines do what their comments say, and the guide names every row. */
class DeadlineGuideTest {

    private static final String HERE = "src/test/java/org/amtsweg/notification/DeadlineGuideTest.java";

    @Test
    void theExampleOfWorkingDaysDoesWhatItSays() throws IOException {
        // snippet: working days
        WorkingDays augsburg = WorkingDays.at(Ags.parse("09761000"));
        boolean works = augsburg.isWorkingDay(LocalDate.of(2025, 8, 8));
        LocalDate next = augsburg.nextWorkingDay(LocalDate.of(2026, 4, 5));
        WorkingDays village = WorkingDays.at(Ags.parse("14625020"), "Bolbritz");
        String holiday =
                village.holidayOn(LocalDate.of(2026, 6, 4)).orElseThrow().name();
        int doubts = WorkingDays.at(Ags.parse("14625020"))
                .doubts(LocalDate.of(2026, 6, 4))
                .size();
        // end of snippet

        assertThat(works).isFalse();
        assertThat(next).isEqualTo("2026-04-07");
        assertThat(holiday).isEqualTo("Fronleichnam");
        assertThat(doubts).isEqualTo(1);
        shows("working days");
    }

    @Test
    void theExampleOfNotificationDoesWhatItSays() throws IOException {
        // snippet: notification
        Place town = Place.of(Ars.parse("081110000000"));
        Instant posted = Instant.parse("2026-04-01T08:00:00Z");
        Dispatch letter =
                Dispatch.of(ProcedureLaw.parse("AO"), LegalChannel.POST, posted, ZoneId.of("Europe/Berlin"), town);
        NotificationResult result = NotificationRules.of(letter);
        Optional<LocalDate> day = result.notifiedOn();
        String why = result.explanation().text(Language.DE);
        FactAssessment late = NotificationRules.afterFact(letter, ReceiptFact.receivedOn(LocalDate.of(2026, 4, 11)));
        Optional<LocalDate> lastPosting = NotificationRules.latestDispatch(
                ProcedureLaw.parse("VWVFG"), LegalChannel.POST, town, LocalDate.of(2026, 10, 15));
        // end of snippet

        assertThat(day).hasValue(LocalDate.of(2026, 4, 7));
        assertThat(why).contains("3. Sonntag, 5. April 2026 ist kein Werktag");
        assertThat(late.counts()).isTrue();
        assertThat(late.result().notifiedOn()).hasValue(LocalDate.of(2026, 4, 11));
        assertThat(lastPosting).hasValue(LocalDate.of(2026, 10, 11));
        shows("notification");
    }

    @Test
    void theExampleOfRemediesDoesWhatItSays() throws IOException {
        // snippet: remedies
        WorkingDays days = WorkingDays.at(Ags.parse("08111000"));
        RemedyPeriod objection = RemedyRules.period(
                ProcedureLaw.parse("VWVFG"), RemedyKind.OBJECTION, Instruction.CORRECT, LocalDate.of(2026, 4, 5), days);
        Optional<LocalDate> lastDay = objection.day();
        ObjectionInLand.Status status = RemedyRules.objectionIn(
                        ProcedureLaw.parse("VWVFG-HE").jurisdiction())
                .status();
        // end of snippet

        assertThat(lastDay).hasValue(LocalDate.of(2026, 5, 5));
        assertThat(status).isEqualTo(ObjectionInLand.Status.NOT_ESTABLISHED);
        shows("remedies");
    }

    @Test
    void theGuideNamesEveryNorm() throws IOException {
        String guide = guide();
        assertThat(NotificationRules.ROWS)
                .allSatisfy(row -> assertThat(guide)
                        .contains(row.norm()
                                .citation()
                                .replace(" a. F.", "")
                                .replace(", auf den das Landesrecht verweist", "")));
        assertThat(RemedyRules.ROWS)
                .allSatisfy(row -> assertThat(guide).contains(row.basis().norm()));
        assertThat(RemedyRules.LAENDER)
                .allSatisfy(row -> assertThat(guide).contains(row.norm().replaceAll(";.*", "")));
    }

    private static void shows(String name) throws IOException {
        List<String> here = between(Files.readString(Path.of(HERE)), "// snippet: " + name + "\n", "// end of snippet");
        List<String> there = between(guide(), "<!-- snippet: " + name + " -->\n```java\n", "```");
        assertThat(there).isEqualTo(here).isNotEmpty();
    }

    /** The chapter, as long as it is a file of its own. */
    private static String guide() throws IOException {
        Path chapter = Path.of("../docs/deadlines.md");
        return Files.readString(Files.exists(chapter) ? chapter : Path.of("../docs/deadlines.md"));
    }

    /** The statements between two marks, without comments, and free to break where they like. */
    private static List<String> between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertThat(from).as(start).isNotNegative();
        String part = text.substring(from + start.length(), text.indexOf(end, from + start.length()));
        String code =
                part.lines().map(line -> line.replaceAll(" *// .*", "").strip()).reduce("", (a, b) -> a + " " + b);
        return Stream.of(code.replaceAll("\\s+", " ")
                        .replaceAll("\\( ", "(")
                        .replaceAll(" \\.", ".")
                        .split(";", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
