package org.amtsweg.workbench.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Says on stderr how far long work is (<i>Fortschritt</i>): only after a second, and only where somebody looks or asks for it. */
public final class Progress {

    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    private final PrintStream err;
    private final boolean wanted;
    private final LongSupplier nanos;
    private final long begun;
    private long last;
    private boolean shown;

    Progress(PrintStream err, boolean wanted, LongSupplier nanos) {
        this.err = err;
        this.wanted = wanted;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.last = begun;
    }

    /** Where somebody looks, or asks for it. */
    public static Progress on(Terminal terminal, boolean asked) {
        return new Progress(terminal.err(), asked || Terminal.isWatched(), System::nanoTime);
    }

    /** The work has come to the n-th of so many things. */
    public void at(int n, int of, String what) {
        long now = nanos.getAsLong();
        if (wanted && now - begun >= PATIENCE && now - last >= PAUSE) {
            err.println("[" + n + "/" + of + "] " + what);
            last = now;
            shown = true;
        }
    }

    /** Whether anything was said. */
    public boolean shown() {
        return shown;
    }
}
