package org.amtsweg.verifier.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Soundness;
import org.junit.jupiter.api.Test;

/** Engine and standard judge the models alike that the engine was watched on, but for some inclusive joins; each is played by code of its own. */
class SemanticsTest {

    /** The engine looks at an inclusive join on arrival only, and sees no way through an event at an activity. */
    private static final Set<String> DIFFERENT = Set.of(
            "orAndBoundary",
            "orAndCallBoundary",
            "orBranchLeaves",
            "orIntoSubProcess",
            "orOrderMatters",
            "twoOrBlocksInLoop");

    @Test
    void agreeButOnSomeInclusiveJoins() {
        for (EngineRecord record : EngineRecord.all()) {
            Soundness standard = record.explore(Semantics.STANDARD).soundness(record.process());
            Soundness engine = record.explore(Semantics.ENGINE).soundness(record.process());

            assertThat(standard.equals(engine)).as(record.name()).isEqualTo(!DIFFERENT.contains(record.name()));
        }
    }
}
