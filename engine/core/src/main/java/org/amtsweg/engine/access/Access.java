package org.amtsweg.engine.access;

import java.io.Serial;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.amtsweg.audit.Actor;
import org.amtsweg.authority.Authority;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Writes;
import org.amtsweg.engine.party.Parties;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.problem.AccessException;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may do what (<i>Zugriffsprüfung</i>): unlisted means denied. A denial is recorded outside the case, in a transaction of its own; what is
 * not hers and what does not exist answer alike.
 */
public final class Access {

    private final Database database;
    private final Parties parties;
    private final Clock clock;

    public Access(Database database, Parties parties, Clock clock) {
        this.database = database;
        this.parties = parties;
        this.clock = clock;
    }

    /** Fails unless the applicant takes part in the case and her identity is sure enough. */
    public void requireParty(Applicant applicant, CaseFile file, TrustLevel needed, String action) {
        LocalDate today = file.now().atZone(file.data().authority().zone()).toLocalDate();
        boolean allowed = applicant.trustLevel().atLeast(needed)
                && parties.roleOf(applicant, file.id(), today).isPresent();
        if (!allowed) {
            throw deny(actor(applicant), action, file.id().toString());
        }
    }

    /** Fails unless the caseworker belongs to the case's authority and has a role in its service. */
    public void requireClerk(Caseworker clerk, CaseFile file, Definition service, String action) {
        boolean allowed = clerk.authority().equals(file.data().authority().id())
                && service.service().orElseThrow().profile().roles().stream().anyMatch(clerk::has);
        if (!allowed) {
            throw deny(actor(clerk, "sachbearbeitung"), action, file.id().toString());
        }
    }

    public void requireRole(Caseworker clerk, CaseFile file, String role, String action, String target) {
        if (!clerk.authority().equals(file.data().authority().id()) || !clerk.has(role)) {
            throw deny(actor(clerk, role), action, target);
        }
    }

    public void requireOversight(Caseworker clerk, String action) {
        if (!clerk.has(Caseworker.OVERSIGHT)) {
            throw deny(actor(clerk, Caseworker.OVERSIGHT), action, "installation");
        }
    }

    public void requireAuthority(Caseworker clerk, Authority authority, String action, String target) {
        if (!clerk.authority().equals(authority.id())) {
            throw deny(actor(clerk, "sachbearbeitung"), action, target);
        }
    }

    /** The exception to throw within {@link #recording}. */
    public RuntimeException deny(Actor actor, String action, String target) {
        return new Denied(actor, action, target);
    }

    /**
     * Runs a call and records a denial after its transaction has ended, so that nothing waits for a second connection while it holds the
     * first.
     */
    public <T extends @Nullable Object> T recording(Supplier<T> call) {
        try {
            return call.get();
        } catch (Denied denied) {
            record(denied);
            throw new AccessException("This is not there, or not for this subject to see or do");
        }
    }

    private void record(Denied denied) {
        Writes writes = new Writes();
        writes.insert(
                "amt_denial",
                "id, at, actor_kind, actor_key, acting_as, action, target",
                UUID.randomUUID(),
                clock.instant(),
                denied.actor.kind(),
                denied.actor.key(),
                denied.actor.actingAs(),
                denied.action,
                denied.target);
        database.inSeparateTransaction(() -> {
            writes.flush(database);
            return true;
        });
    }

    /** What is not there at all answers like what is not hers. */
    public RuntimeException unknown(Actor actor, String action, CaseId id) {
        return deny(actor, action, id.toString());
    }

    public static Actor actor(Applicant applicant) {
        String as = applicant.representation().isPresent() ? "representative" : "applicant";
        return applicant
                .account()
                .map(AccountId::fullValue)
                .map(key -> new Actor(Actor.Kind.ACCOUNT, key, as))
                .orElse(new Actor(Actor.Kind.ANONYMOUS, "anonymous", as));
    }

    public static Actor actor(Caseworker clerk, String actingAs) {
        return new Actor(Actor.Kind.CASEWORKER, clerk.id().value(), actingAs);
    }

    /** On its way to {@link #recording}, where it becomes an {@link AccessException}. */
    private static final class Denied extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Actor actor;
        private final String action;
        private final String target;

        private Denied(Actor actor, String action, String target) {
            super("denied", null, false, false);
            this.actor = actor;
            this.action = action;
            this.target = target;
        }
    }
}
