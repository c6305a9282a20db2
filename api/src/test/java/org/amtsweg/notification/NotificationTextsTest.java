package org.amtsweg.notification;

import static org.amtsweg.notification.Cases.dispatch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.amtsweg.authority.Place;
import org.amtsweg.deadline.Explanation;
import org.amtsweg.identifier.Ars;
import org.amtsweg.language.Language;
import org.amtsweg.legal.ProcedureLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences and warnings that explain a notification. */
class NotificationTextsTest {

    @ParameterizedTest
    @CsvSource({
        "VWVFG-BW, POST, 2026, 'Land BW was not checked; this follows the federal text. If the third day'",
        "VWVFG-BY, ELECTRONIC, 2026, 'Land BY was not checked; this follows the federal text. If the third day'",
        "VWVFG-NW, POST, 2024, 'Land NW was not checked; this follows the federal text.'",
        "VWVFG-HE, PORTAL_RETRIEVAL, 2026, 'Land HE was not checked; this follows the federal text.'",
        "VWVFG-NW, PUBLIC_NOTICE, 2026, 'Land NW was not checked; this follows the federal text.'",
        "VWVFG-SH, POST, 2026, § 110 LVwG SH names the fourth day",
        "VWVFG-BW, REGISTERED_LETTER, 2026, Authorities of the Länder",
        "SGB_X, REGISTERED_LETTER, 2024, Authorities of the Länder"
    })
    void warnsWhereTheLawOfTheLandWasNotChecked(String law, String channel, int year, String warning) {
        NotificationResult result = NotificationRules.of(dispatch(law, channel, LocalDate.of(year, 4, 1)));
        assertThat(result.explanation().warnings()).singleElement().satisfies(w -> {
            assertThat(w.in(Language.EN)).contains(warning);
            boolean third = warning.contains("third day") || law.endsWith("SH");
            assertThat(w.in(Language.EN).contains("third day")).isEqualTo(third);
            assertThat(w.in(Language.DE).contains("dritte Tag")).isEqualTo(third);
        });
        assertThat(result.explanation().warnings())
                .allSatisfy(w -> assertThat(w.in(Language.DE)).isNotEqualTo(w.in(Language.EN)));
    }

    @ParameterizedTest
    @CsvSource({
        "VWVFG, POST, VwVfG",
        "VWVFG-NW, POST, VwVfG NRW",
        "VWVFG-NW, REGISTERED_LETTER, LZG NRW",
        "VWVFG-NI, POST, verweist",
        "VWVFG-BE, ELECTRONIC, verweist",
        "VWVFG-HB, POST, verweist",
        "VWVFG-BB, POST, verweist",
        "VWVFG-RP, POST, verweist",
        "VWVFG-BW, ACCOUNT_MAILBOX, OZG",
        "VWVFG-BW, HANDED_OVER, VwVfG",
        "SGB_X, POST, SGB X"
    })
    void doesNotWarnWhereItWasCheckedOrDoesNotMatter(String law, String channel, String norm) {
        NotificationResult result = NotificationRules.of(dispatch(law, channel, LocalDate.of(2026, 4, 1)));
        assertThat(result.explanation().warnings()).isEmpty();
        assertThat(result.norm().citation()).contains(norm);
    }

    @Test
    void explainsItsStepsInTwoLanguages() {
        Explanation explanation = NotificationRules.of(dispatch("AO", "POST", LocalDate.of(2026, 4, 1)))
                .explanation();
        assertThat(explanation.steps())
                .extracting(s -> s.sentence().in(Language.DE))
                .containsExactly(
                        "Aufgabe zur Post am Mittwoch, 1. April 2026.",
                        "Gilt als bekannt gegeben: 4. Tag danach, Sonntag, 5. April 2026.",
                        "Sonntag, 5. April 2026 ist kein Werktag; nächster Werktag Dienstag, 7. April 2026.");
        assertThat(explanation.steps())
                .extracting(s -> s.sentence().in(Language.EN))
                .containsExactly(
                        "Posted on Wednesday, 1 April 2026.",
                        "Deemed notified: day 4 after it, Sunday, 5 April 2026.",
                        "Sunday, 5 April 2026 is not a working day; the next one is Tuesday, 7 April 2026.");
        assertThat(explanation.steps())
                .extracting(s -> s.norm().citation())
                .containsExactly(
                        "§ 187 Abs. 1 BGB",
                        "§ 122 Abs. 2 Nr. 1 AO",
                        "§ 108 Abs. 3 AO; BFH, Urteil vom 14.10.2003 - IX R 68/98");
        assertThat(NotificationRules.of(dispatch("AO", "POST", LocalDate.of(2026, 4, 2)))
                        .explanation()
                        .text(Language.DE))
                .contains("(Ostermontag) ist kein Werktag; nächster Werktag Dienstag");
        assertThat(NotificationRules.of(dispatch("VWVFG", "POST", LocalDate.of(2026, 4, 1)))
                        .explanation()
                        .text(Language.DE))
                .contains("er bleibt, auch am Wochenende");
        assertThat(NotificationRules.of(dispatch("VWVFG", "PUBLIC_NOTICE", LocalDate.of(2026, 4, 1)))
                        .explanation()
                        .text(Language.EN))
                .contains("two weeks later, Wednesday, 15 April 2026");
    }

    @Test
    void saysTheSameUnderATurkishDefaultLocale() {
        Dispatch dispatch = dispatch("AO", "ELECTRONIC", LocalDate.of(2026, 4, 1));
        Explanation expected = NotificationRules.of(dispatch).explanation();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(NotificationRules.of(dispatch).explanation()).isEqualTo(expected);
            assertThat(ProcedureLaw.parse("vwvfg-ni")).isEqualTo(ProcedureLaw.parse("VWVFG-NI"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void warnsOfADoubtfulHolidayWhereTheDayMayMove() {
        // Hof: nobody established whether 15 August is a holiday there
        Dispatch dispatch = Dispatch.of(
                Cases.AO,
                LegalChannel.POST,
                Cases.morning(LocalDate.of(2025, 8, 11)),
                Cases.BERLIN,
                Place.of(Ars.parse("094640000000")));
        NotificationResult result = NotificationRules.of(dispatch);
        assertThat(result.notifiedOn()).hasValue(LocalDate.of(2025, 8, 15));
        assertThat(result.explanation().warnings())
                .singleElement()
                .satisfies(w -> assertThat(w.in(Language.DE)).contains("Mariä Himmelfahrt"));
    }

    @Test
    void goesOnWithADoubtWhereTheDistrictOfTheAuthorityIsUnknown() {
        Dispatch dispatch = Dispatch.of(
                Cases.AO,
                LegalChannel.POST,
                Cases.morning(LocalDate.of(2026, 5, 31)),
                Cases.BERLIN,
                Place.of(Ars.parse("146250020020")).inDistrict("Geheimer Ort"));
        NotificationResult result = NotificationRules.of(dispatch);
        assertThat(result.notifiedOn()).hasValue(LocalDate.of(2026, 6, 4));
        assertThat(result.explanation().warnings())
                .singleElement()
                .satisfies(w ->
                        assertThat(w.in(Language.DE)).contains("Fronleichnam").doesNotContain("Geheimer"));
    }

    @ParameterizedTest
    @CsvSource({
        "AO, POST_ABROAD, 2026-04-01, 'Gilt als bekannt gegeben: 1 Monat danach, Freitag, 1. Mai 2026.', 'Deemed notified: 1 month later, Friday, 1 May 2026.'",
        "VWVFG, HANDED_OVER, 2026-04-01, 'Bekannt gegeben am selben Tag, Mittwoch, 1. April 2026.', 'Notified on the same day, Wednesday, 1 April 2026.'",
        "VWVFG, PUBLIC_NOTICE, 2026-04-01, 'Gilt als bekannt gegeben: zwei Wochen danach, Mittwoch, 15. April 2026.', 'Deemed notified: two weeks later, Wednesday, 15 April 2026.'",
        "VWVFG, PORTAL_RETRIEVAL, 2026-04-01, 'Abruf bis Samstag, 11. April 2026 möglich (10 Tage); bekannt gegeben am Tag nach dem Abruf, ohne Abruf gar nicht.', 'Retrieval is possible until Saturday, 11 April 2026 (10 days); notified on the day after retrieval, without retrieval not at all.'"
    })
    void saysHowTheDayIsCounted(String law, String channel, LocalDate day, String german, String english) {
        Explanation.Step step = NotificationRules.of(dispatch(law, channel, day))
                .explanation()
                .steps()
                .get(1);
        assertThat(step.sentence().in(Language.DE)).isEqualTo(german);
        assertThat(step.sentence().in(Language.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-10, 'Die Allgemeinverfügung bestimmt selbst den Tag der Bekanntgabe: Freitag, 10. April 2026.', 'The general order itself sets the day of notification: Friday, 10 April 2026.'",
        "2026-04-01, 'Die Allgemeinverfügung nennt Mittwoch, 1. April 2026; zulässig ist frühestens der auf die Bekanntmachung folgende Tag, Donnerstag, 2. April 2026.', 'The general order names Wednesday, 1 April 2026; the day after the notice is the earliest one, Thursday, 2 April 2026.'"
    })
    void saysWhatAGeneralOrderNames(LocalDate stated, String german, String english) {
        Explanation.Step step = NotificationRules.of(dispatch("VWVFG", "PUBLIC_NOTICE", LocalDate.of(2026, 4, 1))
                        .statingDay(stated))
                .explanation()
                .steps()
                .get(1);
        assertThat(step.sentence().in(Language.DE)).isEqualTo(german);
        assertThat(step.sentence().in(Language.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-06, 2", "2026-04-07, 3", "2026-04-08, 3", "2026-04-09, 2"})
    void saysThatTheDayStaysOnlyOnAWeekend(LocalDate posted, int steps) {
        // the fourth day is Friday, Saturday, Sunday, Monday
        assertThat(NotificationRules.of(dispatch("VWVFG", "POST", posted))
                        .explanation()
                        .steps())
                .hasSize(steps);
        assertThat(NotificationRules.of(dispatch("VWVFG", "HANDED_OVER", LocalDate.of(2026, 4, 11)))
                        .explanation()
                        .steps())
                .hasSize(2);
    }

    @Test
    void namesTheHolidayThatMovesTheDay() {
        Explanation explanation = NotificationRules.of(dispatch("AO", "POST", LocalDate.of(2026, 4, 2)))
                .explanation();
        assertThat(explanation.text(Language.EN)).contains("Monday, 6 April 2026 (Easter Monday) is not a working day");
        assertThat(explanation.text(Language.DE)).contains("Montag, 6. April 2026 (Ostermontag) ist kein Werktag");
    }

    @Test
    void exchangesTheExplanationOfEveryResult() {
        Explanation other = Explanation.EMPTY.warn(Explanation.text("anders", "other"));
        NotificationResult notified = NotificationRules.of(dispatch("VWVFG", "POST", LocalDate.of(2026, 4, 1)));
        NotificationResult pending =
                NotificationRules.of(dispatch("VWVFG", "PORTAL_RETRIEVAL", LocalDate.of(2026, 4, 1)));
        NotificationResult proof = NotificationRules.of(dispatch("VWVFG", "POST_ABROAD", LocalDate.of(2026, 4, 1)));
        NotificationResult gone = new NotificationResult.NotNotified(notified.norm(), notified.explanation());
        for (NotificationResult result : List.of(notified, pending, proof, gone)) {
            NotificationResult changed = NotificationTexts.explained(result, other);
            assertThat(changed).hasSameClassAs(result);
            assertThat(changed.explanation()).isEqualTo(other);
            assertThat(changed.norm()).isEqualTo(result.norm());
            assertThat(changed.notifiedOn()).isEqualTo(result.notifiedOn());
            assertThat(NotificationTexts.explained(changed, result.explanation()))
                    .isEqualTo(result);
        }
    }
}
