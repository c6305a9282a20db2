package org.amtsweg.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Soundness;
import org.amtsweg.verifier.Verifier;
import org.amtsweg.verifier.VerifierInput;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.Collaboration;
import org.amtsweg.verifier.flow.FlowGraph;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;
import org.amtsweg.verifier.space.Bounds;
import org.amtsweg.verifier.space.StateSpace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time to prove p15x01 (32,771 states by the standard's rules), beside a plain search of the same states, and to verify each model of ours with its called blocks from the
 * bytes of its file by both semantics. Runs on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VerifierBenchmark {

    private static final Path PUBLISHED = Path.of("../verifier/src/test/resources/published/rust_bpmn_analyzer");
    private static final Path OURS = Path.of("../../processes/services");

    @State(Scope.Benchmark)
    public static class P15 {

        final FlowGraph graph = graph("p15x01.bpmn", read(PUBLISHED.resolve("p15x01.bpmn")));
        final Collaboration group = graph.collaborations().get(0);
        final FlowProcess process = group.processes().get(0);
    }

    @State(Scope.Benchmark)
    public static class Ours {

        @Param({
            "services/sondernutzung",
            "services/beispiel",
            "services/trassenzustimmung",
            "services/raumbuchung",
            "blocks/hearing",
            "blocks/notice",
            "blocks/payment",
            "blocks/statement",
            "blocks/supplement"
        })
        String model = "";

        byte[] content = new byte[0];
        CalledProcesses called = CalledProcesses.NONE;

        @Setup
        public void load() {
            content = read(OURS.resolve(model).resolve("process.bpmn"));
            List<FlowGraph> blocks = List.of("hearing", "notice", "payment", "statement", "supplement").stream()
                    .map(block -> graph(block, read(OURS.resolve("blocks/" + block + "/process.bpmn"))))
                    .toList();
            called = call -> blocks.stream()
                    .flatMap(block -> block.processes().stream())
                    .filter(process -> Optional.of(process.id()).equals(call.attribute("calledElement")))
                    .findFirst();
        }
    }

    @Benchmark
    public Soundness provesByTheEnginesRules(P15 p15) {
        return proves(p15, Semantics.ENGINE);
    }

    @Benchmark
    public Soundness provesByTheStandardsRules(P15 p15) {
        return proves(p15, Semantics.STANDARD);
    }

    @Benchmark
    public int searchesPlainly(P15 p15) {
        int states = new PlainSearch(p15.process).states();
        if (states != 32_771) {
            throw new IllegalStateException("Not the published number of states: " + states);
        }
        return states;
    }

    @Benchmark
    public List<ProcessReport> verifiesOurs(Ours ours) {
        return Verifier.standard()
                .verify(VerifierInput.of(ours.model, ours.content).calling(ours.called));
    }

    private static Soundness proves(P15 p15, Semantics semantics) {
        return StateSpace.explore(p15.group, CalledProcesses.NONE, semantics, Bounds.DEFAULT)
                .soundness(p15.process);
    }

    private static FlowGraph graph(String file, byte[] content) {
        return FlowReader.read(file, content).graph().orElseThrow();
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
