package org.amtsweg.verifier;

import java.util.List;

/**
 * Proves a process model before it may run (<i>Modellprüfung</i>): reads it, searches its states by two semantics and asks the rules. Needs no engine.
 */
public final class Verifier {

    private final List<ProcessRule> rules;

    private Verifier(List<ProcessRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Soundness and all rules of Amtsweg. */
    public static Verifier standard() {
        return with(List.of());
    }

    /** Soundness and the given rules. */
    public static Verifier with(List<ProcessRule> rules) {
        return new Verifier(rules);
    }

    /** One report per process of the file; a file that cannot be read has one report with an empty process id. */
    public List<ProcessReport> verify(VerifierInput input) {
        throw new UnsupportedOperationException("being built; rules: " + rules.size());
    }
}
