package org.amtsweg.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.amtsweg.calendar.Doubt;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.deadline.Explanation;
import org.amtsweg.deadline.Explanation.Step;
import org.amtsweg.deadline.Period;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;

/** The sentences that explain a notification under one row, in German and English. */
final class NotificationTexts {

    private static final Norm COUNTING = Norm.of("§ 187 Abs. 1 BGB");
    private static final Norm SHIFT = Norm.of("§ 108 Abs. 3 AO; BFH, Urteil vom 14.10.2003 - IX R 68/98");
    private static final int FOURTH_DAY = 4;
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu", Locale.GERMANY);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.UK);
    private static final LocalText EVENT = text("Ereignis", "event");
    private static final LocalText DEEMED = text("Bekanntgabe", "notification");
    private static final LocalText MOVED = text("Wochenende und Feiertag", "weekend and holiday");
    private static final LocalText FACT = text("Tatsache", "fact");

    private final NotificationRow row;

    NotificationTexts(NotificationRow row) {
        this.row = row;
    }

    static LocalText text(String german, String english) {
        return Explanation.text(german, english);
    }

    static String german(LocalDate day) {
        return GERMAN.format(day);
    }

    static String english(LocalDate day) {
        return ENGLISH.format(day);
    }

    Step event(LocalDate start) {
        return new Step(
                EVENT,
                row.effect().kind() == NotificationRow.Kind.PROOF ? row.norm() : COUNTING,
                start.toString(),
                start.toString(),
                text(
                        row.effect().event().german() + " am " + german(start) + ".",
                        capital(row.effect().event().english()) + " on " + english(start) + "."));
    }

    Step noFiction() {
        return new Step(
                DEEMED,
                row.norm(),
                "",
                "",
                text(
                        "Für diesen Weg ordnet das Gesetz keine Bekanntgabefiktion an; der Zugang und sein Tag sind nachzuweisen.",
                        "For this channel the law deems nothing; receipt and its day must be proved."));
    }

    Step mayRetrieveUntil(LocalDate start, LocalDate last) {
        int days = row.effect().count();
        return step(
                start,
                last.toString(),
                "Abruf bis " + german(last) + " möglich (" + days
                        + " Tage); bekannt gegeben am Tag nach dem Abruf, ohne Abruf gar nicht.",
                "Retrieval is possible until " + english(last) + " (" + days
                        + " days); notified on the day after retrieval, without retrieval not at all.");
    }

    Step deemed(LocalDate start, LocalDate deemed) {
        int count = row.effect().count();
        boolean months = row.effect().kind() == NotificationRow.Kind.MONTHS;
        if (!months && count == 0) {
            return step(
                    start,
                    deemed.toString(),
                    "Bekannt gegeben am selben Tag, " + german(deemed) + ".",
                    "Notified on the same day, " + english(deemed) + ".");
        }
        String germanSpan = months
                ? Period.ofMonths(count).text(Language.DE) + " danach"
                : count == 14 ? "zwei Wochen danach" : count + ". Tag danach";
        String englishSpan = months
                ? Period.ofMonths(count).text(Language.EN) + " later"
                : count == 14 ? "two weeks later" : "day " + count + " after it";
        return step(
                start,
                deemed.toString(),
                "Gilt als bekannt gegeben: " + germanSpan + ", " + german(deemed) + ".",
                "Deemed notified: " + englishSpan + ", " + english(deemed) + ".");
    }

    Step statedDay(LocalDate start, LocalDate stated, LocalDate day) {
        boolean moved = !stated.equals(day);
        return step(
                start,
                day.toString(),
                moved
                        ? "Die Allgemeinverfügung nennt " + german(stated)
                                + "; zulässig ist frühestens der auf die Bekanntmachung folgende Tag, " + german(day)
                                + "."
                        : "Die Allgemeinverfügung bestimmt selbst den Tag der Bekanntgabe: " + german(day) + ".",
                moved
                        ? "The general order names " + english(stated)
                                + "; the day after the notice is the earliest one, " + english(day) + "."
                        : "The general order itself sets the day of notification: " + english(day) + ".");
    }

    /** The day stays although it may be a weekend or a holiday: said only where somebody may wonder. */
    Explanation notShifted(Explanation steps, LocalDate deemed) {
        boolean weekend = deemed.getDayOfWeek().getValue() > 5;
        if (!weekend || row.effect().count() == 0) {
            return steps;
        }
        return steps.and(step(
                deemed,
                deemed.toString(),
                "Der Tag der Bekanntgabe ist keine Frist; er bleibt, auch am Wochenende: " + german(deemed) + ".",
                "The day of notification is not a period; it stays, even on a weekend: " + english(deemed) + "."));
    }

    Explanation shifted(Explanation steps, LocalDate deemed, LocalDate day, WorkingDays days) {
        Explanation all = steps;
        if (!day.equals(deemed)) {
            String why = days.holidayOn(deemed).map(h -> " (" + h.name() + ")").orElse("");
            String whyEnglish = days.holidayOn(deemed)
                    .map(h -> " (" + h.englishName() + ")")
                    .orElse("");
            all = all.and(new Step(
                    MOVED,
                    SHIFT,
                    deemed.toString(),
                    day.toString(),
                    text(
                            german(deemed) + why + " ist kein Werktag; nächster Werktag " + german(day) + ".",
                            english(deemed) + whyEnglish + " is not a working day; the next one is " + english(day)
                                    + ".")));
        }
        for (Doubt doubt : days.doubts(day)) {
            all = all.warn(text(doubt.german(), doubt.english()));
        }
        return all;
    }

    Step fact(LocalDate input, String result, String german, String english) {
        return new Step(FACT, row.norm(), input.toString(), result, text(german, english));
    }

    /** For a Land whose own act was not checked, or a row that is itself in doubt. */
    static NotificationResult warnedOfLand(Dispatch dispatch, NotificationRow row, NotificationResult result) {
        if (row.doubt() != null) {
            return with(result, text(row.doubt().german(), row.doubt().english()));
        }
        boolean ownAct = dispatch.law().act() == ProcedureLaw.Act.VWVFG
                && dispatch.law().jurisdiction().isLand();
        boolean federalAnyway = row.effect().count() == 0 || row.basis().norm().contains("OZG");
        if (!ownAct || row.scope().lands() != null || federalAnyway) {
            return result;
        }
        String land = dispatch.law().jurisdiction().name();
        boolean mayBeThree =
                row.effect().kind() == NotificationRow.Kind.DAYS && row.effect().count() == FOURTH_DAY;
        return with(
                result,
                text(
                        "Das Verfahrensrecht des Landes " + land
                                + " ist nicht geprüft; gerechnet ist nach dem Text des Bundes."
                                + (mayBeThree
                                        ? " Gilt dort noch der dritte Tag, so liegt die Bekanntgabe einen Tag früher."
                                        : ""),
                        "The procedure law of the Land " + land + " was not checked; this follows the federal text."
                                + (mayBeThree
                                        ? " If the third day still holds there, notification is one day earlier."
                                        : "")));
    }

    private static NotificationResult with(NotificationResult result, LocalText warning) {
        return explained(result, result.explanation().warn(warning));
    }

    /** The same result with another explanation. */
    static NotificationResult explained(NotificationResult result, Explanation explanation) {
        return result.fold(
                n -> new NotificationResult.Notified(n.day(), n.norm(), explanation),
                p -> new NotificationResult.Pending(p.lastDayToRetrieve(), p.norm(), explanation),
                p -> new NotificationResult.ProofNeeded(p.norm(), explanation),
                n -> new NotificationResult.NotNotified(n.norm(), explanation));
    }

    private Step step(LocalDate input, String result, String german, String english) {
        return new Step(DEEMED, row.norm(), input.toString(), result, text(german, english));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
