package org.amtsweg.engine;

import org.amtsweg.Amtsweg;

/** Starts installations (<i>Einstieg</i>). */
public final class AmtswegEngine {

    private AmtswegEngine() {}

    /**
     * An installation to try things out: H2 in memory, all services on the class path, a fictive authority for every place, payments that settle at
     * once. Its data is gone when it is closed.
     */
    public static Amtsweg embedded() {
        return builder().build();
    }

    /** An installation on the host's own database, authorities, mailbox and payments. */
    public static EngineBuilder builder() {
        return new EngineBuilder();
    }
}
