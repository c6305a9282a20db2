package org.amtsweg.notification;

import static org.amtsweg.notification.Cases.dispatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.notification.NotificationResult.NotNotified;
import org.amtsweg.notification.NotificationResult.Notified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fact about receipt does, law by law. All dispatches are of Wednesday, 1 April 2026; the fourth day is Easter Sunday. */
class ReceiptFactTest {

    private static final LocalDate SENT = LocalDate.of(2026, 4, 1);

    /** law, channel, fact, proved, counts, day (- for none); read from the laws, one line per clause. */
    @ParameterizedTest
    @CsvSource({
        // § 41 Abs. 2 Satz 3 VwVfG, § 37 Abs. 2 SGB X: later or missing receipt counts, earlier does not
        "VWVFG, POST, RECEIVED 2026-04-09, false, true, 2026-04-09",
        "VWVFG, POST, RECEIVED 2026-04-06, false, true, 2026-04-06",
        "VWVFG, POST, RECEIVED 2026-04-05, true, false, 2026-04-05",
        "VWVFG, POST, RECEIVED 2026-04-02, true, false, 2026-04-05",
        "VWVFG, POST, NEVER_RECEIVED, false, true, -",
        "VWVFG, POST, RETRIEVED 2026-04-02, true, false, 2026-04-05",
        "VWVFG, POST, ACKNOWLEDGED 2026-04-02, true, false, 2026-04-05",
        "VWVFG, POST, NOT_RETRIEVED, true, false, 2026-04-05",
        "VWVFG, POST, NOTICE_MISSED, true, false, 2026-04-05",
        "VWVFG, ELECTRONIC, RECEIVED 2026-04-09, false, true, 2026-04-09",
        "SGB_X, POST, RECEIVED 2026-04-09, false, true, 2026-04-09",
        "SGB_X, POST, NEVER_RECEIVED, false, true, -",
        "SGB_X, ELECTRONIC, NEVER_RECEIVED, false, true, -",
        "VWVFG, REGISTERED_LETTER, RECEIVED 2026-04-08, false, true, 2026-04-08",
        "VWVFG, REGISTERED_LETTER, NEVER_RECEIVED, false, true, -",
        // § 122 Abs. 2 AO: the deemed day is the Tuesday after Easter; until then nothing changes
        "AO, POST, RECEIVED 2026-04-07, false, false, 2026-04-07",
        "AO, POST, RECEIVED 2026-04-06, false, false, 2026-04-07",
        "AO, POST, RECEIVED 2026-04-11, false, true, 2026-04-11",
        "AO, POST, NEVER_RECEIVED, false, true, -",
        "AO, POST_ABROAD, RECEIVED 2026-05-20, false, true, 2026-05-20",
        "AO, POST_ABROAD, RECEIVED 2026-04-20, true, false, 2026-05-04",
        // § 9 OZG, § 122a AO, § 41 Abs. 4 VwVfG: no clause for it
        "VWVFG, ACCOUNT_MAILBOX, RECEIVED 2026-04-20, true, false, 2026-04-05",
        "VWVFG, ACCOUNT_MAILBOX, NEVER_RECEIVED, true, false, 2026-04-05",
        "VWVFG, ACCOUNT_MAILBOX, RETRIEVED 2026-04-02, true, false, 2026-04-05",
        "VWVFG, ACCOUNT_MAILBOX, NOTICE_MISSED, true, false, 2026-04-05",
        "AO, PORTAL_RETRIEVAL, NEVER_RECEIVED, true, false, 2026-04-07",
        "AO, ACCOUNT_MAILBOX, RETRIEVED 2026-04-20, true, false, 2026-04-07",
        "VWVFG, PUBLIC_NOTICE, NEVER_RECEIVED, true, false, 2026-04-15",
        "VWVFG, HANDED_OVER, NEVER_RECEIVED, true, false, 2026-04-01",
        // § 5 Abs. 7 VwZG: the recipient must prove; an acknowledgement in time decides
        "VWVFG, ELECTRONIC_SERVICE, NEVER_RECEIVED, false, false, 2026-04-05",
        "VWVFG, ELECTRONIC_SERVICE, NEVER_RECEIVED, true, true, -",
        "VWVFG, ELECTRONIC_SERVICE, RECEIVED 2026-04-09, false, false, 2026-04-05",
        "VWVFG, ELECTRONIC_SERVICE, RECEIVED 2026-04-09, true, true, 2026-04-09",
        "VWVFG, ELECTRONIC_SERVICE, RECEIVED 2026-04-02, true, false, 2026-04-05",
        "VWVFG, ELECTRONIC_SERVICE, ACKNOWLEDGED 2026-04-02, true, true, 2026-04-02",
        "VWVFG, ELECTRONIC_SERVICE, ACKNOWLEDGED 2026-04-05, true, true, 2026-04-05",
        "VWVFG, ELECTRONIC_SERVICE, ACKNOWLEDGED 2026-04-06, true, false, 2026-04-05",
        "VWVFG, ELECTRONIC_SERVICE, RETRIEVED 2026-04-09, true, false, 2026-04-05",
        // § 37 Abs. 2a SGB X: if the message was missed, the retrieval decides
        "SGB_X, PORTAL_RETRIEVAL, NOTICE_MISSED 2026-04-20, false, true, 2026-04-20",
        "SGB_X, PORTAL_RETRIEVAL, NOTICE_MISSED, false, true, -",
        "SGB_X, ACCOUNT_MAILBOX, NOTICE_MISSED 2026-04-20, false, true, 2026-04-20",
        "SGB_X, PORTAL_RETRIEVAL, RETRIEVED 2026-04-20, true, false, 2026-04-05",
        "SGB_X, PORTAL_RETRIEVAL, NEVER_RECEIVED, true, false, 2026-04-05",
        // § 41 Abs. 2a VwVfG: the day after the retrieval, within ten days
        "VWVFG, PORTAL_RETRIEVAL, RETRIEVED 2026-04-01, false, true, 2026-04-02",
        "VWVFG, PORTAL_RETRIEVAL, RETRIEVED 2026-04-11, false, true, 2026-04-12",
        "VWVFG, PORTAL_RETRIEVAL, RETRIEVED 2026-04-12, false, true, -",
        "VWVFG, PORTAL_RETRIEVAL, NOT_RETRIEVED, false, true, -",
        "VWVFG, PORTAL_RETRIEVAL, NOTICE_MISSED, false, false, -",
        "VWVFG, PORTAL_RETRIEVAL, RECEIVED 2026-04-09, false, false, -",
        // where nothing is deemed the fact is all there is
        "VWVFG, POST_ABROAD, RECEIVED 2026-04-20, false, true, 2026-04-20",
        "SGB_X, POST_ABROAD, NEVER_RECEIVED, false, true, -",
        "VWVFG, SERVICE_CERTIFICATE, RECEIVED 2026-04-03, true, true, 2026-04-03",
        "VWVFG, RETURN_RECEIPT, ACKNOWLEDGED 2026-04-03, true, true, 2026-04-03",
        "AO, ACKNOWLEDGED_SERVICE, ACKNOWLEDGED 2026-04-10, true, true, 2026-04-10",
        "VWVFG, RETURN_RECEIPT, RETRIEVED 2026-04-03, true, false, -"
    })
    void countsAsTheLawSays(String law, String channel, String what, boolean proved, boolean counts, String day) {
        Dispatch dispatch = dispatch(law, channel, SENT);
        FactAssessment assessment = NotificationRules.afterFact(dispatch, fact(what, proved));
        Optional<LocalDate> expected = day.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(day));
        assertThat(assessment.counts()).as("counts").isEqualTo(counts);
        assertThat(assessment.result().notifiedOn()).as("day").isEqualTo(expected);

        NotificationResult plain = NotificationRules.of(dispatch);
        if (counts) {
            assertThat(assessment.result()).isInstanceOf(expected.isPresent() ? Notified.class : NotNotified.class);
            assertThat(assessment.result().explanation().result())
                    .isEqualTo(expected.map(LocalDate::toString).orElse(""));
        } else {
            assertThat(assessment.result()).hasSameClassAs(plain);
            assertThat(assessment.result().explanation().result())
                    .isEqualTo(plain.explanation().result());
        }
        assertThat(assessment.result().explanation().steps())
                .as("one more step says what the fact does")
                .hasSize(plain.explanation().steps().size() + 1)
                .last()
                .satisfies(step -> {
                    assertThat(step.norm()).isEqualTo(plain.norm());
                    assertThat(step.sentence().in(Language.DE))
                            .isNotBlank()
                            .isNotEqualTo(step.sentence().in(Language.EN));
                });
        assertThat(assessment.result().explanation().warnings())
                .isEqualTo(plain.explanation().warnings());
        assertThat(assessment.result().norm()).isEqualTo(plain.norm());
    }

    @ParameterizedTest
    @CsvSource({
        "VWVFG, POST, RECEIVED 2026-04-09, 'Zugegangen erst am Donnerstag, 9. April 2026; die Fiktion gilt nicht, maßgeblich ist dieser Tag.'",
        "VWVFG, POST, RECEIVED 2026-04-02, Ein früherer oder gleichzeitiger Zugang verschiebt den Tag der Bekanntgabe nicht.",
        "VWVFG, POST, NEVER_RECEIVED, Nicht zugegangen; die Fiktion gilt nicht.",
        "VWVFG, ACCOUNT_MAILBOX, NEVER_RECEIVED, Gegen diese Fiktion lässt das Gesetz keinen Einwand zum Zugang zu.",
        "VWVFG, PORTAL_RETRIEVAL, NOT_RETRIEVED, 'Bis Samstag, 11. April 2026 nicht abgerufen; die Bereitstellung endet, die Bekanntgabe ist nicht bewirkt.'",
        "VWVFG, PORTAL_RETRIEVAL, RETRIEVED 2026-04-03, 'Abgerufen am Freitag, 3. April 2026; bekannt gegeben am Tag danach, Samstag, 4. April 2026.'"
    })
    void explainsTheFactInWords(String law, String channel, String what, String sentence) {
        assertThat(NotificationRules.afterFact(dispatch(law, channel, SENT), fact(what, false))
                        .result()
                        .explanation()
                        .steps())
                .last()
                .satisfies(step -> assertThat(step.sentence().in(Language.DE)).isEqualTo(sentence));
    }

    @Test
    void refusesAReceiptBeforeTheDispatch() {
        Dispatch dispatch = dispatch("VWVFG", "POST", SENT);
        assertThatThrownBy(() -> NotificationRules.afterFact(dispatch, ReceiptFact.receivedOn(SENT.minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(NotificationRules.afterFact(dispatch, ReceiptFact.receivedOn(SENT))
                        .counts())
                .isFalse();
        // an act may be retrieved before the message about it is sent
        assertThat(NotificationRules.afterFact(
                                dispatch("VWVFG", "PORTAL_RETRIEVAL", SENT), ReceiptFact.retrievedOn(SENT.minusDays(2)))
                        .result()
                        .notifiedOn())
                .hasValue(SENT.minusDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECEIVED", "RETRIEVED", "ACKNOWLEDGED"})
    void needsADayWhereSomethingHappened(String kind) {
        assertThatThrownBy(() -> new ReceiptFact(ReceiptFact.Kind.valueOf(kind), Optional.empty(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEVER_RECEIVED", "NOT_RETRIEVED"})
    void hasNoDayWhereNothingHappened(String kind) {
        assertThatThrownBy(() -> new ReceiptFact(ReceiptFact.Kind.valueOf(kind), Optional.of(SENT), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void buildsFactsThatSayWhatTheirNamesSay() {
        assertThat(ReceiptFact.receivedOn(SENT)).isEqualTo(fact("RECEIVED 2026-04-01", false));
        assertThat(ReceiptFact.neverReceived()).isEqualTo(fact("NEVER_RECEIVED", false));
        assertThat(ReceiptFact.neverReceived().withProof()).isEqualTo(fact("NEVER_RECEIVED", true));
        assertThat(ReceiptFact.retrievedOn(SENT)).isEqualTo(fact("RETRIEVED 2026-04-01", false));
        assertThat(ReceiptFact.notRetrieved()).isEqualTo(fact("NOT_RETRIEVED", false));
        assertThat(ReceiptFact.noticeMissed()).isEqualTo(fact("NOTICE_MISSED", false));
        assertThat(ReceiptFact.noticeMissedButRetrievedOn(SENT)).isEqualTo(fact("NOTICE_MISSED 2026-04-01", false));
        assertThat(ReceiptFact.acknowledgedOn(SENT)).isEqualTo(fact("ACKNOWLEDGED 2026-04-01", true));
    }

    private static ReceiptFact fact(String what, boolean proved) {
        String[] parts = what.split(" ", -1);
        Optional<LocalDate> day = parts.length == 1 ? Optional.empty() : Optional.of(LocalDate.parse(parts[1]));
        return new ReceiptFact(ReceiptFact.Kind.valueOf(parts[0]), day, proved);
    }
}
