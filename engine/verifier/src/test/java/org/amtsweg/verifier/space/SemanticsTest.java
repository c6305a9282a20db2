package org.amtsweg.verifier.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Soundness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Engine and standard judge the models alike that the engine was watched on, but for some inclusive joins; each is played by code of its own. */
class SemanticsTest {

    /** The engine looks at an inclusive join on arrival only, and sees no way through an event at an activity. */
    private static final Set<String> DIFFERENT = Set.of(
            "orAndBoundary.json",
            "orAndCallBoundary.json",
            "orBranchLeaves.json",
            "orIntoSubProcess.json",
            "orOrderMatters.json",
            "twoOrBlocksInLoop.json");

    static Stream<String> records() {
        return EngineRecord.names();
    }

    @ParameterizedTest
    @MethodSource("records")
    void agreeButOnSomeInclusiveJoins(String name) {
        EngineRecord record = EngineRecord.read(name);
        Soundness standard = record.explore(Semantics.STANDARD).soundness(record.process());
        Soundness engine = record.explore(Semantics.ENGINE).soundness(record.process());

        if (DIFFERENT.contains(name)) {
            assertThat(standard).isNotEqualTo(engine);
        } else {
            assertThat(standard).isEqualTo(engine);
        }
    }
}
