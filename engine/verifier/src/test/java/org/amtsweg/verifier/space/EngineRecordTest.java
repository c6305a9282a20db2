package org.amtsweg.verifier.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.flow.FlowGraph;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wait states and hangs that Camunda 7.24.0 was seen in, recorded by {@code EngineOracleTest} in {@code engine/tests}, which plays them on the engine in every build.
 */
class EngineRecordTest {

    private static final Path RECORDS = Path.of("src/test/resources/engine");

    static Stream<String> records() throws IOException {
        try (Stream<Path> files = Files.list(RECORDS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void hasRecordsOfManyModels() throws IOException {
        assertThat(records().count()).isGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("records")
    void waitsAndHangsWhereTheEngineWasSeenTo(String file) {
        JsonNode record = read(file);
        StateSpace space = explore(record).space();
        Set<String> waits = new TreeSet<>();
        Set<String> hangs = new TreeSet<>();
        play(space, record.path("steps").asInt(), waits, hangs);

        assertThat(waits).isEqualTo(texts(record.path("waits")));
        assertThat(hangs).isEqualTo(texts(record.path("hangs")));
    }

    @ParameterizedTest
    @MethodSource("records")
    void findsTheHangsItself(String file) {
        JsonNode record = read(file);
        Explored explored = explore(record);
        boolean hangs = !record.path("hangs").isEmpty();

        List<Violation> violations = explored.space().violations(explored.process());

        assertThat(violations.stream().anyMatch(v -> v.property() == Violation.Property.HANG))
                .isEqualTo(hangs);
        violations.stream()
                .filter(v -> v.property() == Violation.Property.HANG)
                .forEach(v -> assertThat(texts(record.path("hangs")))
                        .contains(String.join(
                                " ",
                                v.trace().orElseThrow().tokens().stream()
                                        .map(place -> place.element())
                                        .toList())));
    }

    private static void play(StateSpace space, int steps, Set<String> waits, Set<String> hangs) {
        Set<Integer> seen = new HashSet<>();
        List<Integer> level = new ArrayList<>();
        space.movesFrom(0).forEach(move -> settle(space, move.target(), seen, level));
        for (int i = 0; i <= steps; i++) {
            List<Integer> next = new ArrayList<>();
            for (int state : level) {
                String marking = String.join(" ", space.marking(state));
                waits.add(marking);
                List<Move> moves = space.movesFrom(state);
                if (moves.isEmpty() && !space.isFinal(state)) {
                    hangs.add(marking);
                }
                moves.forEach(move -> settle(space, move.target(), seen, next));
            }
            level.clear();
            level.addAll(next);
        }
    }

    private static void settle(StateSpace space, int state, Set<Integer> seen, List<Integer> waiting) {
        if (seen.add(state)) {
            if (space.isWaiting(state)) {
                waiting.add(state);
            } else {
                space.movesFrom(state).forEach(move -> settle(space, move.target(), seen, waiting));
            }
        }
    }

    /** A state space, and the process it begins with. */
    private record Explored(StateSpace space, FlowProcess process) {}

    private static Explored explore(JsonNode record) {
        Map<String, FlowProcess> processes = new HashMap<>();
        List<FlowGraph> graphs = new ArrayList<>();
        record.path("files").forEach(text -> {
            FlowGraph graph = FlowReader.read("model.bpmn", text.asText().getBytes(StandardCharsets.UTF_8))
                    .graph()
                    .orElseThrow();
            graphs.add(graph);
            graph.processes().forEach(process -> processes.put(process.id(), process));
        });
        StateSpace space = StateSpace.explore(
                graphs.get(0).collaborations().get(0),
                call -> call.attribute("calledElement").map(processes::get),
                Semantics.ENGINE,
                Bounds.DEFAULT);
        return new Explored(space, graphs.get(0).processes().get(0));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode read(String file) {
        try {
            return new ObjectMapper().readTree(RECORDS.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
