package org.amtsweg.engine.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amtsweg.step.StepDescriptor;

/**
 * What was proved in this JVM (<i>bekannte Beweise</i>): the same folder among the same blocks and steps has the same proof, so the next installation, as in tests
 * or in a portal with several, takes it as it is. Refusals are not kept; whoever mends a folder wants to hear them anew.
 */
final class KnownProofs {

    private static final int MOST = 1_000;

    private static final Set<Subject> PROVED =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Subject, Boolean> eldest) {
                    return size() > MOST;
                }
            }));

    private KnownProofs() {}

    /** All that a proof hangs on: the folder and the blocks around it by their hashes, and the vendors' steps. */
    record Subject(String folder, Set<String> blocks, List<StepDescriptor> steps) {
        Subject {
            blocks = Set.copyOf(blocks);
            steps = List.copyOf(steps);
        }
    }

    static boolean holds(Subject subject) {
        return PROVED.contains(subject);
    }

    static void keep(Subject subject) {
        PROVED.add(subject);
    }
}
