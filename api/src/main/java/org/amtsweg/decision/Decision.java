package org.amtsweg.decision;

import java.util.List;
import java.util.function.Function;
import org.amtsweg.legal.Validity;

/**
 * What an authorised clerk has decided on an application (<i>Entscheidung</i>), before it is notified and takes effect (§ 43 VwVfG).
 */
public sealed interface Decision {

    /** Why (<i>Begründung</i>, § 39 VwVfG). */
    String reasons();

    /** Granted as applied for or with ancillary provisions; {@code validity} and {@code revocable} limit it. */
    record Granted(String reasons, Validity validity, boolean revocable, List<AncillaryProvision> provisions)
            implements Decision {
        public Granted {
            provisions = List.copyOf(provisions);
        }
    }

    /** Refused; reasons are never empty. */
    record Refused(String reasons) implements Decision {}

    default <T> T fold(Function<Granted, T> granted, Function<Refused, T> refused) {
        return this instanceof Granted g ? granted.apply(g) : refused.apply((Refused) this);
    }
}
