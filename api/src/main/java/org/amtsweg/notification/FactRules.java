package org.amtsweg.notification;

import java.time.LocalDate;
import java.util.Optional;
import org.amtsweg.deadline.Explanation;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.notification.NotificationResult.NotNotified;
import org.amtsweg.notification.NotificationResult.Notified;

/** What a fact about receipt does to the result of one dispatch: the rebuttal that its row names. */
@LegalBasis({"§ 41 Abs. 2 Satz 3 VwVfG", "§ 37 Abs. 2, 2a SGB X", "§ 122 Abs. 2 AO", "§ 5 Abs. 7 VwZG"})
final class FactRules {

    private final Dispatch dispatch;
    private final NotificationRow row;
    private final NotificationResult old;
    private final NotificationTexts texts;

    FactRules(Dispatch dispatch, NotificationRow row, NotificationResult old) {
        this.dispatch = dispatch;
        this.row = row;
        this.old = old;
        this.texts = new NotificationTexts(row);
    }

    FactAssessment assess(ReceiptFact fact) {
        if (row.effect().kind() == NotificationRow.Kind.RETRIEVAL) {
            return retrieval(fact);
        }
        return switch (row.rebuttal()) {
            case AUTHORITY_PROVES -> authorityProves(fact);
            case RECIPIENT_PROVES -> recipientProves(fact);
            case RETRIEVAL -> noticeMissed(fact);
            case FACT_DECIDES -> factDecides(fact);
            case NONE ->
                ignored(
                        "Gegen diese Fiktion lässt das Gesetz keinen Einwand zum Zugang zu.",
                        "Against this deeming the law admits no objection about receipt.");
        };
    }

    /** § 41 Abs. 2 Satz 3 VwVfG and its like: the addressee need only deny; in doubt the authority must prove. */
    private FactAssessment authorityProves(ReceiptFact fact) {
        return switch (fact.kind()) {
            case RECEIVED -> later(fact.day().orElseThrow());
            case NEVER_RECEIVED -> never();
            case ACKNOWLEDGED, RETRIEVED, NOT_RETRIEVED, NOTICE_MISSED -> irrelevant();
        };
    }

    private FactAssessment recipientProves(ReceiptFact fact) {
        if (fact.kind() == ReceiptFact.Kind.ACKNOWLEDGED) {
            LocalDate day = fact.day().orElseThrow();
            if (old.notifiedOn().map(d -> !day.isAfter(d)).orElse(false)) {
                return notified(
                        day,
                        "Das Empfangsbekenntnis nennt " + NotificationTexts.german(day) + "; es geht der Fiktion vor.",
                        "The acknowledgement names " + NotificationTexts.english(day)
                                + "; it takes precedence over the deemed day.");
            }
            return ignored(
                    "Das Empfangsbekenntnis kam nicht spätestens am Tag der Fiktion; es ändert sie nicht.",
                    "The acknowledgement did not arrive on the deemed day at the latest; it does not change it.");
        }
        boolean denies = fact.kind() == ReceiptFact.Kind.RECEIVED || fact.kind() == ReceiptFact.Kind.NEVER_RECEIVED;
        if (denies && !fact.proved()) {
            return ignored(
                    "Die bloße Behauptung genügt nicht; der Empfänger muss nachweisen, dass das Dokument nicht oder später"
                            + " zugegangen ist.",
                    "The mere assertion is not enough; the recipient must prove that the document arrived later or not at"
                            + " all.");
        }
        return authorityProves(fact);
    }

    /** § 37 Abs. 2a Satz 6 and 7 SGB X: if the message about the provision was missed, the retrieval decides. */
    private FactAssessment noticeMissed(ReceiptFact fact) {
        if (fact.kind() != ReceiptFact.Kind.NOTICE_MISSED) {
            return irrelevant();
        }
        return fact.day()
                .map(day -> notified(
                        day,
                        "Der Zugang der Benachrichtigung ist bestritten und nicht nachgewiesen; maßgeblich ist der Abruf am "
                                + NotificationTexts.german(day) + ".",
                        "Receipt of the message is denied and not proved; the retrieval on "
                                + NotificationTexts.english(day) + " decides."))
                .orElseGet(() -> notNotified(
                        dispatch.day(),
                        "Der Zugang der Benachrichtigung ist bestritten und nicht nachgewiesen; bekannt gegeben ist erst mit dem"
                                + " Abruf.",
                        "Receipt of the message is denied and not proved; notified only by retrieval."));
    }

    /** § 41 Abs. 2a VwVfG: the day after the retrieval, if the act was still provided. */
    private FactAssessment retrieval(ReceiptFact fact) {
        LocalDate last = dispatch.day().plusDays(row.effect().count());
        if (fact.kind() == ReceiptFact.Kind.NOT_RETRIEVED) {
            return notNotified(
                    last,
                    "Bis " + NotificationTexts.german(last)
                            + " nicht abgerufen; die Bereitstellung endet, die Bekanntgabe ist nicht bewirkt.",
                    "Not retrieved until " + NotificationTexts.english(last)
                            + "; the provision ends, notification is not effected.");
        }
        if (fact.kind() != ReceiptFact.Kind.RETRIEVED) {
            return irrelevant();
        }
        LocalDate day = fact.day().orElseThrow();
        if (day.isAfter(last)) {
            return notNotified(
                    day,
                    "Der Abruf am " + NotificationTexts.german(day) + " liegt nach dem Ende der Bereitstellung am "
                            + NotificationTexts.german(last) + "; die Bekanntgabe ist nicht bewirkt.",
                    "The retrieval on " + NotificationTexts.english(day) + " came after the provision ended on "
                            + NotificationTexts.english(last) + "; notification is not effected.");
        }
        LocalDate next = day.plusDays(1);
        return notified(
                next,
                "Abgerufen am " + NotificationTexts.german(day) + "; bekannt gegeben am Tag danach, "
                        + NotificationTexts.german(next) + ".",
                "Retrieved on " + NotificationTexts.english(day) + "; notified on the day after, "
                        + NotificationTexts.english(next) + ".");
    }

    private FactAssessment factDecides(ReceiptFact fact) {
        return switch (fact.kind()) {
            case RECEIVED, ACKNOWLEDGED -> {
                LocalDate day = fact.day().orElseThrow();
                yield notified(
                        day,
                        "Zugegangen am " + NotificationTexts.german(day) + ".",
                        "Received on " + NotificationTexts.english(day) + ".");
            }
            case NEVER_RECEIVED -> never();
            case RETRIEVED, NOT_RETRIEVED, NOTICE_MISSED -> irrelevant();
        };
    }

    private FactAssessment later(LocalDate received) {
        Optional<LocalDate> deemed = old.notifiedOn();
        if (deemed.isPresent() && !received.isAfter(deemed.get())) {
            return ignored(
                    "Ein früherer oder gleichzeitiger Zugang verschiebt den Tag der Bekanntgabe nicht.",
                    "An earlier receipt, or one on the same day, does not move the day of notification.");
        }
        return notified(
                received,
                "Zugegangen erst am " + NotificationTexts.german(received)
                        + "; die Fiktion gilt nicht, maßgeblich ist dieser Tag.",
                "Received only on " + NotificationTexts.english(received) + "; nothing is deemed, this day decides.");
    }

    private FactAssessment never() {
        return notNotified(
                dispatch.day(), "Nicht zugegangen; die Fiktion gilt nicht.", "Never received; nothing is deemed.");
    }

    private FactAssessment irrelevant() {
        return ignored(
                "Diese Tatsache ist nach dieser Vorschrift ohne Bedeutung.",
                "This fact does not matter under this provision.");
    }

    private FactAssessment notified(LocalDate day, String german, String english) {
        return new FactAssessment(
                true,
                new Notified(day, row.norm(), explained(texts.fact(dispatch.day(), day.toString(), german, english))));
    }

    private FactAssessment notNotified(LocalDate input, String german, String english) {
        return new FactAssessment(true, new NotNotified(row.norm(), explained(texts.fact(input, "", german, english))));
    }

    /** The result stays; the explanation gains the reason why. */
    private FactAssessment ignored(String german, String english) {
        Explanation more =
                explained(texts.fact(dispatch.day(), old.explanation().result(), german, english));
        return new FactAssessment(false, NotificationTexts.explained(old, more));
    }

    private Explanation explained(Explanation.Step step) {
        return old.explanation().and(step);
    }
}
