package org.amtsweg.engine.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.DeadlineKind;
import org.amtsweg.deadline.DeadlineState;
import org.amtsweg.engine.casefile.CaseData;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.KeptDeadline;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.task.Tasks;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.model.profile.BuiltInDeadlines;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.problem.AmtswegException;

/**
 * The deadlines of cases (<i>Fristen</i>): each is computed by law when the process first comes to what is bound to it, is kept with its history and its
 * explanation, and ends when it no longer matters. What is done to it meanwhile is the part of {@link DeadlineChanges}.
 */
public final class Deadlines {

    /** When a timer is due whose deadline stands still: beyond any date that law computes, and storable. */
    public static final Instant STANDSTILL = Instant.parse("9999-12-31T00:00:00Z");

    private final DeadlineRows rows;
    private final DeadlineWatching watching;

    public Deadlines(Database database, DeadlineWatching watching) {
        this.rows = new DeadlineRows(database);
        this.watching = watching;
    }

    /** The deadline with this name at a scope; computed and recorded if it is new. */
    public Deadline at(CaseFile file, Definition definition, String scope, String name) {
        Map<String, KeptDeadline> known = known(file);
        KeptDeadline already = known.get(KeptDeadline.key(scope, name));
        if (already != null && stays(already, file)) {
            return already.deadline();
        }
        DeadlineSpec spec = definition
                .deadline(name)
                .orElseThrow(() -> AmtswegException.permanent("The profile has no deadline named " + name));
        Deadline fresh = DeadlineLawOfCase.of(file).begin(spec.rule(parameters(file, scope)));
        if (already != null
                && already.deadline().state() != DeadlineState.ENDED
                && fresh.start().equals(already.deadline().start())) {
            // It has passed and would pass again: what was done to it meanwhile is not forgotten.
            return already.deadline();
        }
        KeptDeadline kept = watching.scheduled(
                file, spec, new KeptDeadline(scope, fresh, spec.isDeemedApproval(), Optional.empty()), true);
        known.put(kept.key(), kept);
        if (already != null) {
            DeadlineRows.update(file, kept, watching.actBy(file, kept));
        } else {
            DeadlineRows.insert(file, kept, watching.actBy(file, kept));
        }
        file.audit("deadline", Map.of("name", name, "lastDay", fresh.lastDay().toString()));
        if (kept.deemedApproval()) {
            pressTasks(file);
        }
        return fresh;
    }

    /** One that stands still stays, one that runs stays until it has passed; one that has ended begins anew. */
    private static boolean stays(KeptDeadline already, CaseFile file) {
        return already.deadline().state() != DeadlineState.ENDED
                && !already.deadline().hasPassed(file.now());
    }

    /** When a timer that is bound to a deadline fires. */
    public Instant timerAt(CaseFile file, Definition definition, String scope, String name) {
        if (name.equals(BuiltInDeadlines.NOTIFICATION)) {
            return noonOfNotification(file)
                    .orElseThrow(() -> AmtswegException.permanent(
                            "The model waits for the notification, but no notice has been delivered yet"));
        }
        if (BuiltInDeadlines.isOfReservation(name)) {
            return ofReservation(file, name)
                    .orElseThrow(() -> AmtswegException.permanent("The model waits for a time of a reservation (" + name
                            + "), but the case holds none, or it names no time to remind"));
        }
        return armed(at(file, definition, scope, name));
    }

    private static Optional<Instant> ofReservation(CaseFile file, String name) {
        return file.data().heldSlot().flatMap(slot -> switch (name) {
            case BuiltInDeadlines.RESERVATION_BEGIN -> Optional.of(slot.begin());
            case BuiltInDeadlines.RESERVATION_END -> Optional.of(slot.end());
            default -> slot.remindAt();
        });
    }

    static Instant armed(Deadline deadline) {
        return deadline.isRunning() ? deadline.end() : STANDSTILL;
    }

    /** Noon: strictly inside the day, so that it never ties with an end of day. */
    @LegalBasis("§ 41 VwVfG")
    static Optional<Instant> noonOfNotification(CaseFile file) {
        return file.data()
                .notifiedOn()
                .map(day -> day.atTime(LocalTime.NOON)
                        .atZone(file.data().authority().zone())
                        .toInstant());
    }

    /** When something is due that shows this deadline; never, while it stands still. */
    public Optional<Due> due(CaseFile file, Definition definition, String scope, String name) {
        Deadline deadline = at(file, definition, scope, name);
        return deadline.isRunning()
                ? Optional.of(new Due(deadline.end(), deadline.rule().kind() != DeadlineKind.INTERNAL))
                : Optional.empty();
    }

    /** A due date, and whether law sets it or the authority itself. */
    public record Due(Instant at, boolean byLaw) {}

    /** Something that showed a deadline is gone; but only a notified decision ends what grants an application. */
    public void end(CaseFile file, String scope, String name) {
        find(file, scope, name).filter(kept -> !kept.deemedApproval()).ifPresent(kept -> endNow(file, kept));
    }

    /** A deadline no longer matters; nothing happens if it has ended already. */
    void endNow(CaseFile file, KeptDeadline kept) {
        if (kept.deadline().state() != DeadlineState.ENDED) {
            known(file).put(kept.key(), kept.with(kept.deadline().ended(file.now())));
            DeadlineRows.end(file, kept);
            watching.stop(file, kept);
            if (kept.deemedApproval()) {
                pressTasks(file);
            }
        }
    }

    /** What ran inside a called block ends with it. */
    public void endScope(CaseFile file, String scope) {
        List.copyOf(known(file).values()).stream()
                .filter(kept -> kept.scope().equals(scope))
                .forEach(kept -> endNow(file, kept));
    }

    /** All running deadlines end with the case. */
    public void endAll(CaseFile file) {
        DeadlineRows.endAll(file);
        watching.stopAll(file);
    }

    public Optional<KeptDeadline> find(CaseFile file, String scope, String name) {
        return Optional.ofNullable(known(file).get(KeptDeadline.key(scope, name)));
    }

    /** The deadlines of a case, the nearest end first. */
    public List<KeptDeadline> of(CaseFile file) {
        return List.copyOf(known(file).values());
    }

    /** The deadlines of the service whose end grants the application. */
    public List<KeptDeadline> deemedApprovals(CaseFile file) {
        return known(file).values().stream()
                .filter(kept -> kept.deemedApproval() && kept.isOfTheService())
                .toList();
    }

    /** A deadline that was thought to be over runs on as it was. */
    void revive(CaseFile file, KeptDeadline kept) {
        rows.beforeItEnded(file.id(), kept).ifPresent(before -> keep(file, kept.with(before)));
    }

    /** Puts a changed value in the place of the old one. */
    void keep(CaseFile file, KeptDeadline changed) {
        known(file).put(changed.key(), changed);
        DeadlineRows.update(file, changed, watching.actBy(file, changed));
        if (changed.deemedApproval()) {
            pressTasks(file);
        }
    }

    /** Open tasks of a case are as urgent as its nearest deemed approval. */
    private void pressTasks(CaseFile file) {
        if (deemedApprovals(file).isEmpty()) {
            return;
        }
        Tasks.press(file, pressing(file));
    }

    /** When a decision must have been dispatched at the latest; empty if no approval threatens, at no cost for services without. */
    public Optional<Instant> pressing(CaseFile file, Definition service) {
        boolean possible = service.deadlines().values().stream().anyMatch(DeadlineSpec::isDeemedApproval);
        return possible ? pressing(file) : Optional.empty();
    }

    private Optional<Instant> pressing(CaseFile file) {
        return deemedApprovals(file).stream()
                .filter(kept -> kept.deadline().isRunning())
                .flatMap(kept -> watching.actBy(file, kept).stream())
                .min(Instant::compareTo);
    }

    /** The deadline in a row of {@code amt_deadline}. */
    public static Deadline read(ResultSet row, ProcedureLaw law) throws SQLException {
        return DeadlineRows.deadline(row, law);
    }

    static Map<String, JsonNode> parameters(CaseFile file, String scope) {
        Map<String, JsonNode> all = new HashMap<>();
        file.data().parameters(CaseData.ROOT).properties().forEach(f -> all.put(f.getKey(), f.getValue()));
        file.data().parameters(scope).properties().forEach(f -> all.put(f.getKey(), f.getValue()));
        return all;
    }

    Map<String, KeptDeadline> known(CaseFile file) {
        return file.deadlines(() -> rows.read(file.id(), file.header().law()));
    }
}
