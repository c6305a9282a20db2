package org.amtsweg.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.deadline.DeadlineOrder;
import org.amtsweg.deadline.Period;
import org.amtsweg.form.FormData;
import org.amtsweg.language.Language;
import org.amtsweg.notification.ReceiptFact;
import org.amtsweg.problem.Finding;
import org.amtsweg.step.StepResult;
import org.amtsweg.testkit.town.Move;
import org.amtsweg.testkit.town.TownPayments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final FormData REASONS = FormData.of(Map.of("reasons", "zu eng, zu laut"));

    static Stream<Arguments> sentences() {
        Move.Complete complete = Move.Complete.of("Vollständigkeit prüfen", "complete");
        return Stream.of(
                Arguments.of(
                        complete,
                        "erledige 'Vollständigkeit prüfen' mit complete",
                        "complete 'Vollständigkeit prüfen' with complete"),
                Arguments.of(
                        complete.as("leitung").with(REASONS),
                        "erledige „Vollständigkeit prüfen“ als leitung mit complete, reasons = 'zu eng, zu laut'",
                        "complete \"Vollständigkeit prüfen\" as leitung with complete, reasons = \"zu eng, zu laut\""),
                Arguments.of(
                        new Move.Complete("pruefen", Optional.empty(), Optional.empty(), FormData.EMPTY),
                        "erledige pruefen",
                        "Complete pruefen."),
                Arguments.of(
                        new Move.Reply(Optional.empty(), "Ich war es nicht", FormData.EMPTY, List.of()),
                        "die antragstellende Person antwortet mit 'Ich war es nicht'",
                        "the citizen replies saying 'Ich war es nicht'"),
                Arguments.of(
                        new Move.Reply(Optional.of(OpenAction.Kind.HEARING), "Nein", FormData.EMPTY, List.of("plan", "foto")),
                        "der Antragsteller antwortet auf Anhörung mit 'Nein' und reicht plan, foto ein",
                        "the applicant replies to HEARING saying 'Nein' and hands in plan and foto"),
                Arguments.of(
                        new Move.Reply(Optional.of(OpenAction.Kind.SUPPLEMENT), "", FormData.EMPTY, List.of("plan")),
                        "die Antragstellerin reicht plan nach",
                        "the citizen hands in plan"),
                Arguments.of(
                        new Move.Reply(Optional.of(OpenAction.Kind.SUPPLEMENT), "", FormData.of(Map.of("area", 8)), List.of()),
                        "die Antragstellerin ändert den Antrag, area = 8",
                        "the citizen changes the application, area = 8"),
                Arguments.of(
                        new Move.Reply(Optional.of(OpenAction.Kind.OBJECTION), "", FormData.EMPTY, List.of()),
                        "der Antragsteller legt Widerspruch ein",
                        "the citizen objects"),
                Arguments.of(
                        Move.Reply.to(OpenAction.Kind.CERTIFICATE),
                        "der Antragsteller verlangt die Bescheinigung",
                        "the citizen asks for the certificate"),
                Arguments.of(new Move.Withdraw(), "der Antragsteller nimmt den Antrag zurück", "the citizen withdraws"),
                Arguments.of(new Move.Pay(TownPayments.Conduct.SETTLES), "die Zahlung gelingt", "payment settles"),
                Arguments.of(new Move.Pay(TownPayments.Conduct.FAILS), "Zahlung scheitert", "the payment fails"),
                Arguments.of(new Move.MailboxFails(1), "die Zustellung scheitert", "delivery fails"),
                Arguments.of(new Move.MailboxFails(3), "die Zustellung scheitert 3 Mal", "the delivery fails 3 times"),
                Arguments.of(
                        new Move.StepAnswers("fiktiv.register", StepResult.error("UNKNOWN")),
                        "fiktiv.register meldet Fehler UNKNOWN",
                        "fiktiv.register reports error UNKNOWN"),
                Arguments.of(
                        new Move.MessageAnswers("Auf Antwort warten", FormData.of(Map.of("ok", true))),
                        "für 'Auf Antwort warten' kommt eine Antwort, ok = true",
                        "an answer comes for 'Auf Antwort warten', ok = true"),
                Arguments.of(
                        new Move.Ask("Wie breit?", Period.ofWeeks(2)),
                        "die Sachbearbeitung fragt 'Wie breit?' innerhalb von 2 Wochen",
                        "the clerk asks 'Wie breit?' within 2 weeks"),
                Arguments.of(
                        new Move.ChangeDeadline(new DeadlineOrder.Extend("reply", Period.ofWorkingDays(5), "Umzug")),
                        "die Sachbearbeitung verlängert die Frist reply um 5 Arbeitstage wegen 'Umzug'",
                        "the clerk extends the deadline reply by 5 working days because of 'Umzug'"),
                Arguments.of(
                        new Move.ChangeDeadline(new DeadlineOrder.Suspend("reply", TODAY, "Umzug")),
                        "die Sachbearbeitung hemmt die Frist reply wegen 'Umzug'",
                        "the clerk suspends deadline reply because of 'Umzug'"),
                Arguments.of(
                        new Move.ChangeDeadline(new DeadlineOrder.Resume("reply", TODAY, "Umzug")),
                        "die Sachbearbeitung lässt die Frist reply weiterlaufen wegen 'Umzug'",
                        "the clerk resumes the deadline reply because of 'Umzug'"),
                Arguments.of(
                        new Move.NoticeReceived(ReceiptFact.receivedOn(LocalDate.of(2027, 3, 9))),
                        "der Bescheid ist am 9.3.2027 zugegangen",
                        "the notice was received on 2027-03-09"),
                Arguments.of(
                        new Move.NoticeReceived(ReceiptFact.neverReceived()),
                        "der Bescheid ist nie zugegangen",
                        "the notice was never received"),
                Arguments.of(new Move.WaitFor(Period.ofWorkingDays(10)), "warte 10 Arbeitstage", "wait 10 working days"),
                Arguments.of(new Move.WaitFor(Period.ofMonths(1)), "warte 1 Monat", "wait P1M"),
                Arguments.of(
                        new Move.WaitUntil(LocalDate.of(2027, 4, 1), Optional.empty()),
                        "warte bis zum 1.4.2027",
                        "wait until 2027-04-01"),
                Arguments.of(
                        new Move.WaitUntil(LocalDate.of(2027, 4, 1), Optional.of(LocalTime.of(14, 30))),
                        "warte bis 2027-04-01 um 14:30 Uhr",
                        "wait until 2027-04-01 at 14:30"),
                Arguments.of(
                        Move.WaitForDeadline.lastDayOf("objection"),
                        "warte bis zum letzten Tag der Frist objection",
                        "wait until the last day of objection"),
                Arguments.of(
                        Move.WaitForDeadline.after("objection"),
                        "warte, bis die Frist objection abgelaufen ist",
                        "wait until the deadline objection is over"),
                Arguments.of(
                        new Move.WaitForDeadline("objection", Move.WaitForDeadline.Edge.BEFORE, 3, true),
                        "warte bis 3 Arbeitstage vor Ablauf der Frist objection",
                        "wait until 3 working days before the end of the deadline objection"),
                Arguments.of(new Move.WaitForNext(), "warte, bis etwas geschieht", "wait until something happens"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sayTheSameInBothLanguages(Move move, String german, String english) {
        assertThat(Sentences.parse(german, TODAY).move()).contains(move);
        assertThat(Sentences.parse(english, TODAY).move()).contains(move);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void areReadAsTheyAreWritten(Move move, String german, String english) {
        for (Language language : List.of(Language.DE, Language.EN)) {
            String written = Sentences.writeLine(move, language);
            assertThat(Sentences.parse(written, TODAY).move()).as(written).contains(move);
        }
    }

    @Test
    void areAllTriedHere() {
        long written = sentences()
                .map(arguments -> MoveWriting.of((Move) arguments.get()[0], Language.DE).sentence())
                .distinct()
                .count();
        // stepAnswers is read below; its values are compared there.
        assertThat(written + 1).isEqualTo(ScenarioWords.get().sentences().size());
    }

    @Test
    void takeValuesWithGroupsListsAndCommas() {
        Move.Complete complete = (Move.Complete) Sentences.parse(
                        "erledige A mit ok, place.zone = A, area = 12.5, tags = [a, b], ok = false, text = „so, ja“", TODAY)
                .move()
                .orElseThrow();

        assertThat(complete.values())
                .isEqualTo(FormData.parse(
                        "{\"place\": {\"zone\": \"A\"}, \"area\": 12.5, \"tags\": [\"a\", \"b\"], \"ok\": false, \"text\": \"so, ja\"}"));
    }

    @Test
    void takeTheAnswerOfAStep() {
        Move.StepAnswers answer = (Move.StepAnswers)
                Sentences.parse("fiktiv.register antwortet, found = true", TODAY).move().orElseThrow();

        assertThat(answer.step()).isEqualTo("fiktiv.register");
        assertThat(answer.result().fold(StepResult.Done::values, e -> Map.of(), p -> Map.of()))
                .containsOnlyKeys("found");
    }

    @Test
    void areNotTakenForOthersWhenANameHasTheirWords() {
        assertThat(Sentences.parse("erledige 'Antrag mit Anlage prüfen' mit ok", TODAY).move())
                .contains(Move.Complete.of("Antrag mit Anlage prüfen", "ok"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erledigen 'A' mit ok", "warte 10 Arbeitstge", "", "wait until tomorrow", "der Antragsteller tanzt",
            })
    void areRefusedWithTheNearestOnes(String wrong) {
        Sentences.Reading reading = Sentences.parse(wrong, TODAY);

        assertThat(reading.move()).isEmpty();
        assertThat(reading.findings().list()).singleElement().satisfies(finding -> assertThat(finding.code())
                .startsWith("scenario."));
    }

    @Test
    void nameWhatWasPerhapsMeant() {
        Finding finding = Sentences.parse("warte bis morgen", TODAY).findings().list().get(0);

        assertThat(finding.text(Language.DE)).contains("Meinten Sie: warte[,] bis etwas geschieht – ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"warte bis 2027-02-31", "warte bis 31.4.2027", "der Bescheid ist am 30.2.2027 zugegangen"})
    void refuseDaysThatDoNotExist(String wrong) {
        assertThat(Sentences.parse(wrong, TODAY).findings().list())
                .extracting(Finding::code)
                .containsExactly("scenario.date");
    }

    @Test
    void refuseValuesWhereThereAreNone() {
        assertThat(Sentences.parse("die Zahlung gelingt, x = 1", TODAY).findings().list())
                .extracting(Finding::code)
                .containsExactly("scenario.no-values");
    }
}
