package org.amtsweg.deadline;

import static org.amtsweg.deadline.Calculi.begin;
import static org.amtsweg.deadline.Calculi.day;
import static org.amtsweg.deadline.Calculi.event;
import static org.amtsweg.deadline.Calculi.noon;
import static org.amtsweg.deadline.Calculi.rule;
import static org.amtsweg.deadline.Calculi.statutory;
import static org.amtsweg.deadline.Calculi.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.deadline.DeadlineAction.Disarm;
import org.amtsweg.deadline.DeadlineAction.Extend;
import org.amtsweg.deadline.DeadlineAction.Reinstate;
import org.amtsweg.deadline.DeadlineAction.Restart;
import org.amtsweg.deadline.DeadlineAction.Resume;
import org.amtsweg.deadline.DeadlineAction.Suspend;
import org.amtsweg.identifier.Ags;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ExplanationTest {

    private final Deadline easter = begin("VWVFG", rule(DeadlineKind.STATUTORY, "P4D"), "2026-04-01");

    @Test
    void saysInGermanHowTheDateCameAbout() {
        assertThat(easter.explanation().text(Language.DE)).isEqualTo("""
                        1. Das Ereignis fällt auf Mittwoch, 1. April 2026; dieser Tag zählt nicht mit. (§ 187 Abs. 1 BGB)
                        2. 4 Tage: Fristende Sonntag, 5. April 2026. (§ 188 Abs. 1 BGB)
                        3. Fristende Sonntag, 5. April 2026; nächster Werktag Dienstag, 7. April 2026, weil Ostermontag. (§ 31 Abs. 3 VwVfG)
                        """);
        assertThat(easter.explanation()).hasToString(easter.explanation().text(Language.DE_EASY));
    }

    @Test
    void saysInEnglishHowTheDateCameAbout() {
        assertThat(easter.explanation().text(Language.EN)).isEqualTo("""
                        1. The event falls on Wednesday, 1 April 2026; that day does not count. (§ 187 Abs. 1 BGB)
                        2. 4 days: the period ends on Sunday, 5 April 2026. (§ 188 Abs. 1 BGB)
                        3. The period would end on Sunday, 5 April 2026; the next working day is Tuesday, 7 April 2026, because of Easter Monday. (§ 31 Abs. 3 VwVfG)
                        """);
    }

    @Test
    void namesTheHolidayOnWhichAPeriodWouldEnd() {
        Deadline christmas = begin("VWVFG", rule(DeadlineKind.STATUTORY, "P1D"), "2025-12-24");

        assertThat(christmas.explanation().text(Language.DE))
                .contains(
                        "Fristende Donnerstag, 25. Dezember 2025 (1. Weihnachtsfeiertag); nächster Werktag Montag, 29. Dezember 2025, "
                                + "weil 2. Weihnachtsfeiertag.");
        Deadline sunday = begin("VWVFG", rule(DeadlineKind.STATUTORY, "P1D"), "2026-05-16");
        assertThat(sunday.explanation().text(Language.DE))
                .contains("Fristende Sonntag, 17. Mai 2026; nächster Werktag Montag, 18. Mai 2026. (");
        // Saturday, before Sunday 25 and Monday 26 December
        Deadline two = begin("VWVFG", rule(DeadlineKind.STATUTORY, "P1D"), "2022-12-23");
        assertThat(two.explanation().text(Language.DE))
                .contains("weil 1. Weihnachtsfeiertag und 2. Weihnachtsfeiertag.");
        assertThat(two.explanation().text(Language.EN)).contains("because of 1st Christmas day and 2nd Christmas day.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        P10D   | 2026-05-07 | STATUTORY   | § 188 Abs. 1 BGB
        P2W    | 2026-05-07 | STATUTORY   | § 188 Abs. 2 BGB
        P1M    | 2026-05-07 | STATUTORY   | § 188 Abs. 2 BGB
        P1Y    | 2026-05-07 | STATUTORY   | § 188 Abs. 2 BGB
        P1M    | 2026-01-31 | STATUTORY   | § 188 Abs. 3 BGB
        P1M1D  | 2026-05-07 | STATUTORY   | § 188 Abs. 2 BGB
        P1.5M  | 2026-05-07 | STATUTORY   | § 189 Abs. 2 BGB
        P0.5M  | 2026-05-07 | STATUTORY   | § 188 Abs. 1 BGB
        P5WD   | 2026-05-07 | STATUTORY   | § 31 Abs. 1 VwVfG
        """)
    void namesTheNormOfTheCount(String period, String from, DeadlineKind kind, String norm) {
        assertThat(begin("VWVFG", rule(kind, period), from)
                        .explanation()
                        .steps()
                        .get(1)
                        .norm())
                .isEqualTo(Norm.of(norm));
    }

    @ParameterizedTest
    @CsvSource({
        "VWVFG, AUTHORITY, § 31 Abs. 2 VwVfG",
        "SGB_X, AUTHORITY, § 26 Abs. 2 SGB X",
        "AO, AUTHORITY, § 108 Abs. 2 AO",
        "VWGO, AUTHORITY, § 187 Abs. 1 BGB",
        "VWVFG, STATUTORY, § 187 Abs. 1 BGB"
    })
    void namesTheNormOfTheStart(String law, DeadlineKind kind, String norm) {
        Explanation.Step start = begin(law, rule(kind, "P1W"), "2026-05-07")
                .explanation()
                .steps()
                .get(0);

        assertThat(start.norm()).isEqualTo(Norm.of(norm));
        assertThat(start.input()).isEqualTo("2026-05-07");
        assertThat(start.result()).isEqualTo("2026-05-08");
    }

    @ParameterizedTest
    @CsvSource({
        "VWVFG, APPOINTMENT, § 31 Abs. 5 VwVfG",
        "SGB_X, APPOINTMENT, § 26 Abs. 5 SGB X",
        "AO, APPOINTMENT, § 108 Abs. 5 AO",
        "VWVFG, BENEFIT, § 31 Abs. 4 VwVfG",
        "SGB_X, BENEFIT, § 26 Abs. 4 SGB X",
        "AO, BENEFIT, § 108 Abs. 4 AO"
    })
    void namesTheNormThatForbidsTheShift(String law, DeadlineKind kind, String norm) {
        Explanation explanation = begin(law, rule(kind, "P1W"), "2026-05-03").explanation();

        assertThat(explanation.steps()).hasSize(3);
        assertThat(explanation.steps().get(2).norm()).isEqualTo(Norm.of(norm));
        assertThat(explanation.steps().get(2).sentence().toString())
                .isEqualTo("Sonntag, 10. Mai 2026 ist kein Werktag; das Ende wird trotzdem nicht verschoben.");
        assertThat(begin(law, rule(kind, "P1W"), "2026-05-04").explanation().steps())
                .hasSize(2);
    }

    @Test
    void saysThatTheFirstDayCountsOrTheCorrespondingDayIsMissing() {
        assertThat(under("VWVFG")
                        .compute(rule(DeadlineKind.BENEFIT, "P1M"), DeadlineStart.beginningOf(day("2026-01-31")))
                        .explanation()
                        .text(Language.DE))
                .contains(
                        "Die Frist beginnt mit dem Beginn des Tages: Samstag, 31. Januar 2026; dieser Tag zählt mit. (§ 187 Abs. 2 BGB)")
                .contains("den entsprechenden Tag gibt es in diesem Monat nicht");
    }

    @Test
    void warnsWhereTheTextOfALandWasNotChecked() {
        Deadline land = DeadlineCalculus.of(ProcedureLaw.parse("VWVFG-SH"), Calculi.ULM, Calculi.BERLIN)
                .begin(rule(DeadlineKind.STATUTORY, "P1M"), event("2026-05-01"));

        assertThat(land.explanation().warnings()).hasSize(1);
        assertThat(land.explanation().text(Language.DE))
                .endsWith(
                        "Hinweis: Der Text des Landesgesetzes (SH) wurde nicht geprüft; gerechnet ist wie nach dem Bundesgesetz.\n");
        assertThat(land.explanation().text(Language.EN))
                .endsWith("Note: The text of the Land's law (SH) was not checked; the federal law was applied.\n");
        assertThat(begin("VWVFG", rule(DeadlineKind.STATUTORY, "P1M"), "2026-05-01")
                        .explanation()
                        .warnings())
                .isEmpty();
    }

    @Test
    void warnsOfRowsThatRestOnASecondarySource() {
        Deadline permit = begin("VWVFG", statutory("P3M", "§ 65 HBO"), "2026-05-04");

        assertThat(permit.explanation().text(Language.DE))
                .contains("Hinweis: Der Text von § 65 HBO wurde nicht geprüft.");
    }

    @Test
    void warnsThatTheShiftOfADeemedApprovalIsDisputed() {
        assertThat(begin("VWVFG", statutory("P3M", "§ 42a VwVfG"), "2026-08-15")
                        .explanation()
                        .text(Language.DE))
                .contains(
                        "Hinweis: Ob sich das Ende einer Fiktionsfrist verschiebt, ist umstritten; sicher ist nur Sonntag, 15. November 2026.");
        assertThat(begin("VWVFG", statutory("P3M", "§ 42a VwVfG"), "2026-07-15")
                        .explanation()
                        .warnings())
                .isEmpty();
        assertThat(begin("VWVFG", statutory("P3M", "§ 70 VwGO"), "2026-08-15")
                        .explanation()
                        .warnings())
                .isEmpty();
    }

    /** Corpus Christi, 4 June 2026, in Bautzen without a district: a working day, with a doubt. */
    @ParameterizedTest
    @CsvSource({"P3D, 1", "P2D, 0", "P4WD, 1", "P2WD, 0"})
    void carriesTheDoubtsOfTheCalendar(String period, int doubts) {
        Deadline deadline = DeadlineCalculus.of(
                        ProcedureLaw.parse("VWVFG"), WorkingDays.at(Ags.parse("14625020")), Calculi.BERLIN)
                .begin(rule(DeadlineKind.STATUTORY, period), event("2026-06-01"));

        assertThat(deadline.explanation().warnings()).hasSize(doubts);
    }

    @Test
    void carriesTheDoubtsOfHoursThatSkipHolidays() {
        DeadlineCalculus court =
                DeadlineCalculus.of(ProcedureLaw.parse("VWGO"), WorkingDays.at(Ags.parse("14625020")), Calculi.BERLIN);
        DeadlineStart start = DeadlineStart.event(day("2026-06-02"), noon("2026-06-02"));

        assertThat(court.compute(rule(DeadlineKind.STATUTORY, "PT48H"), start)
                        .explanation()
                        .warnings())
                .hasSize(1);
        assertThat(court.compute(rule(DeadlineKind.STATUTORY, "PT24H"), start)
                        .explanation()
                        .warnings())
                .isEmpty();
    }

    @Test
    void joinsStepsAndNamesEachWarningOnce() {
        Explanation warned = easter.explanation().warn(Explanation.text("Achtung", "Beware"));

        Explanation joined = warned.and(warned);

        assertThat(joined.steps()).hasSize(6);
        assertThat(joined.warnings()).hasSize(1);
        assertThat(joined.result()).isEqualTo("2026-04-07");
        assertThat(Explanation.EMPTY.result()).isEmpty();
        assertThat(Explanation.EMPTY.text(Language.DE)).isEmpty();
    }

    @Test
    void readsAsTheSameFromItsJson() throws JsonProcessingException {
        Explanation explanation = easter.explanation().warn(Explanation.text("Achtung", "Beware"));
        String json = Calculi.JSON.writeValueAsString(explanation);

        JsonNode last = Calculi.JSON.readTree(json).at("/steps/2");
        assertThat(last.get("norm").textValue()).isEqualTo("§ 31 Abs. 3 VwVfG");
        assertThat(last.get("input").textValue()).isEqualTo("2026-04-05");
        assertThat(last.get("result").textValue()).isEqualTo("2026-04-07");
        assertThat(last.at("/sentence/en").textValue()).startsWith("The period would end on Sunday");
        assertThat(Calculi.JSON.readValue(json, Explanation.class)).isEqualTo(explanation);
    }

    /** The picture is written to target, where a person can look at it. */
    @Test
    void drawsATimeLineWithTitleDescriptionAndAMarkPerDay() throws Exception {
        Deadline consent = begin("VWVFG", statutory("P3M", "§ 127 Abs. 3 TKG"), "2026-07-15")
                .apply(new Restart(noon("2026-08-20"), "Ergänzung", event("2026-08-20")), under("VWVFG"))
                .apply(
                        Extend.by(Period.ofMonths(1), noon("2026-11-02"), "schwierig")
                                .told(day("2026-11-05")),
                        under("VWVFG"));
        String svg = consent.explanation().toSvg(Language.DE);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/time-line.svg"), svg);

        Document xml =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(xml.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(xml.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("t d");
        assertThat(xml.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Zeitstrahl der Frist");
        assertThat(xml.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(consent.explanation().text(Language.DE).strip());
        assertThat(texts(xml, "text"))
                .contains(
                        "1  15.07.2026  Ereignis",
                        "2  15.10.2026  Fristende gerechnet",
                        "3  20.08.2026  Ereignis",
                        "4  20.11.2026  Fristende gerechnet",
                        "5  20.12.2026  Verlängerung",
                        "6  21.12.2026  Fristende");
        List<Integer> x = new java.util.ArrayList<>();
        for (int i = 0; i < xml.getElementsByTagName("circle").getLength(); i++) {
            x.add(Integer.valueOf(xml.getElementsByTagName("circle")
                    .item(i)
                    .getAttributes()
                    .getNamedItem("cx")
                    .getTextContent()));
        }
        // 159 days on 560 points, from 40 on
        assertThat(x)
                .containsExactly(
                        40, 40 + 560 * 92 / 159, 40 + 560 * 36 / 159, 40 + 560 * 128 / 159, 40 + 560 * 158 / 159, 600);
        assertThat(consent.explanation().toSvg(Language.EN))
                .contains("<title id=\"t\">Time line of the period</title>");
    }

    @Test
    void escapesTheWordsOfAPicture() {
        Explanation odd = Explanation.EMPTY.and(new Explanation.Step(
                Explanation.text("<&>", "x"),
                Norm.of("§ 1"),
                "2026-01-01",
                "2026-01-05",
                Explanation.text("a < b & c > d", "x")));

        assertThat(odd.toSvg(Language.DE)).contains("&lt;&amp;&gt;").contains("a &lt; b &amp; c &gt; d");
        assertThatCode(() -> Explanation.EMPTY.toSvg(Language.DE)).doesNotThrowAnyException();
    }

    private static List<String> texts(Document xml, String name) {
        List<String> texts = new java.util.ArrayList<>();
        for (int i = 0; i < xml.getElementsByTagName(name).getLength(); i++) {
            texts.add(xml.getElementsByTagName(name).item(i).getTextContent());
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        STATUTORY   | de      | Die Frist endet am Dienstag, 7. April 2026, um 24 Uhr.
        STATUTORY   | en      | The period ends at midnight at the end of Tuesday, 7 April 2026.
        STATUTORY   | de-easy | Die Frist geht bis Dienstag, 7. April 2026. Danach ist es zu spät.
        AUTHORITY   | de      | Die Frist endet am Dienstag, 7. April 2026, um 24 Uhr.
        BENEFIT     | de      | Der Zeitraum endet mit Ablauf des Tages: Sonntag, 5. April 2026.
        BENEFIT     | en      | The time span ends at the end of Sunday, 5 April 2026.
        BENEFIT     | de-easy | Der letzte Tag ist: Sonntag, 5. April 2026.
        APPOINTMENT | de      | Der Termin ist am Sonntag, 5. April 2026.
        APPOINTMENT | en      | The appointment is on Sunday, 5 April 2026.
        APPOINTMENT | de-easy | Der Termin ist am Sonntag, 5. April 2026.
        INTERNAL    | de      | Die Behörde hat sich vorgenommen, bis Dienstag, 7. April 2026 fertig zu sein.
        INTERNAL    | en      | The authority means to be done by Tuesday, 7 April 2026.
        INTERNAL    | de-easy | Das Amt möchte bis Dienstag, 7. April 2026 fertig sein.
        """)
    void hasAPlainSentenceForTheCitizen(DeadlineKind kind, String language, String sentence) {
        assertThat(begin("VWVFG", rule(kind, "P4D"), "2026-04-01").sentence(Language.parse(language)))
                .isEqualTo(sentence);
    }

    @Test
    void hasAPlainSentenceForDeadlinesThatDoNotRun() {
        DeadlineCalculus calculus = under("VWVFG");
        Deadline suspended = easter.apply(new Suspend(noon("2026-04-02"), "", day("2026-04-02")), calculus);
        Deadline disarmed =
                easter.apply(new Disarm(noon("2026-04-02"), "", day("2026-04-02"), DeadlineAction.Form.TEXT), calculus);

        assertThat(suspended.sentence(Language.DE)).isEqualTo("Die Frist steht zurzeit still.");
        assertThat(suspended.sentence(Language.EN)).isEqualTo("The period stands still at present.");
        assertThat(suspended.sentence(Language.DE_EASY)).isEqualTo("Die Frist macht eine Pause.");
        assertThat(disarmed.sentence(Language.DE)).isEqualTo("Die Frist läuft noch nicht, weil Unterlagen fehlen.");
        assertThat(easter.ended(noon("2026-04-02")).sentence(Language.DE)).isEqualTo("Die Frist ist erledigt.");
        assertThat(suspended
                        .apply(new Resume(noon("2026-04-03"), "", day("2026-04-03")), calculus)
                        .sentence(Language.DE))
                .isEqualTo("Die Frist endet am Dienstag, 7. April 2026, um 24 Uhr.");
    }

    @Test
    void readsADeadlineWithItsHistoryAsTheSameFromItsJson() throws JsonProcessingException {
        DeadlineCalculus calculus = under("VWVFG-BW");
        Deadline fresh = calculus.begin(statutory("P3M", "§ 127 Abs. 3 TKG"), event("2026-07-15"));
        Deadline disarmed = fresh.apply(
                new Disarm(noon("2026-08-01"), "Plan fehlt", day("2026-08-03"), DeadlineAction.Form.TEXT), calculus);
        Deadline again = disarmed.apply(new Restart(noon("2026-08-20"), "", event("2026-08-20")), calculus);
        Deadline extended = again.apply(
                Extend.by(Period.ofMonths(1), noon("2026-11-02"), "schwierig").told(day("2026-11-05")), calculus);
        Deadline ended = extended.ended(noon("2026-12-01"));
        Deadline suspended = calculus.begin(
                        rule(DeadlineKind.AUTHORITY, "PT24H"),
                        DeadlineStart.event(day("2026-05-04"), noon("2026-05-04"))
                                .told(day("2026-05-05")))
                .apply(new Suspend(noon("2026-05-04"), "", day("2026-05-05")), calculus);
        Deadline resumed = suspended.apply(new Resume(noon("2026-05-06"), "", day("2026-05-06")), calculus);
        Deadline missed = begin("VWVFG-BW", rule(DeadlineKind.STATUTORY, "P1M"), "2026-04-05");
        Deadline reinstated = missed.apply(
                new Reinstate(noon("2026-06-10"), "", day("2026-06-01"), day("2026-06-03"), true), calculus);
        DeadlineRule bare = new DeadlineRule(
                "ziel",
                DeadlineKind.INTERNAL,
                Period.ofWorkingDays(5),
                DeadlineRule.StartEvent.ENTRY,
                java.util.Optional.empty(),
                java.util.Set.of());
        Deadline byHand = Deadline.of(
                bare,
                ProcedureLaw.NONE,
                event("2026-05-04"),
                DeadlineEnd.of(day("2026-05-11"), day("2026-05-11"), Calculi.BERLIN));

        for (Deadline each :
                List.of(fresh, disarmed, again, extended, ended, suspended, resumed, missed, reinstated, byHand)) {
            String json = Calculi.JSON.writeValueAsString(each);
            Deadline read = Calculi.JSON.readValue(json, Deadline.class);
            assertThat(read).as(json).isEqualTo(each).hasSameHashCodeAs(each).hasToString(each.toString());
            assertThat(Calculi.JSON.writeValueAsString(read)).isEqualTo(json);
            assertThat(read.endedAt()).isEqualTo(each.endedAt());
        }
        JsonNode tree = Calculi.JSON.readTree(Calculi.JSON.writeValueAsString(extended));
        assertThat(tree.at("/rule/period").textValue()).isEqualTo("P3M");
        assertThat(tree.at("/law").textValue()).isEqualTo("VWVFG-BW");
        assertThat(tree.at("/ends/lastDay").textValue()).isEqualTo("2026-12-21");
        assertThat(tree.at("/history/2/action/what").textValue()).isEqualTo("extend");
        assertThat(tree.at("/history/2/action/by").textValue()).isEqualTo("P1M");
        // What can still be done to a deadline that was read is what could be done to the one that was written.
        Deadline read = Calculi.JSON.readValue(Calculi.JSON.writeValueAsString(suspended), Deadline.class);
        assertThat(read.apply(new Resume(noon("2026-05-06"), "", day("2026-05-06")), calculus))
                .isEqualTo(resumed);
    }

    @Test
    void differsInEveryPart() {
        Deadline one = begin("VWVFG", rule(DeadlineKind.STATUTORY, "P1M"), "2026-05-04");

        assertThat(one)
                .isEqualTo(begin("VWVFG", rule(DeadlineKind.STATUTORY, "P1M"), "2026-05-04"))
                .isNotEqualTo(begin("AO", rule(DeadlineKind.STATUTORY, "P1M"), "2026-05-04"))
                .isNotEqualTo(begin("VWVFG", rule(DeadlineKind.INTERNAL, "P1M"), "2026-05-04"))
                .isNotEqualTo(begin("VWVFG", rule(DeadlineKind.STATUTORY, "P1M"), "2026-05-05"))
                .isNotEqualTo(one.ended(noon("2026-05-05")))
                .isNotEqualTo("2026-06-04");
        assertThat(one)
                .hasToString("frist RUNNING 2026-06-05")
                .extracting(Deadline::name)
                .isEqualTo("frist");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeadlineEnd.of(day("2026-05-05"), day("2026-05-04"), Calculi.BERLIN));
    }
}
