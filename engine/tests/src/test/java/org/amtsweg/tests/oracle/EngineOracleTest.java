package org.amtsweg.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.Collaboration;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowGraph;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;
import org.amtsweg.verifier.space.Bounds;
import org.amtsweg.verifier.space.StateSpace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine is the oracle: in whatever wait states Camunda 7.24.0 gets, and wherever it hangs, the verifier's engine semantics must say so, and must say
 * nothing more. Where the two differ, the engine is right.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineOracleTest {

    private final RealEngine engine = new RealEngine();

    @BeforeAll
    void seesEnoughModels() {
        assertThat(Models.all().count()).isGreaterThanOrEqualTo(40);
    }

    @AfterAll
    void closeEngine() {
        engine.close();
    }

    static Stream<Models.Model> models() {
        return Models.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void waitsAndHangsWhereTheEngineDoes(Models.Model model) {
        List<Prepared> prepared = model.files().stream().map(Prepared::of).toList();
        Set<String> once = new HashSet<>();
        StateSpace space = space(prepared, once);
        EngineStates.Found proved = VerifierStates.find(space, model.depth());

        String deployment =
                engine.deploy(prepared.stream().map(Prepared::executable).toList());
        EngineStates.Found real = EngineStates.find(engine, prepared.get(0).process(), model.depth(), once);
        engine.remove(deployment);

        Recorded.write(model, prepared, real);
        assertThat(proved.markings()).containsExactlyInAnyOrderElementsOf(real.markings());
        assertThat(proved.hangs()).containsExactlyInAnyOrderElementsOf(real.hangs());
    }

    @Test
    void hangsInTheThreeWaysThatWereMeasured() {
        for (String name : List.of("xorIntoAnd", "orBranchLeaves", "twoOrBlocksInLoop")) {
            Models.Model model =
                    Models.all().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
            List<Prepared> prepared = model.files().stream().map(Prepared::of).toList();
            String deployment =
                    engine.deploy(prepared.stream().map(Prepared::executable).toList());
            EngineStates.Found real = EngineStates.find(engine, name, model.depth(), Set.of());
            engine.remove(deployment);

            assertThat(real.hangs()).as(name).isNotEmpty();
        }
    }

    private static StateSpace space(List<Prepared> prepared, Set<String> once) {
        Map<String, FlowProcess> processes = new HashMap<>();
        List<FlowGraph> graphs = new ArrayList<>();
        for (Prepared each : prepared) {
            FlowGraph graph = FlowReader.read("model.bpmn", each.drawn().getBytes(StandardCharsets.UTF_8))
                    .graph()
                    .orElseThrow();
            graphs.add(graph);
            graph.processes().forEach(process -> processes.put(process.id(), process));
            graph.processes().stream()
                    .flatMap(FlowProcess::nodes)
                    .filter(EngineOracleTest::comesAgain)
                    .forEach(node -> once.add(node.id()));
        }
        CalledProcesses called = call -> call.attribute("calledElement").map(processes::get);
        Collaboration first = graphs.get(0).collaborations().get(0);
        StateSpace space = StateSpace.explore(first, called, Semantics.ENGINE, Bounds.DEFAULT);
        assertThat(space.notCovered()).isEmpty();
        return space;
    }

    private static boolean comesAgain(FlowNode node) {
        return !node.isInterrupting()
                && (node.event().kind() == EventKind.MESSAGE || node.event().kind() == EventKind.CONDITIONAL);
    }
}
