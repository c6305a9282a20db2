package org.amtsweg.verifier.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amtsweg.model.process.Element;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowScope;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.migration.Fate.Outcome;
import org.amtsweg.verifier.migration.Fate.Reason;

/**
 * Judges for each place where a case can wait in an old model whether it could go on in a new one (<i>Beurteilung einer Instanzmigration</i>), by the rules of the
 * engine's instance migration and by what the case file holds.
 *
 * <p>Migrates nothing. Events that only accompany a wait state (at its border, in event sub-processes) are set up anew by a migration and not judged.
 */
public final class Migration {

    private static final String OUTCOMES = "amtsweg.outcomes";

    private final FlowProcess next;
    private final Set<String> localSteps;
    private final Map<String, FlowNode> there = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private Migration(FlowProcess next, Set<String> localSteps) {
        this.next = next;
        this.localSteps = localSteps;
        next.nodes().forEach(node -> there.put(node.id(), node));
    }

    /** One fate per wait state of the old process, in the order of the file; {@code localSteps} are the topics that run without waiting. */
    public static List<Fate> of(FlowProcess old, FlowProcess next, Set<String> localSteps) {
        Migration migration = new Migration(next, localSteps);
        List<Fate> fates = new ArrayList<>();
        List<FlowNode> renamed = new ArrayList<>();
        old.nodes().forEach(node -> {
            if (migration.kind(node).isPresent()) {
                if (migration.there.containsKey(node.id())) {
                    migration.taken.add(node.id());
                } else {
                    renamed.add(node);
                }
            }
        });
        old.nodes()
                .forEach(node -> migration
                        .kind(node)
                        .ifPresent(kind -> fates.add(
                                renamed.contains(node)
                                        ? migration.elsewhere(node, kind)
                                        : migration.here(node, kind))));
        return fates;
    }

    private Optional<WaitKind> kind(FlowNode node) {
        return WaitKind.of(node, localSteps);
    }

    private Fate here(FlowNode old, WaitKind kind) {
        FlowNode target = there.get(old.id());
        if (target == null) {
            throw new IllegalStateException("Looked up before");
        }
        Reason obstacle = obstacle(old, target, kind);
        if (obstacle != Reason.NONE) {
            return new Fate(old, kind, Outcome.BLOCKED, Optional.of(target), obstacle, detail(old, target, obstacle));
        }
        if (!path(old).equals(path(target))) {
            return new Fate(
                    old,
                    kind,
                    Outcome.MOVES,
                    Optional.of(target),
                    Reason.OTHER_SCOPE,
                    target.scope().owner().map(FlowNode::label).orElse(""));
        }
        Set<String> later = later(old, target);
        return new Fate(
                old,
                kind,
                Outcome.STAYS,
                Optional.of(target),
                later.isEmpty() ? Reason.NONE : Reason.LATER,
                String.join(", ", later));
    }

    /** The one that is most like it among those that are new, if one is and it alone. */
    private Fate elsewhere(FlowNode old, WaitKind kind) {
        Map<FlowNode, Integer> candidates = new LinkedHashMap<>();
        next.nodes()
                .filter(node -> !taken.contains(node.id()))
                .filter(node -> obstacle(old, node, kind) == Reason.NONE)
                .forEach(node -> candidates.put(node, Likeness.of(old, node)));
        int best = candidates.values().stream().max(Comparator.naturalOrder()).orElse(0);
        List<FlowNode> alike = candidates.entrySet().stream()
                .filter(entry -> entry.getValue() == best && best >= Likeness.ENOUGH)
                .map(Map.Entry::getKey)
                .toList();
        if (alike.size() != 1) {
            return new Fate(old, kind, Outcome.BLOCKED, Optional.empty(), Reason.GONE, "");
        }
        taken.add(alike.get(0).id());
        return new Fate(old, kind, Outcome.MOVES, Optional.of(alike.get(0)), Reason.RENAMED, "");
    }

    private Reason obstacle(FlowNode old, FlowNode target, WaitKind kind) {
        if (isMultiple(old) || isMultiple(target)) {
            return Reason.MULTIPLE;
        }
        Optional<WaitKind> now = kind(target);
        if (!now.equals(Optional.of(kind)) || old.kind() != target.kind()) {
            return now.isPresent() && behaviour(old, kind).equals(behaviour(target, now.get()))
                    ? Reason.MEANING
                    : Reason.KIND;
        }
        if (!isStillInside(old, target)) {
            return Reason.SCOPE;
        }
        if (comesIntoAnEvent(old, target)) {
            return Reason.EVENT_SCOPE;
        }
        return switch (kind) {
            case TASK -> outcomesGone(old, target).isEmpty() ? Reason.NONE : Reason.OUTCOMES;
            case REMOTE_STEP -> sameOr(old.camunda("topic"), target.camunda("topic"), Reason.STEP);
            case BLOCK -> sameOr(old.attribute("calledElement"), target.attribute("calledElement"), Reason.BLOCK);
            case MESSAGE -> sameOr(old.event().name(), target.event().name(), Reason.MESSAGE);
            case TIMER -> sameOr(old.event().text(), target.event().text(), Reason.DEADLINE);
            case EVENT_CHOICE -> Reason.NONE;
            case JOIN -> target.incoming().size() < old.incoming().size() ? Reason.FEWER_BRANCHES : Reason.NONE;
        };
    }

    private static Reason sameOr(Optional<String> one, Optional<String> other, Reason otherwise) {
        return one.equals(other) ? Reason.NONE : otherwise;
    }

    private static boolean isMultiple(FlowNode node) {
        return node.parts().contains("multiInstanceLoopCharacteristics");
    }

    private static Set<String> outcomesGone(FlowNode old, FlowNode target) {
        Set<String> gone =
                new LinkedHashSet<>(old.property(OUTCOMES).map(Element::list).orElse(List.of()));
        gone.removeAll(target.property(OUTCOMES).map(Element::list).orElse(List.of()));
        return gone;
    }

    /** The ids of the sub-processes around a node, inner ones first. */
    private static List<FlowNode> around(FlowNode node) {
        List<FlowNode> around = new ArrayList<>();
        for (Optional<FlowNode> owner = node.scope().owner(); owner.isPresent(); ) {
            around.add(owner.get());
            owner = owner.map(FlowNode::scope).flatMap(FlowScope::owner);
        }
        return around;
    }

    private static List<String> path(FlowNode node) {
        return around(node).stream().map(FlowNode::id).toList();
    }

    /** What the engine lets wait there: it has one behaviour for tasks, steps and receive tasks, and one for all catch events. */
    private static String behaviour(FlowNode node, WaitKind kind) {
        return switch (kind) {
            case TASK, REMOTE_STEP -> "receive";
            case MESSAGE -> node.kind() == NodeKind.RECEIVE_TASK ? "receive" : "catch";
            case TIMER -> "catch";
            case BLOCK, EVENT_CHOICE, JOIN -> node.kind().name();
        };
    }

    /** The innermost sub-process around the old element that is still there must be around the new one too. */
    private boolean isStillInside(FlowNode old, FlowNode target) {
        List<String> of = path(target);
        for (FlowNode owner : around(old)) {
            FlowNode same = there.get(owner.id());
            if (same != null && same.kind() == owner.kind()) {
                return of.contains(owner.id());
            }
        }
        return true;
    }

    /** Plain sub-processes may come and go, the engine opens and closes them; what an event or a repetition opens, nothing would have opened. */
    private static boolean comesIntoAnEvent(FlowNode old, FlowNode target) {
        Set<String> before = new HashSet<>(path(old));
        return around(target).stream()
                .filter(owner -> !before.contains(owner.id()))
                .anyMatch(owner -> owner.kind() != NodeKind.SUB_PROCESS || isMultiple(owner));
    }

    /** What changed at the element and does not reach a case that waits there already. */
    private static Set<String> later(FlowNode old, FlowNode target) {
        Set<String> changed = new TreeSet<>();
        for (String attribute : List.of("formRef", "candidateGroups", "calledElementVersionTag")) {
            if (!old.camunda(attribute).equals(target.camunda(attribute))) {
                changed.add(attribute);
            }
        }
        Set<String> keys = new TreeSet<>(old.properties().keySet());
        keys.addAll(target.properties().keySet());
        keys.stream()
                .filter(key -> !Optional.ofNullable(old.properties().get(key))
                        .equals(Optional.ofNullable(target.properties().get(key))))
                .forEach(changed::add);
        if (!old.name().equals(target.name())) {
            changed.add("name");
        }
        return changed;
    }

    private static String detail(FlowNode old, FlowNode target, Reason reason) {
        return switch (reason) {
            case OUTCOMES -> String.join(", ", outcomesGone(old, target));
            case STEP -> target.camunda("topic").orElse("");
            case BLOCK -> target.attribute("calledElement").orElse("");
            case MESSAGE -> target.event().name().orElse("");
            case DEADLINE -> target.event().text().orElse("");
            case SCOPE -> around(old).stream().map(FlowNode::label).findFirst().orElse("");
            default -> "";
        };
    }
}
