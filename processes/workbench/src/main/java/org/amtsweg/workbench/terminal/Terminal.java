package org.amtsweg.workbench.terminal;

import java.io.InputStream;
import java.io.PrintStream;

/** Where a command reads and writes (<i>Terminal</i>): always UTF-8, whatever the platform thinks. */
public record Terminal(InputStream in, PrintStream out, PrintStream err) {

    /** All is well. */
    public static final int OK = 0;
    /** The answer is no: a finding of level error, an identifier that is wrong, a day that is not certain. */
    public static final int NO = 1;
    /** The command was used wrongly, or there was nothing to work on. */
    public static final int USAGE = 2;
    /** The tool failed. */
    public static final int FAILURE = 70;

    /** Whether somebody sits at it. Since JDK 22 there may be a console without anybody; what is shown then goes to a log, which does no harm. */
    @SuppressWarnings("SystemConsoleNull")
    public static boolean isWatched() {
        return System.console() != null;
    }
}
