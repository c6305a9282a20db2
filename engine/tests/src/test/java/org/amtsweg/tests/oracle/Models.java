package org.amtsweg.tests.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The models that engine and verifier are compared on: small ones drawn here, published ones, and our own services and blocks. */
final class Models {

    /** Files that belong together, the process to start first. */
    record Model(String name, List<byte[]> files, int depth) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Path PUBLISHED = Path.of("../verifier/src/test/resources/published");
    private static final Path OURS = Path.of("../../processes/services");

    private static final Map<String, String> DRAWN = drawn();

    private Models() {}

    private static Map<String, String> drawn() {
        Map<String, String> drawn = new LinkedHashMap<>();
        // the three dialect hangs of VERDICTS.md, and what surrounds them
        drawn.put("xorIntoAnd", "start s; xor x; and j; task a; task b; end e; s > x > a > j > e; x > b > j");
        drawn.put(
                "orBranchLeaves",
                "start s; or o; task a; task b; xor x; or j; end e; end out; s > o > a > j > e; o > b > x > j; x > out");
        drawn.put(
                "twoOrBlocksInLoop",
                "start s; xor m; and f; or o1; or o2; task a1; task b1; task a2; task b2; or j1; or j2; and g; xor q; end e;"
                        + "s > m > f > o1 > a1 > j1 > g > q > e; o1 > b1 > j1; f > o2 > a2 > j2 > g; o2 > b2 > j2; q > m");
        drawn.put(
                "twoOrBlocks",
                "start s; and f; or o1; or o2; task a1; task b1; task a2; task b2; or j1; or j2; and g; end e;"
                        + "s > f > o1 > a1 > j1 > g > e; o1 > b1 > j1; f > o2 > a2 > j2 > g; o2 > b2 > j2");
        drawn.put("implicitMerge", "start s; and f; task a; task b; task c; end e; s > f > a > c > e; f > b > c");
        drawn.put(
                "andCountsTokens",
                "start s; and f; task a; task b; task c; xor m; and j; end e; s > f > a > m > j > e; f > b > m; f > c > j");
        drawn.put("line", "start s; task a; userTask b; end e; s > a > b > e");
        drawn.put("choice", "start s; xor x; task a; task b; xor m; end e; s > x > a > m > e; x > b > m");
        drawn.put("loop", "start s; xor m; task a; xor x; end e; s > m > a > x > e; x > m");
        drawn.put("parallel", "start s; and f; task a; task b; and j; task c; end e; s > f > a > j > c > e; f > b > j");
        drawn.put("implicitSplit", "start s; task a; task b; task c; end e1; end e2; s > a > b > e1; a > c > e2");
        drawn.put(
                "inclusive",
                "start s; or o; task a; task b; task c; or j; end e; s > o > a > j > e; o > b > j; o > c > j");
        drawn.put(
                "orJoinWithoutWaiting",
                "start s; and f; task a; xor x; or j; end e; end out; s > f > a > j > e; f > x > j; x > out");
        drawn.put(
                "orOrderMatters",
                "start s; and f; xor x; task t; or j; end e; end out; s > f > j > e; f > x > out; x > t > j");
        drawn.put("twoEnds", "start s; and f; task a; task b; end e; s > f > a > e; f > b > e");
        drawn.put(
                "events",
                "start s; events g; catch timer t; catch message m M; task a; end e; end e2; s > g > t > a > e; g > m > e2");
        drawn.put("catchInLine", "start s; catch message m M; catch timer t; end e; s > m > t > e");
        drawn.put(
                "signalBetween",
                "start s; and f; catch signal c S; task a; throw signal t S; task b; end e; end e2; s > f > c > b > e; f > a > t > e2");
        drawn.put(
                "signalFromOutside",
                "start s; and f; catch signal c S; task a; on signal k a S; task b; end e; end e2; end e3; s > f > c > b > e; f > a > e2; k > e3");
        drawn.put("conditionInLine", "start s; task a; catch conditional c; task b; end e; s > a > c > b > e");
        drawn.put(
                "conditionOrTimer",
                "start s; events g; catch conditional c; catch timer t; task a; task b; end e; end e2; s > g > c > a > e; g > t > b > e2");
        drawn.put(
                "conditionBeside",
                "start s; and f; catch conditional c; task a; task b; and j; end e; s > f > c > b > j > e; f > a > j");
        drawn.put(
                "conditionInterrupts",
                "start s; task a; on conditional c a; task b; end e; end e2; s > a > e; c > b > e2");
        drawn.put(
                "conditionReports",
                "start s; task a; on+ conditional c a; task b; end e; end e2; s > a > e; c > b > e2");
        drawn.put(
                "conditionIntoAnd",
                "start s; and f; task a; task b; on conditional c b; and j; end e; end out; s > f > a > j > e; f > b > j; c > out");
        drawn.put(
                "eventSubProcessCondition",
                "start s; sub p {; start i; task a; end k; event x {; start conditional t; task c; end l; t > c > l; }; i > a > k; }; task d; end e; s > p > d > e");
        drawn.put("boundaryTimer", "start s; task a; on timer t a; task b; end e; end e2; s > a > e; t > b > e2");
        drawn.put("reminder", "start s; task a; on+ timer t a; task b; end e; end e2; s > a > e; t > b > e2");
        drawn.put("reminderIntoSame", "start s; task a; on+ timer t a; task b; end e; s > a > b > e; t > b");
        drawn.put(
                "boundaryMessages",
                "start s; task a; on message m a M; on+ message n a N; task b; task c; end e; end e2; end e3; s > a > e; m > b > e2; n > c > e3");
        drawn.put(
                "boundaryInParallel",
                "start s; and f; task a; task b; on timer t b; task c; and j; end e; s > f > a > j > e; f > b > j; t > c > j");
        drawn.put(
                "boundaryLeavesJoinAlone",
                "start s; and f; task a; task b; on timer t b; and j; end e; end out; s > f > a > j > e; f > b > j; t > out");
        drawn.put("taskFails", "start s; serviceTask a; on error x a NO; task b; end e; end e2; s > a > e; x > b > e2");
        drawn.put(
                "subProcess",
                "start s; sub p {; start i; and f; task a; task b; end k; end l; i > f > a > k; f > b > l; }; task c; end e; s > p > c > e");
        drawn.put(
                "subProcessTimer",
                "start s; sub p {; start i; task a; task b; end k; i > a > b > k; }; on timer t p; task c; end e; end e2; s > p > e; t > c > e2");
        drawn.put(
                "subProcessReminder",
                "start s; sub p {; start i; task a; end k; i > a > k; }; on+ timer t p; task c; end e; end e2; s > p > e; t > c > e2");
        drawn.put(
                "subProcessError",
                "start s; sub p {; start i; xor x; task a; end k; end error z Z; i > x > a > k; x > z; }; on error c p Z; task d; end e; end e2; s > p > e; c > d > e2");
        drawn.put(
                "subProcessErrorInParallel",
                "start s; sub p {; start i; and f; task a; task b; end k; end error z Z; i > f > a > k; f > b > z; }; on error c p Z; task d; end e; end e2; s > p > e; c > d > e2");
        drawn.put("uncaughtError", "start s; and f; task a; task b; end e; end error z Z; s > f > a > e; f > b > z");
        drawn.put(
                "errorPassesInnerScope",
                "start s; sub p {; start i; sub q {; start j; task a; end error z Z; j > a > z; }; on error y q Y; end k; end k2; i > q > k; y > k2; }; on error c p Z; task d; end e; end e2; s > p > e; c > d > e2");
        drawn.put(
                "escalationInterrupts",
                "start s; sub p {; start i; task a; throw escalation t E; task b; end k; i > a > t > b > k; }; on escalation c p E; task d; end e; end e2; s > p > e; c > d > e2");
        drawn.put(
                "escalationReports",
                "start s; sub p {; start i; task a; throw escalation t E; task b; end k; i > a > t > b > k; }; on+ escalation c p E; task d; end e; end e2; s > p > e; c > d > e2");
        drawn.put(
                "escalationEnd",
                "start s; sub p {; start i; and f; task a; task b; end escalation k E; end l; i > f > a > k; f > b > l; }; on+ escalation c p E; task d; end e; end e2; s > p > e; c > d > e2");
        drawn.put("terminate", "start s; and f; task a; task b; end e; end terminate z; s > f > a > e; f > b > z");
        drawn.put(
                "terminateInside",
                "start s; sub p {; start i; and f; task a; task b; end k; end terminate z; i > f > a > k; f > b > z; }; task c; end e; s > p > c > e");
        drawn.put(
                "eventSubProcess",
                "start s; task a; task b; end e; event x {; start message m M; task c; end k; m > c > k; }; s > a > b > e");
        drawn.put(
                "eventSubProcessBeside",
                "start s; task a; task b; end e; event x {; start+ message m M; task c; end k; m > c > k; }; s > a > b > e");
        drawn.put(
                "eventSubProcessTimer",
                "start s; sub p {; start i; task a; end k; event x {; start timer t; task c; end l; t > c > l; }; i > a > k; }; task d; end e; s > p > d > e");
        drawn.put(
                "eventSubProcessBoth",
                "start s; task a; end e; event x {; start message m M; task c; end k; m > c > k; }; event y {; start+ timer t; task d; end l; t > d > l; }; s > a > e");
        drawn.put(
                "eventSubProcessError",
                "start s; and f; task a; task b; end e; end error z Z; event x {; start error m Z; task c; end k; m > c > k; }; s > f > a > e; f > b > z");
        drawn.put(
                "eventSubProcessEscalation",
                "start s; task a; throw escalation t E; task b; end e; event x {; start+ escalation m E; task c; end k; m > c > k; }; s > a > t > b > e");
        drawn.put(
                "errorInEventSubProcess",
                "start s; sub p {; start i; task a; end k; event x {; start timer t; end error l Z; t > l; }; i > a > k; }; on error c p Z; task d; end e; end e2; s > p > e; c > d > e2");
        drawn.put(
                "links",
                "start s; xor x; task a; throw link t L; end e; catch link c L; task b; end e2; s > x > a > e; x > t; c > b > e2");
        drawn.put(
                "twiceIntoSubProcess",
                "start s; and f; task a; task b; sub p {; start i; task c; end k; i > c > k; }; end e; s > f > a > p > e; f > b > p");
        drawn.put(
                "nestedLoops",
                "start s; xor m; and f; task a; xor n; task b; xor y; and j; xor x; end e; s > m > f > a > j > x > e; f > n > b > y > j; y > n; x > m");
        drawn.put(
                "orJoinInsideSub",
                "start s; sub p {; start i; or o; task a; task b; or j; task c; end k; i > o > a > j > c > k; o > b > j; }; and f; task d; and g; end e; s > f > p > g > e; f > d > g");
        drawn.put(
                "orWaitsForSub",
                "start s; or o; sub p {; start i; task a; task b; end k; i > a > b > k; }; task c; or j; end e; s > o > p > j > e; o > c > j");
        drawn.put(
                "orAndBoundary",
                "start s; or o; task a; on timer t a; task b; or j; end e; end out; s > o > a > j > e; o > b > j; t > out");
        return drawn;
    }

    static Stream<Model> all() {
        List<Model> all = new ArrayList<>();
        DRAWN.forEach((name, text) ->
                all.add(new Model(name, List.of(Drawing.bpmn(name, text)), name.startsWith("twoOr") ? 3 : 6)));
        all.add(new Model(
                "calls",
                List.of(
                        Drawing.bpmn(
                                "calls",
                                "start s; and f; call c called; on timer t c; task a; and j; end e; end e2; s > f > c > j > e; f > a > j; t > e2"),
                        Drawing.bpmn(
                                "called",
                                "start s; task b; or o; task d; task g; or j; end e; s > b > o > d > j > e; o > g > j")),
                5));
        String twoTasks = "start s; task b; task d; end e; s > b > d > e";
        all.add(new Model(
                "orWaitsForCall",
                List.of(
                        Drawing.bpmn(
                                "orWaitsForCall",
                                "start s; or o; call c waited; task a; or j; end e; s > o > c > j > e; o > a > j"),
                        Drawing.bpmn("waited", twoTasks)),
                5));
        all.add(new Model(
                "orAndCallBoundary",
                List.of(
                        Drawing.bpmn(
                                "orAndCallBoundary",
                                "start s; or o; call c left; on timer t c; task a; or j; end e; end out; s > o > c > out; t > j; o > a > j > e"),
                        Drawing.bpmn("left", twoTasks)),
                5));
        all.add(new Model(
                "callFails",
                List.of(
                        Drawing.bpmn(
                                "callFails",
                                "start s; call c failing; on error x c Z; task a; end e; end e2; s > c > e; x > a > e2"),
                        Drawing.bpmn("failing", "start s; xor x; task b; end e; end error z Z; s > x > b > e; x > z")),
                5));
        published(
                        "rust_bpmn_analyzer",
                        6,
                        "p2",
                        "exg",
                        "unsafe",
                        "livelock",
                        "no-option-to-complete-1",
                        "no-dead-activities",
                        "proper-completion-1",
                        "proper-completion-2",
                        "no-proper-completion-1",
                        "task_and_gateways")
                .forEach(all::add);
        published(
                        "bpmn-analyzer",
                        6,
                        "cyclic",
                        "dead",
                        "exclusive-gateway",
                        "implicit-exclusive-gateway",
                        "implicit-parallel-gateway",
                        "inclusive-gateway",
                        "inclusive-gateway-complex",
                        "parallel-gateway",
                        "parallel-gateway-complex",
                        "no-proper-completion-2",
                        "no-proper-completion-3-unsafe",
                        "terminate-end-event")
                .forEach(all::add);
        published("fbpmn", 4, "e003OrTest", "e017OnlineOrdering", "e013OrSize2x3")
                .forEach(all::add);
        ours().forEach(all::add);
        return all.stream();
    }

    private static Stream<Model> published(String folder, int depth, String... names) {
        return Stream.of(names)
                .map(name -> new Model(
                        folder + "/" + name,
                        List.of(read(PUBLISHED.resolve(folder).resolve(name + ".bpmn"))),
                        depth));
    }

    /** Each service and each block, with all blocks at hand. */
    private static List<Model> ours() {
        List<byte[]> blocks = folders("blocks").map(Models::read).toList();
        List<Model> ours = new ArrayList<>();
        Stream.concat(folders("services"), folders("blocks")).forEach(path -> {
            List<byte[]> files = new ArrayList<>(List.of(read(path)));
            byte[] own = files.get(0);
            blocks.stream()
                    .filter(block -> !java.util.Arrays.equals(block, own))
                    .forEach(files::add);
            ours.add(new Model("ours/" + path.getParent().getFileName(), files, 6));
        });
        return ours;
    }

    private static Stream<Path> folders(String kind) {
        try (Stream<Path> folders = Files.list(OURS.resolve(kind))) {
            return folders
                    .map(folder -> folder.resolve("process.bpmn"))
                    .filter(Files::exists)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
