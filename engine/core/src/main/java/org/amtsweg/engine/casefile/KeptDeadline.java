package org.amtsweg.engine.casefile;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.deadline.Deadline;

/**
 * A deadline as the file of a case keeps it (<i>notierte Frist</i>): where it belongs, whether its end grants the application, and when somebody is to be
 * warned of it next.
 */
public record KeptDeadline(String scope, Deadline deadline, boolean deemedApproval, Optional<Instant> watchAt) {

    /** The scope of a called block, or the empty one, with the name: unique within the case. */
    public static String key(String scope, String name) {
        return scope + "/" + name;
    }

    public String key() {
        return key(scope, name());
    }

    public String name() {
        return deadline.name();
    }

    public boolean isOfTheService() {
        return scope.equals(CaseData.ROOT);
    }

    public KeptDeadline with(Deadline changed) {
        return new KeptDeadline(scope, changed, deemedApproval, watchAt);
    }

    public KeptDeadline watchedAt(Optional<Instant> next) {
        return new KeptDeadline(scope, deadline, deemedApproval, next);
    }
}
