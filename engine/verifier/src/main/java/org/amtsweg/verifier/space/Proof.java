package org.amtsweg.verifier.space;

import java.util.Optional;
import java.util.stream.IntStream;
import org.amtsweg.verifier.Soundness;
import org.amtsweg.verifier.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the states that were found. {@code HOLDS} and {@code VIOLATED} are proved; whatever a bound leaves open is {@code UNKNOWN}.
 */
final class Proof {

    private final Explorer found;
    private boolean @Nullable [] doomed;

    Proof(Explorer found) {
        this.found = found;
    }

    Soundness soundness(int process) {
        if (!found.net.notCovered.isEmpty()) {
            Verdict none = Verdict.NOT_ANALYSED;
            return new Soundness(none, none, none, none);
        }
        boolean blurred = IntStream.range(0, found.states()).anyMatch(s -> !found.isExact(s));
        Verdict whole = found.complete ? Verdict.HOLDS : Verdict.UNKNOWN;
        Verdict completes = stuck().isPresent() ? Verdict.VIOLATED : blurred ? Verdict.UNKNOWN : whole;
        return new Soundness(
                completes,
                found.improper[process] != null ? Verdict.VIOLATED : whole,
                activity(process, blurred),
                found.unsafe[process] != null ? Verdict.VIOLATED : whole);
    }

    private Verdict activity(int process, boolean blurred) {
        boolean all = activities(process).allMatch(v -> found.entered[v]);
        if (all) {
            return Verdict.HOLDS;
        }
        boolean never = neverEntered(process).findAny().isPresent();
        if (never && found.complete) {
            return Verdict.VIOLATED;
        }
        return blurred || !found.complete ? Verdict.UNKNOWN : Verdict.VIOLATED;
    }

    IntStream neverEntered(int process) {
        return activities(process).filter(v -> !found.entered[v] && !found.perhapsEntered[v]);
    }

    private IntStream activities(int process) {
        return IntStream.range(0, found.net.node.length)
                .filter(v ->
                        found.net.home[v] == process && found.net.node[v].kind().isActivity());
    }

    /** The nearest state without a way on, or else the nearest from which the end cannot be reached. */
    Optional<Integer> stuck() {
        boolean[] lost = doomed();
        Optional<Integer> first = Optional.empty();
        for (int s = 1; s < lost.length; s++) {
            if (lost[s] && found.isExact(s)) {
                if (found.first[s] == found.first[s + 1]) {
                    return Optional.of(s);
                }
                first = first.isPresent() ? first : Optional.of(s);
            }
        }
        return first;
    }

    boolean[] doomed() {
        if (doomed == null) {
            doomed = found.doomed();
        }
        return doomed;
    }
}
