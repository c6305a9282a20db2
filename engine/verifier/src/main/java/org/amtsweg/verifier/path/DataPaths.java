package org.amtsweg.verifier.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.verifier.Trace;
import org.amtsweg.verifier.condition.Condition;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.flow.SequenceFlow;
import org.amtsweg.verifier.space.CounterExample;

/**
 * Whether what a condition reads has been written on every way to it (<i>Datenfluss</i>).
 *
 * <p>Comparing with {@code ==} or {@code !=} is safe when a value is absent, and models do it on purpose; there only a value that no way can have written is a
 * breach. Answers of the citizen and what a vendor's step leaves are not followed.
 */
final class DataPaths {

    /** A value that is read: at which element, which path, and whether it may be absent there. */
    private record Read(String place, FlowNode node, String path, boolean mayBeAbsent) {}

    /** A breach of a data rule: the rule, the element, what it reads, a way where there is one. */
    record Misread(String rule, String element, FlowNode node, String path, Optional<Trace> trace) {}

    private final Search search;
    private final Map<String, FlowNode> places;

    DataPaths(Search search, Map<String, FlowNode> places) {
        this.search = search;
        this.places = places;
    }

    List<Misread> misreads() {
        List<Misread> misreads = new ArrayList<>();
        for (Read read : reads()) {
            Optional<Predicate<Event>> writes = writer(read);
            if (writes.isEmpty()) {
                continue;
            }
            Automaton before = new Unwritten(read.place(), writes.get(), false);
            if (!search.finds(before)) {
                continue;
            }
            boolean never = search.isComplete() && !search.finds(new Unwritten(read.place(), writes.get(), true));
            Optional<Trace> unwritten = never || !read.mayBeAbsent()
                    ? search.shortest(before).map(CounterExample::trace)
                    : Optional.empty();
            if (never) {
                misreads.add(new Misread("TECH-NEVER-WRITTEN", read.place(), read.node(), read.path(), unwritten));
            } else if (!read.mayBeAbsent()) {
                misreads.add(new Misread("TECH-READ-BEFORE-WRITE", read.place(), read.node(), read.path(), unwritten));
            }
        }
        return misreads;
    }

    private List<Read> reads() {
        List<Read> reads = new ArrayList<>();
        places.forEach((place, node) -> {
            Map<String, Boolean> safe = new LinkedHashMap<>();
            for (SequenceFlow flow : node.outgoing()) {
                flow.condition().flatMap(Condition::parse).ifPresent(condition -> {
                    Set<String> unsafe = new LinkedHashSet<>();
                    condition.comparisons().stream()
                            .filter(c -> !c.sign().equals("==") && !c.sign().equals("!="))
                            .forEach(c -> unsafe.add(c.path()));
                    Set<String> compared = new LinkedHashSet<>();
                    condition.comparisons().forEach(c -> compared.add(c.path()));
                    condition
                            .paths()
                            .forEach(path -> safe.merge(
                                    path, compared.contains(path) && !unsafe.contains(path), Boolean::logicalAnd));
                });
            }
            safe.forEach((path, may) -> reads.add(new Read(place, node, path, may)));
        });
        return reads;
    }

    /** What writes a value; empty where that is not followed. */
    private Optional<Predicate<Event>> writer(Read read) {
        String[] names = read.path().split("\\.", -1);
        String prefix = read.place()
                .substring(0, read.place().length() - read.node().id().length());
        return switch (names[0]) {
            case "task" ->
                Optional.of(event -> event.completed() && event.path().equals(prefix + names[1]));
            case "decision" ->
                Optional.of(event -> event.completed()
                        && event.prefix().equals(prefix)
                        && event.role().node().kind() == NodeKind.BUSINESS_RULE_TASK
                        && event.role().node().camunda("decisionRef").equals(Optional.of(names[1])));
            case "fee" -> Optional.of(event -> event.done(BuiltInSteps.CALCULATE_FEE));
            case "payment" -> Optional.of(event -> event.done(BuiltInSteps.REQUEST_PAYMENT));
            default -> Optional.empty();
        };
    }

    /** Bad where the place is reached and the value is, or is not, written. */
    private record Unwritten(String place, Predicate<Event> writes, boolean badIfWritten) implements Automaton {
        private static final int WRITTEN = 1;
        private static final int BAD = 2;

        @Override
        public String rule() {
            return "TECH-READ-BEFORE-WRITE";
        }

        @Override
        public int next(int memory, Event event, Optional<String> outcome) {
            if (event.entered() && event.path().equals(place) && (memory == WRITTEN) == badIfWritten) {
                return BAD;
            }
            return writes.test(event) ? badIfWritten ? WRITTEN : DONE : memory;
        }

        @Override
        public boolean isBad(int memory) {
            return memory == BAD;
        }
    }
}
