package org.amtsweg.verifier.space;

import java.util.List;
import java.util.Locale;
import org.amtsweg.verifier.Trace;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;

/** Tells a way of moves so that a person can follow it. */
final class Traces {

    private Traces() {}

    static Trace of(List<Move> path, Places end) {
        return new Trace(
                path.stream()
                        .filter(move -> !move.happenings().isEmpty())
                        .map(Traces::step)
                        .toList(),
                end.places());
    }

    private static Trace.Step step(Move move) {
        Happening cause = cause(move);
        List<String> flows = move.happenings().stream()
                .flatMap(happening -> happening.flow().stream())
                .map(flow -> flow.id())
                .toList();
        return new Trace.Step(cause.path(), cause.node().label(), what(cause), flows);
    }

    /** What set the move going: an event that came true, wherever it stands, or else the first thing that happened. */
    private static Happening cause(Move move) {
        Happening first = move.happenings().get(0);
        if (first.kind() == Happening.Kind.COMPLETED || first.kind() == Happening.Kind.TAKEN) {
            return first.node().kind() == NodeKind.EVENT_BASED_GATEWAY ? triggered(move, first) : first;
        }
        return triggered(move, first);
    }

    private static Happening triggered(Move move, Happening otherwise) {
        return move.happenings().stream()
                .filter(happening -> happening.kind() == Happening.Kind.TRIGGERED)
                .findFirst()
                .orElse(otherwise);
    }

    private static String what(Happening cause) {
        FlowNode node = cause.node();
        if (cause.kind() == Happening.Kind.TRIGGERED) {
            EventKind kind = node.event().kind();
            return switch (kind) {
                case TIMER, MESSAGE, SIGNAL, ERROR, ESCALATION -> kind.name().toLowerCase(Locale.ROOT);
                case CONDITIONAL -> "condition";
                default -> node.kind() == NodeKind.RECEIVE_TASK ? "message" : "step";
            };
        }
        if (cause.kind() == Happening.Kind.TAKEN) {
            return "choice";
        }
        if (node.kind() == NodeKind.START_EVENT) {
            return "start";
        }
        if (node.kind().isActivity()) {
            return "done";
        }
        boolean choice = node.kind() == NodeKind.EXCLUSIVE_GATEWAY || node.kind() == NodeKind.INCLUSIVE_GATEWAY;
        return choice && node.outgoing().size() > 1 ? "choice" : "step";
    }
}
