package org.amtsweg.verifier.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.Collaboration;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowScope;
import org.amtsweg.verifier.flow.MessageFlow;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.flow.SequenceFlow;

/** Turns processes into a {@link Net}: gives numbers, follows calls, and says what is not covered. */
final class NetBuilder {

    final List<FlowProcess> processes;
    final List<FlowNode> nodes = new ArrayList<>();
    final List<SequenceFlow> flows = new ArrayList<>();
    final List<Net.Scope> scopes = new ArrayList<>();
    final List<FlowNode> notCovered = new ArrayList<>();
    final int[] rootScope;
    final int messageCount;

    final Op[] op;
    final int[] flowTarget;
    final int[][] in;
    final int[][] out;
    final int[][][] options;
    final int[] owner;
    final int[] opens;
    final int[][] boundary;
    final int[][] sends;
    final int[][] receives;
    final boolean[] open;
    final Net.Repeat[] repeat;
    final int[] unexplained;
    final int[] home;
    final boolean[][] region;
    final int[] signal;
    final boolean[] aside;
    final int[] linkTarget;
    final boolean[][] reachedFrom;
    final int[][] reachedOver;

    private final List<String> signals = new ArrayList<>();
    private final CalledProcesses called;
    private final Map<FlowNode, Integer> number = new HashMap<>();
    private final Map<SequenceFlow, Integer> flowNumber = new HashMap<>();
    private final Map<FlowScope, Integer> scopeNumber = new HashMap<>();
    private final Map<FlowNode, FlowScope> inside = new HashMap<>();

    private NetBuilder(Collaboration collaboration, CalledProcesses called) {
        this.called = called;
        processes = collaboration.processes();
        for (FlowProcess process : processes) {
            collect(process.scope(), List.of(process));
        }
        int n = nodes.size();
        op = new Op[n];
        in = new int[n][];
        out = new int[n][];
        options = new int[n][][];
        owner = new int[n];
        opens = new int[n];
        boundary = new int[n][];
        sends = new int[n][];
        receives = new int[n][];
        open = new boolean[n];
        repeat = new Net.Repeat[n];
        home = new int[n];
        region = new boolean[n][0];
        signal = new int[n];
        aside = new boolean[n];
        linkTarget = new int[n];
        reachedFrom = new boolean[n][];
        reachedOver = new int[n][];
        flowTarget = flows.stream().mapToInt(flow -> number(flow.target())).toArray();
        for (int v = 0; v < n; v++) {
            node(v, nodes.get(v));
        }
        messageCount = messages(collaboration.messageFlows());
        for (FlowScope scope : List.copyOf(scopeNumber.keySet())) {
            scopes.set(number(scope), scope(scope));
        }
        Arrays.fill(home, -1);
        for (int p = 0; p < processes.size(); p++) {
            int index = p;
            processes.get(p).nodes().forEach(node -> home[number(node)] = index);
        }
        unexplained =
                IntStream.range(0, n).filter(v -> isUnexplained(nodes.get(v))).toArray();
        rootScope = processes.stream().mapToInt(p -> number(p.scope())).toArray();
    }

    static Net build(Collaboration collaboration, CalledProcesses called, Semantics semantics) {
        NetBuilder builder = new NetBuilder(collaboration, called);
        if (builder.notCovered.isEmpty()) {
            new NetReach(builder).compute(semantics);
        } else {
            Arrays.fill(builder.repeat, Net.Repeat.AGAIN);
        }
        return new Net(builder);
    }

    private void collect(FlowScope scope, List<FlowProcess> callers) {
        scopeNumber.put(scope, scopes.size());
        scopes.add(new Net.Scope(new int[0], new int[0], -1));
        for (SequenceFlow flow : scope.flows()) {
            flowNumber.put(flow, flows.size());
            flows.add(flow);
        }
        for (FlowNode node : scope.nodes()) {
            number.put(node, nodes.size());
            nodes.add(node);
            node.inner().ifPresent(inner -> inside(node, inner, callers));
            if (node.kind() == NodeKind.CALL_ACTIVITY) {
                called.calledBy(node).ifPresent(process -> call(node, process, callers));
            }
        }
    }

    private void inside(FlowNode node, FlowScope inner, List<FlowProcess> callers) {
        inside.put(node, inner);
        collect(inner, callers);
    }

    private void call(FlowNode node, FlowProcess process, List<FlowProcess> callers) {
        if (callers.contains(process)) {
            notCovered.add(node);
        } else if (scopeNumber.containsKey(process.scope())) {
            inside.put(node, process.scope());
        } else {
            List<FlowProcess> deeper = new ArrayList<>(callers);
            deeper.add(process);
            inside(node, process.scope(), deeper);
        }
    }

    private void node(int v, FlowNode node) {
        op[v] = inside.containsKey(node) ? Op.SCOPE : op(node);
        in[v] = node.incoming().stream().mapToInt(this::number).toArray();
        out[v] = node.outgoing().stream().mapToInt(this::number).toArray();
        signal[v] = node.event().kind() == EventKind.SIGNAL ? signalNumber(node) : -1;
        owner[v] = node.scope().owner().map(this::number).orElse(-1);
        opens[v] = inside.containsKey(node) ? number(inside.get(node)) : -1;
        boundary[v] = node.boundaryEvents().stream().mapToInt(this::number).toArray();
        sends[v] = new int[0];
        receives[v] = new int[0];
        open[v] = true;
        boolean once =
                node.event().kind() == EventKind.TIMER && !node.event().form().equals(Optional.of("timeCycle"));
        repeat[v] = once ? Net.Repeat.ONCE : Net.Repeat.AGAIN;
        linkTarget[v] = op[v] == Op.LINK ? linkTarget(node) : -1;
        int[][] ways = Options.of(node, flowNumber);
        options[v] = ways;
        if (isNotCovered(node) || ways.length > Options.MAX) {
            notCovered.add(node);
        }
    }

    private int signalNumber(FlowNode node) {
        String name = node.event().name().orElse("");
        if (!signals.contains(name)) {
            signals.add(name);
        }
        return signals.indexOf(name);
    }

    private static boolean isNotCovered(FlowNode node) {
        boolean kind = switch (node.kind()) {
            case COMPLEX_GATEWAY, AD_HOC_SUB_PROCESS, TRANSACTION, OTHER -> true;
            default -> false;
        };
        boolean event = switch (node.event().kind()) {
            case COMPENSATION, CANCEL, MULTIPLE -> true;
            default -> false;
        };
        boolean loop = node.parts().stream().anyMatch(part -> part.endsWith("LoopCharacteristics"));
        return kind
                || event
                || loop
                || node.attribute("isForCompensation").equals(Optional.of("true"))
                || (node.kind() == NodeKind.EVENT_BASED_GATEWAY
                        && node.attribute("eventGatewayType").equals(Optional.of("Parallel")));
    }

    private static Op op(FlowNode node) {
        return switch (node.kind()) {
            case SUB_PROCESS, EVENT_SUB_PROCESS -> Op.SCOPE;
            case EXCLUSIVE_GATEWAY -> Op.EXCLUSIVE;
            case PARALLEL_GATEWAY -> Op.PARALLEL;
            case INCLUSIVE_GATEWAY -> Op.INCLUSIVE;
            case EVENT_BASED_GATEWAY -> Op.EVENT_GATEWAY;
            case START_EVENT, BOUNDARY_EVENT -> Op.PASS;
            case INTERMEDIATE_CATCH_EVENT ->
                node.event().kind() == EventKind.LINK || node.event().kind() == EventKind.NONE ? Op.PASS : Op.CATCH;
            case INTERMEDIATE_THROW_EVENT ->
                switch (node.event().kind()) {
                    case SIGNAL -> Op.SIGNAL;
                    case ESCALATION -> Op.ESCALATE;
                    case LINK -> Op.LINK;
                    default -> Op.PASS;
                };
            case END_EVENT ->
                switch (node.event().kind()) {
                    case SIGNAL -> Op.END_SIGNAL;
                    case ESCALATION -> Op.END_ESCALATE;
                    case ERROR -> Op.END_ERROR;
                    case TERMINATE -> Op.END_TERMINATE;
                    default -> Op.END;
                };
            default -> Op.TASK;
        };
    }

    private int linkTarget(FlowNode link) {
        return link.scope().nodes().stream()
                .filter(node -> node.kind() == NodeKind.INTERMEDIATE_CATCH_EVENT
                        && node.event().kind() == EventKind.LINK
                        && node.event().name().equals(link.event().name()))
                .findFirst()
                .map(this::number)
                .orElse(-1);
    }

    /** Only messages from a node that is here to one that can take them are followed; all others may come at any time. */
    private int messages(List<MessageFlow> messageFlows) {
        int count = 0;
        for (MessageFlow each : messageFlows) {
            Integer from = each.source().map(number::get).orElse(null);
            Integer to = each.target().map(number::get).orElse(null);
            if (from != null && to != null && takesMessages(nodes.get(to))) {
                open[to] = receives[to].length > 0 && open[to];
                sends[from] = with(sends[from], count);
                receives[to] = with(receives[to], count);
                repeat[to] = Net.Repeat.BY_MESSAGE;
                count++;
            }
        }
        for (MessageFlow each : messageFlows) {
            Integer to = each.target().map(number::get).orElse(null);
            if (to != null && each.source().map(number::get).isEmpty()) {
                open[to] = true;
                repeat[to] = Net.Repeat.AGAIN;
            }
        }
        return count;
    }

    /** Catches errors on a scope, or for one, in which no end event throws such an error. */
    private boolean isUnexplained(FlowNode catching) {
        if (catching.event().kind() != EventKind.ERROR
                || catching.kind() == NodeKind.END_EVENT
                || (catching.kind() == NodeKind.BOUNDARY_EVENT
                        && catching.host().map(inside::get).isEmpty())) {
            return false;
        }
        Optional<FlowScope> around = catching.kind() == NodeKind.BOUNDARY_EVENT
                ? catching.host().map(inside::get)
                : catching.scope().owner().map(FlowNode::scope);
        return around.stream()
                .flatMap(this::deepNodes)
                .filter(node ->
                        node.kind() == NodeKind.END_EVENT && node.event().kind() == EventKind.ERROR)
                .noneMatch(node -> catching.event().name().isEmpty()
                        || catching.event().name().equals(node.event().name()));
    }

    private Stream<FlowNode> deepNodes(FlowScope scope) {
        return scope.allNodes()
                .flatMap(node -> node.kind() == NodeKind.CALL_ACTIVITY && inside.containsKey(node)
                        ? Stream.concat(Stream.of(node), deepNodes(inside.get(node)))
                        : Stream.of(node));
    }

    private static boolean takesMessages(FlowNode node) {
        return node.kind() == NodeKind.RECEIVE_TASK
                || (node.event().kind() == EventKind.MESSAGE
                        && (node.kind() == NodeKind.START_EVENT
                                || node.kind() == NodeKind.BOUNDARY_EVENT
                                || node.kind() == NodeKind.INTERMEDIATE_CATCH_EVENT));
    }

    private Net.Scope scope(FlowScope scope) {
        int[] eventStarts = scope.nodes().stream()
                .filter(node -> node.kind() == NodeKind.EVENT_SUB_PROCESS)
                .flatMap(node -> node.inner().stream())
                .flatMap(inner -> inner.nodes().stream())
                .filter(node -> node.kind() == NodeKind.START_EVENT)
                .mapToInt(this::number)
                .toArray();
        int neverBegins = scope.nodes().stream()
                .filter(node ->
                        node.kind() == NodeKind.START_EVENT && node.event().kind() != EventKind.NONE)
                .mapToInt(this::number)
                .findFirst()
                .orElse(-1);
        return new Net.Scope(Starts.of(scope, this::number), eventStarts, neverBegins);
    }

    int number(FlowNode node) {
        return Optional.ofNullable(number.get(node)).orElseThrow();
    }

    private int number(SequenceFlow flow) {
        return Optional.ofNullable(flowNumber.get(flow)).orElseThrow();
    }

    private int number(FlowScope scope) {
        return Optional.ofNullable(scopeNumber.get(scope)).orElseThrow();
    }

    private static int[] with(int[] all, int one) {
        int[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = one;
        return more;
    }
}
