package org.amtsweg.testkit.coverage;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.process.BlockCall;
import org.amtsweg.model.process.Element;
import org.amtsweg.model.process.ProcessModel;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.flow.SequenceFlow;
import org.amtsweg.verifier.flow.TimerHost;
import org.amtsweg.verifier.table.DecisionTable;

/**
 * What of a folder can be tried out at all (<i>Prüfbares eines Ordners</i>): the flows of its model with those in sub-processes, the rules of the tables it asks, and
 * the three outcomes of every deadline that something waits for. Immutable.
 *
 * <p>A flow that only another parameter opens counts too, until a scenario sets that parameter.
 */
public final class CoverableFolder {

    private final FolderKey key;
    private final ProcessModel process;
    private final FlowProcess graph;
    private final List<DmnFile> files;
    private final List<DecisionTable> tables;
    private final List<String> deadlines;

    private CoverableFolder(
            FolderKey key, ProcessModel process, Collection<byte[]> files, Map<String, DeadlineSpec> declared) {
        this.key = key;
        this.process = process;
        this.graph = graph(process);
        this.files = files.stream().map(DmnFile::read).toList();
        this.tables = tables(this.files, process);
        Set<String> waitedFor = waitedFor(process);
        this.deadlines =
                declared.keySet().stream().filter(waitedFor::contains).sorted().toList();
    }

    public static CoverableFolder of(ServiceFolder service) {
        return new CoverableFolder(
                new FolderKey(
                        FolderContent.Kind.SERVICE,
                        service.content().name(),
                        service.service().version()),
                service.process(),
                service.decisions().values(),
                service.profile().deadlines());
    }

    public static CoverableFolder of(BlockFolder block) {
        return new CoverableFolder(
                new FolderKey(FolderContent.Kind.BLOCK, block.content().name(), block.version()),
                block.process(),
                block.decisions().values(),
                block.deadlines());
    }

    private static FlowProcess graph(ProcessModel process) {
        return FlowReader.read("process.bpmn", process.bpmn())
                .graph()
                .flatMap(graph -> graph.process(process.processId()))
                .orElseThrow(() -> new IllegalArgumentException("A folder that was loaded has a process"));
    }

    /** The tables that the process asks, and all in their files: those are what they need. */
    private static List<DecisionTable> tables(List<DmnFile> files, ProcessModel process) {
        Map<String, DecisionTable> tables = new LinkedHashMap<>();
        for (DmnFile dmn : files) {
            for (DecisionTable table : dmn.tables()) {
                if (dmn.needed(process.decisionRefs()).contains(table.decision())) {
                    tables.putIfAbsent(table.decision(), table);
                }
            }
        }
        return List.copyOf(tables.values());
    }

    private static Set<String> waitedFor(ProcessModel process) {
        Set<String> names = new HashSet<>(process.deadlineNames());
        for (Element element : process.elements()) {
            element.property("amtsweg.due").ifPresent(names::add);
        }
        return names;
    }

    public FolderKey key() {
        return key;
    }

    /** The name of the process as the designer wrote it. */
    public String title() {
        return graph.name().isEmpty() ? key.name() : graph.name();
    }

    /** The model as it was read, for its drawing. */
    public byte[] bpmn() {
        return process.bpmn();
    }

    public FlowProcess graph() {
        return graph;
    }

    /** All flows, those in sub-processes included, in the order of the file. */
    public List<SequenceFlow> flows() {
        return graph.scope().allFlows().toList();
    }

    public List<DecisionTable> tables() {
        return tables;
    }

    /** The deadlines that something waits for. */
    public List<String> deadlines() {
        return deadlines;
    }

    /** Where tokens stand that wait for a deadline: at its timers, or, if it has none, at what shows it as due. */
    public List<FlowNode> waitingFor(String deadline) {
        List<FlowNode> atTimers = graph.nodes()
                .filter(node -> node.event().kind() == EventKind.TIMER)
                .filter(node -> reference(node).equals(Optional.of(deadline)))
                .flatMap(node -> TimerHost.of(node).stream())
                .toList();
        return process.deadlineNames().contains(deadline)
                ? atTimers
                : graph.nodes()
                        .filter(node -> node.property("amtsweg.due").equals(Optional.of(deadline)))
                        .toList();
    }

    /** Whether waiting goes on when a deadline is over: nothing is bound to it, or only timers that interrupt nothing. */
    public boolean canBeMissedUnnoticed(String deadline) {
        return !process.deadlineNames().contains(deadline)
                || graph.nodes()
                        .filter(node -> node.kind() == NodeKind.BOUNDARY_EVENT && !node.isInterrupting())
                        .anyMatch(node -> reference(node).equals(Optional.of(deadline)));
    }

    private Optional<String> reference(FlowNode node) {
        return process.element(node.id()).flatMap(Element::reference);
    }

    /** A decision and all that it needs, directly or not. */
    public Set<String> neededBy(String decision) {
        Set<String> needed = new HashSet<>();
        files.forEach(file -> needed.addAll(file.needed(Set.of(decision))));
        return needed;
    }

    /** The blocks it calls itself. */
    public List<BlockCall> calls() {
        return process.calledBlocks();
    }

    /** Everything of one kind that can be tried out, in the order of the folder. */
    public List<Target> targets(Target.Aspect aspect) {
        return switch (aspect) {
            case FLOW ->
                flows().stream().map(flow -> Target.flow(key, flow.id())).toList();
            case RULE ->
                tables.stream()
                        .flatMap(table ->
                                table.rules().stream().map(rule -> Target.rule(key, table.decision(), rule.id())))
                        .toList();
            case DEADLINE ->
                deadlines.stream()
                        .flatMap(name -> List.of(DeadlineOutcome.values()).stream()
                                .map(outcome -> Target.deadline(key, name, outcome)))
                        .toList();
        };
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
