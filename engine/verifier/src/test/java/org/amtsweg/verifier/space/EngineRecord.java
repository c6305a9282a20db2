package org.amtsweg.verifier.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.flow.FlowGraph;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;

/**
 * A model and what Camunda 7.24.0 was seen to do with it, recorded by {@code EngineOracleTest} in {@code engine/tests}, which plays it on the engine in every
 * build: how many steps were played, the wait states, the hangs.
 */
record EngineRecord(String name, int steps, Set<String> waits, Set<String> hangs, List<FlowGraph> graphs) {

    private static final Path FOLDER = Path.of("src/test/resources/engine");

    private static final List<EngineRecord> ALL = readAll();

    static List<EngineRecord> all() {
        return ALL;
    }

    private static List<EngineRecord> readAll() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(EngineRecord::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EngineRecord read(Path file) {
        try {
            JsonNode json = new ObjectMapper().readTree(file.toFile());
            List<FlowGraph> graphs = new ArrayList<>();
            json.path("files")
                    .forEach(text -> graphs.add(
                            FlowReader.read("model.bpmn", text.asText().getBytes(StandardCharsets.UTF_8))
                                    .graph()
                                    .orElseThrow()));
            return new EngineRecord(
                    file.getFileName().toString().replace(".json", ""),
                    json.path("steps").asInt(),
                    texts(json.path("waits")),
                    texts(json.path("hangs")),
                    graphs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** The process that was started. */
    FlowProcess process() {
        return graphs.get(0).processes().get(0);
    }

    Stream<FlowProcess> processes() {
        return graphs.stream().flatMap(graph -> graph.processes().stream());
    }

    StateSpace explore(Semantics semantics) {
        Map<String, FlowProcess> called = new HashMap<>();
        processes().forEach(process -> called.put(process.id(), process));
        return StateSpace.explore(
                graphs.get(0).collaborations().get(0),
                call -> call.attribute("calledElement").map(called::get),
                semantics,
                Bounds.DEFAULT);
    }
}
