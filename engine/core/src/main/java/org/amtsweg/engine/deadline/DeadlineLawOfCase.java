package org.amtsweg.engine.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.DeadlineCalculus;
import org.amtsweg.deadline.DeadlineRule;
import org.amtsweg.deadline.DeadlineStart;
import org.amtsweg.deadline.DeemedApproval;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.model.profile.DeadlineWatch;
import org.amtsweg.notification.Dispatch;
import org.amtsweg.notification.LegalChannel;
import org.amtsweg.notification.NotificationRules;
import org.amtsweg.problem.AmtswegException;

/** The law of time at one case (<i>Fristenrecht des Falls</i>): its procedure law, the working days of its place, the zone of its authority. */
final class DeadlineLawOfCase {

    private final CaseFile file;
    private final DeadlineCalculus calculus;

    private DeadlineLawOfCase(CaseFile file, DeadlineCalculus calculus) {
        this.file = file;
        this.calculus = calculus;
    }

    static DeadlineLawOfCase of(CaseFile file) {
        return new DeadlineLawOfCase(
                file,
                DeadlineCalculus.of(
                        file.header().law(),
                        WorkingDays.at(file.header().place()),
                        file.data().authority().zone()));
    }

    DeadlineCalculus calculus() {
        return calculus;
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(calculus.zone()).toLocalDate();
    }

    Deadline begin(DeadlineRule rule) {
        return calculus.begin(rule, start(rule));
    }

    DeadlineStart start(DeadlineRule rule) {
        return switch (rule.start()) {
            case ENTRY -> event(rule, file.now());
            case RECEIPT -> event(rule, file.header().times().received());
            case COMPLETE -> complete(rule);
            case NOTIFICATION ->
                DeadlineStart.event(file.data()
                        .notifiedOn()
                        .orElseThrow(() -> AmtswegException.permanent("The deadline " + rule.name()
                                + " starts with the notification, but no notice has been notified yet")));
        };
    }

    /** From the legal receipt of the complete documents: of the application, or of the last supplement. */
    DeadlineStart complete(DeadlineRule rule) {
        return event(
                rule, file.data().supplementedAt().orElse(file.header().times().received()));
    }

    private DeadlineStart event(DeadlineRule rule, Instant moment) {
        return rule.period().hours() > 0 ? DeadlineStart.event(day(moment), moment) : DeadlineStart.event(day(moment));
    }

    /** The day on which somebody is notified of what is sent. */
    LocalDate told(LegalChannel channel, Instant sent) {
        return NotificationRules.of(Dispatch.of(
                        file.header().law(),
                        channel,
                        sent,
                        calculus.zone(),
                        file.header().place()))
                .notifiedOn()
                .orElse(day(sent));
    }

    /** The last working day on which a decision can be dispatched by a channel before the case counts as granted. */
    LocalDate dispatchBy(Deadline deadline, LegalChannel channel) {
        LocalDate end = deadline.unshiftedLastDay();
        LocalDate last = NotificationRules.latestDispatch(
                        file.header().law(), channel, file.header().place(), end)
                .orElse(end);
        return calculus.workingDays().isWorkingDay(last)
                ? last
                : calculus.workingDays().plusWorkingDays(last, -1);
    }

    Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    private Instant startOf(LocalDate day) {
        ZoneId zone = calculus.zone();
        return day.atStartOfDay(zone).toInstant();
    }

    /** When somebody is to be told, in order; {@code anchor} is the day that is counted from. */
    List<Notice> notices(DeadlineWatch watch, LocalDate anchor) {
        List<Notice> all = new ArrayList<>();
        watch.warnings().forEach(days -> all.add(new Notice(before(anchor, days), days, Optional.empty())));
        watch.escalation()
                .ifPresent(e -> all.add(new Notice(before(anchor, e.before()), e.before(), Optional.of(e.role()))));
        all.sort(java.util.Comparator.comparing(Notice::at));
        return all;
    }

    private Instant before(LocalDate anchor, int workingDays) {
        return startOf(calculus.workingDays().plusWorkingDays(anchor, -workingDays));
    }

    /** A warning; with a role, a case that is laid before it. */
    record Notice(Instant at, int workingDays, Optional<String> role) {}

    DeemedApproval deemedApproval(Deadline deadline) {
        return new DeemedApproval(deadline, calculus.workingDays());
    }
}
