package org.amtsweg.engine.outbox;

import java.time.Duration;

/** What performs effects (<i>Ausführung der Aufträge</i>): knows the steps, the mailbox and the payment gateway. */
public interface Effects {

    /**
     * Performs one attempt outside any transaction and gives what has to be recorded of its result; the relay runs that in a transaction
     * afterwards.
     */
    Runnable perform(OutboxRow row);

    /** How long one attempt may take. */
    Duration timeLimit(OutboxRow row);
}
