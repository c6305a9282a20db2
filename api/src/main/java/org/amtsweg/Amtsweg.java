package org.amtsweg;

import java.util.function.Consumer;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.service.ServiceCatalogue;

/**
 * A running installation (<i>Amtsweg</i>): the services it offers and the doors for those who act. Safe for use by several threads;
 * {@link #close} stops its background work and leaves its data.
 *
 * <p>Authenticates nobody: the host says who acts, Amtsweg decides what that subject may do.
 */
public interface Amtsweg extends AutoCloseable {

    ServiceCatalogue catalogue();

    /** What this applicant may do, nothing else. */
    FrontOffice frontOffice(Applicant applicant);

    /** What this caseworker may do, nothing else. */
    BackOffice backOffice(Caseworker caseworker);

    /** Audit and stuck work; for caseworkers with the role {@link Caseworker#OVERSIGHT}. */
    Oversight oversight(Caseworker caseworker);

    /** Where the host hands in what other systems answer. */
    Answers answers();

    /**
     * Listens to what happens in cases, after commit, at least once, in order within a case. A listener that throws gets the event
     * again later.
     *
     * @return closes the subscription
     */
    Subscription subscribe(Consumer<CaseEvent> listener);

    @Override
    void close();

    /** A running subscription (<i>Abonnement</i>). */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
