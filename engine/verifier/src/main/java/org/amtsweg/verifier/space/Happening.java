package org.amtsweg.verifier.space;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.SequenceFlow;

/**
 * One thing that happens (<i>Vorgang</i>): to which node, on which flow, and inside which call activities, outermost first.
 *
 * <p>{@code flow} is there for {@link Kind#TAKEN} only; its source is the node.
 */
public record Happening(Kind kind, FlowNode node, Optional<SequenceFlow> flow, List<FlowNode> calls) {

    public enum Kind {
        /** A token came to the node: a task is opened, an event waits, a gateway is reached. */
        ENTERED,
        /** A waiting event came true: a timer, a message, a signal, a condition; or an error or escalation was caught. */
        TRIGGERED,
        /** The node was left in the regular way: a task is done, a join has fired, an end was reached. */
        COMPLETED,
        /** The node was open and was ended from outside: by an interrupting event, an error, a terminate end. */
        CANCELLED,
        /** A sequence flow was taken. */
        TAKEN
    }

    public Happening {
        calls = List.copyOf(calls);
    }

    /** The id of the node, behind those of the calls it is in: {@code bescheid_bekannt_geben/bescheid_zustellen}. */
    public String path() {
        return calls.stream().map(call -> call.id() + "/").collect(Collectors.joining()) + node.id();
    }

    public boolean is(Kind kind, FlowNode node) {
        return this.kind == kind && this.node == node;
    }
}
