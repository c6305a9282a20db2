package org.amtsweg.verifier.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.problem.Findings;

/** All that one BPMN file says about how things go (<i>Ablaufgraph einer Datei</i>). Immutable. */
public final class FlowGraph {

    private final String file;
    private final List<FlowProcess> processes;
    private final List<MessageFlow> messageFlows;
    private final boolean drawn;
    private final Findings findings;

    FlowGraph(
            String file,
            List<FlowProcess> processes,
            List<MessageFlow> messageFlows,
            boolean drawn,
            Findings findings) {
        this.file = file;
        this.processes = List.copyOf(processes);
        this.messageFlows = List.copyOf(messageFlows);
        this.drawn = drawn;
        this.findings = findings;
    }

    public String file() {
        return file;
    }

    public List<FlowProcess> processes() {
        return processes;
    }

    public List<MessageFlow> messageFlows() {
        return messageFlows;
    }

    /** The file has a diagram at all. */
    public boolean isDrawn() {
        return drawn;
    }

    /** What was left out because it leads nowhere, such as a flow without a target. */
    public Findings findings() {
        return findings;
    }

    public Optional<FlowProcess> process(String id) {
        return processes.stream().filter(process -> process.id().equals(id)).findFirst();
    }

    /** The processes in groups: those that exchange messages stand together. */
    public List<Collaboration> collaborations() {
        Map<FlowNode, FlowProcess> home = new HashMap<>();
        processes.forEach(process -> process.nodes().forEach(node -> home.put(node, process)));
        Map<FlowProcess, List<FlowProcess>> groups = new LinkedHashMap<>();
        for (FlowProcess process : processes) {
            groups.put(process, new ArrayList<>(List.of(process)));
        }
        for (MessageFlow flow : messageFlows) {
            FlowProcess from = flow.source().map(home::get).orElse(null);
            FlowProcess to = flow.target().map(home::get).orElse(null);
            if (from != null && to != null) {
                join(groups, from, to);
            }
        }
        return groups.values().stream()
                .distinct()
                .map(group -> new Collaboration(
                        processes.stream().filter(group::contains).toList(),
                        messageFlows.stream()
                                .filter(flow -> flow.target()
                                                .map(home::get)
                                                .filter(group::contains)
                                                .isPresent()
                                        || flow.source()
                                                .map(home::get)
                                                .filter(group::contains)
                                                .isPresent())
                                .toList()))
                .toList();
    }

    private static void join(Map<FlowProcess, List<FlowProcess>> groups, FlowProcess from, FlowProcess to) {
        List<FlowProcess> one = groups.getOrDefault(from, List.of());
        List<FlowProcess> other = groups.getOrDefault(to, List.of());
        if (one != other) {
            List<FlowProcess> both = new ArrayList<>(one);
            both.addAll(other);
            both.forEach(process -> groups.put(process, both));
        }
    }
}
