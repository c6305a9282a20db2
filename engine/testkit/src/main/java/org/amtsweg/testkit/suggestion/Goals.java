package org.amtsweg.testkit.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.model.process.Element;
import org.amtsweg.testkit.coverage.DeadlineOutcome;
import org.amtsweg.testkit.coverage.Target;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.space.Happening;
import org.amtsweg.verifier.space.Move;
import org.amtsweg.verifier.table.DecisionTable;

/** Tells what a move covers (<i>Ziele eines Zuges</i>): flows, rules of tables, outcomes of deadlines. */
final class Goals {

    /** What is covered, with the values it needs, and what must be waited for before the move. */
    record Reached(Target target, Memory memory, Optional<Way.Pause> pause) {}

    private final Landscape landscape;
    private final TableChoice tables;
    /** Node to the deadlines that are waited for at it. */
    private final Map<FlowNode, List<String>> waiting = new HashMap<>();

    Goals(Landscape landscape, TableChoice tables) {
        this.landscape = landscape;
        this.tables = tables;
        for (Part part : landscape.parts()) {
            for (String deadline : part.coverable().deadlines()) {
                part.coverable()
                        .waitingFor(deadline)
                        .forEach(node ->
                                waiting.computeIfAbsent(node, n -> new ArrayList<>()).add(deadline));
            }
        }
    }

    List<Reached> of(Move move, Memory before, Memory after) {
        List<Reached> reached = new ArrayList<>();
        for (Happening happening : move.happenings()) {
            FlowNode node = happening.node();
            switch (happening.kind()) {
                case TAKEN ->
                    happening.flow().ifPresent(flow -> reached.add(new Reached(
                            Target.flow(landscape.part(node).coverable().key(), flow.id()), after, Optional.empty())));
                case COMPLETED -> {
                    if (node.kind() == NodeKind.BUSINESS_RULE_TASK) {
                        rules(happening, after, reached);
                    }
                    waitEnded(move, node, after, reached);
                }
                case CANCELLED, TRIGGERED -> waitEnded(move, node, after, reached);
                case ENTERED -> {
                    // Nothing is covered by coming somewhere.
                }
            }
        }
        return reached;
    }

    private void rules(Happening happening, Memory after, List<Reached> reached) {
        FlowNode node = happening.node();
        Part part = landscape.part(node);
        Set<String> needed = part.coverable().neededBy(node.camunda("decisionRef").orElse(""));
        for (DecisionTable table : part.coverable().tables()) {
            if (!needed.contains(table.decision())) {
                continue;
            }
            for (DecisionTable.Rule rule : table.rules()) {
                // By what is known after the move, so that it does not contradict the results that were chosen on it.
                for (Memory memory : tables.matching(after, happening, table, rule)) {
                    reached.add(new Reached(tables.target(node, table, rule), memory, Optional.empty()));
                }
            }
        }
    }

    private void waitEnded(Move move, FlowNode node, Memory memory, List<Reached> reached) {
        for (String deadline : waiting.getOrDefault(node, List.of())) {
            Part part = landscape.part(node);
            boolean over = move.happenings().stream()
                    .anyMatch(h -> h.kind() == Happening.Kind.TRIGGERED && isTimerOf(h.node(), part, deadline));
            if (over) {
                reached.add(outcome(part, deadline, DeadlineOutcome.LATE, memory, Optional.empty()));
                continue;
            }
            reached.add(outcome(part, deadline, DeadlineOutcome.IN_TIME, memory, Optional.empty()));
            reached.add(outcome(
                    part, deadline, DeadlineOutcome.LAST_DAY, memory, Optional.of(new Way.Pause(deadline, false))));
            if (part.coverable().canBeMissedUnnoticed(deadline)) {
                reached.add(outcome(
                        part, deadline, DeadlineOutcome.LATE, memory, Optional.of(new Way.Pause(deadline, true))));
            }
        }
    }

    private boolean isTimerOf(FlowNode node, Part part, String deadline) {
        return WayFinder.isTimer(node)
                && landscape.part(node).coverable().key().equals(part.coverable().key())
                && part.element(node.id()).flatMap(Element::reference).equals(Optional.of(deadline));
    }

    private static Reached outcome(
            Part part, String deadline, DeadlineOutcome outcome, Memory memory, Optional<Way.Pause> pause) {
        return new Reached(Target.deadline(part.coverable().key(), deadline, outcome), memory, pause);
    }
}
