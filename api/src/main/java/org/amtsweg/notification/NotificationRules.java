package org.amtsweg.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.amtsweg.authority.Place;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.deadline.Explanation;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.legal.LawRows;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.notification.NotificationResult.Notified;
import org.amtsweg.notification.NotificationResult.Pending;
import org.amtsweg.notification.NotificationResult.ProofNeeded;
import org.amtsweg.problem.AmtswegException;

/**
 * On which day an act counts as notified (<i>Bekanntgabefiktion</i>): rows of law, Land, channel, days, weekend shift, rebuttal, validity
 * and source in {@code META-INF/amtsweg/law/notification.json}.
 *
 * <p>Where a Land's own act was not checked, the federal text answers and the explanation warns. Does not decide whether the channel was
 * permitted, whether the addressee agreed to it or whether the act was served on the right person.
 */
@LegalBasis({"§ 41 VwVfG", "§ 37 SGB X", "§ 122 AO", "§ 122a AO", "§ 9 Abs. 1 OZG", "§ 4 Abs. 2 VwZG", "§ 5 Abs. 7 VwZG"
})
public final class NotificationRules {

    static final List<NotificationRow> ROWS = LawRows.read("notification", NotificationRow.class);

    private static final int FARTHEST_BACK = 100;

    private NotificationRules() {}

    /**
     * What the law says about a dispatch, as long as nothing else is known about receipt.
     *
     * @throws AmtswegException if no row covers law, channel and day: nothing is guessed
     */
    public static NotificationResult of(Dispatch dispatch) {
        NotificationRow row = row(dispatch.law(), dispatch.channel(), dispatch.day());
        NotificationResult result = plain(dispatch, row);
        return NotificationTexts.warnedOfLand(dispatch, row, result);
    }

    /**
     * What holds once a fact about receipt is known.
     *
     * @throws IllegalArgumentException if the fact lies before the dispatch
     */
    public static FactAssessment afterFact(Dispatch dispatch, ReceiptFact fact) {
        boolean before = fact.day().map(d -> d.isBefore(dispatch.day())).orElse(false);
        if (before && fact.kind() != ReceiptFact.Kind.RETRIEVED) {
            throw new IllegalArgumentException("An act is not received before it is dispatched");
        }
        NotificationRow row = row(dispatch.law(), dispatch.channel(), dispatch.day());
        return new FactRules(dispatch, row, of(dispatch)).assess(fact);
    }

    /**
     * The last day on which a dispatch still leads to notification on or before a day, for an authority that must have notified until then.
     *
     * <p>Empty where the law deems nothing or the addressee's retrieval decides. May be a Saturday, a Sunday or a holiday.
     */
    public static Optional<LocalDate> latestDispatch(
            ProcedureLaw law, LegalChannel channel, Place place, LocalDate lastDayInTime) {
        for (int back = 0; back <= FARTHEST_BACK; back++) {
            LocalDate day = lastDayInTime.minusDays(back);
            NotificationResult result = of(noonOf(law, channel, place, day));
            Optional<LocalDate> notified = result.notifiedOn();
            if (notified.isEmpty()) {
                return Optional.empty();
            }
            if (!notified.get().isAfter(lastDayInTime)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static Dispatch noonOf(ProcedureLaw law, LegalChannel channel, Place place, LocalDate day) {
        ZoneId zone = ZoneOffset.UTC;
        return Dispatch.of(law, channel, day.atTime(LocalTime.NOON).atZone(zone).toInstant(), zone, place);
    }

    private static NotificationResult plain(Dispatch dispatch, NotificationRow row) {
        LocalDate start = dispatch.day();
        NotificationTexts texts = new NotificationTexts(row);
        Explanation event = Explanation.EMPTY.and(texts.event(start));
        return switch (row.effect().kind()) {
            case PROOF -> new ProofNeeded(row.norm(), event.and(texts.noFiction()));
            case RETRIEVAL -> {
                LocalDate last = start.plusDays(row.effect().count());
                yield new Pending(last, row.norm(), event.and(texts.mayRetrieveUntil(start, last)));
            }
            case DAYS ->
                dispatch.statedDay()
                        .map(stated -> statedDay(row, texts, event, start, stated))
                        .orElseGet(() -> shifted(
                                dispatch,
                                row,
                                texts,
                                event,
                                start.plusDays(row.effect().count())));
            case MONTHS ->
                shifted(
                        dispatch,
                        row,
                        texts,
                        event,
                        start.plusMonths(row.effect().count()));
        };
    }

    private static NotificationResult statedDay(
            NotificationRow row, NotificationTexts texts, Explanation event, LocalDate start, LocalDate stated) {
        LocalDate earliest = start.plusDays(1);
        LocalDate day = stated.isBefore(earliest) ? earliest : stated;
        return new Notified(day, row.norm(), event.and(texts.statedDay(start, stated, day)));
    }

    private static NotificationResult shifted(
            Dispatch dispatch, NotificationRow row, NotificationTexts texts, Explanation event, LocalDate deemed) {
        Explanation steps = event.and(texts.deemed(dispatch.day(), deemed));
        if (!row.effect().shift()) {
            return new Notified(deemed, row.norm(), texts.notShifted(steps, deemed));
        }
        // A letter that is already posted must get its day: an unknown district is a doubt here, not an error.
        WorkingDays days = WorkingDays.atOrInDoubt(dispatch.place());
        LocalDate day = days.nextWorkingDay(deemed);
        return new Notified(day, row.norm(), texts.shifted(steps, deemed, day, days));
    }

    private static NotificationRow row(ProcedureLaw law, LegalChannel channel, LocalDate day) {
        List<NotificationRow> rows =
                ROWS.stream().filter(r -> r.covers(law, channel, day)).toList();
        Jurisdiction land = law.jurisdiction();
        return rows.stream()
                .filter(r -> r.scope().names(land))
                .findFirst()
                .or(() -> rows.stream().filter(r -> r.scope().lands() == null).findFirst())
                .orElseThrow(() -> AmtswegException.permanent("No rule says when a notice by " + channel
                        + " counts as notified under " + law + " on " + day));
    }
}
