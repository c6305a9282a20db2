package org.amtsweg.verifier.rule;

import java.util.Set;

/** A family of rules that look at the same things (<i>Prüfung</i>). */
interface Check {

    /** The ids of its rules. */
    Set<String> rules();

    void run(ModelFolder model, Report report);
}
