package org.amtsweg.verifier.path;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amtsweg.model.profile.BuiltInDeadlines;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.verifier.Trace;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.space.CounterExample;
import org.amtsweg.verifier.space.Happening;
import org.amtsweg.verifier.space.StateSpace;

/**
 * Proves the order of things on all paths of a service, the blocks it calls included (<i>Prüfung der Reihenfolge</i>).
 *
 * <p>Each breach comes with a shortest way to it. That nothing is found is a proof only where the state space is complete; see {@link #isProof}.
 */
public final class LegalPaths {

    private static final int DEEPEST = 10;
    /** Built-in steps that run at once, without a wait. */
    private static final Set<String> LOCAL = BuiltInSteps.all().stream()
            .filter(step -> step.kind() == StepDescriptor.Kind.LOCAL)
            .map(StepDescriptor::name)
            .collect(Collectors.toUnmodifiableSet());
    /** The rules that are proved here. */
    private static final Set<String> RULES = Set.of(
            "LEGAL-HEARING",
            "LEGAL-NOTIFICATION",
            "LEGAL-ONE-ACT",
            "LEGAL-NO-DECISION",
            "LEGAL-AUTOMATIC",
            "LEGAL-DEEMED-NOTIFICATION",
            "LEGAL-DEEMED-DISARM",
            "LEGAL-DEEMED-RECORD",
            "LEGAL-FINALITY",
            "LEGAL-RECEIPT",
            "LEGAL-COMPLETENESS",
            "LEGAL-FOUR-EYES",
            "LEGAL-FILING",
            "TECH-DEADLINE-START",
            "TECH-RESERVATION",
            "TECH-STEP-AT-SUBMIT",
            "TECH-FEE-UNDECIDED",
            "TECH-READ-BEFORE-WRITE",
            "TECH-NEVER-WRITTEN");

    private final StateSpace space;
    private final Facts facts;
    private final Outcomes outcomes;
    /** Every element that can be reached, with the calls it lies in, in the order of the file: findings come in it, too. */
    private final Map<String, FlowNode> places = new LinkedHashMap<>();

    /**
     * What the profile says and the rules need: whether the service makes administrative acts and is about an application; whether it asks for evidence that a clerk
     * looks through; its deadlines; the table its fee comes from; which steps of vendors run at once.
     */
    public record Facts(
            boolean acts,
            boolean application,
            Completeness completeness,
            Deadlines deadlines,
            Optional<String> feeTable,
            Predicate<String> localVendorStep) {}

    /** The deadlines that begin with notification, and those whose end is a deemed approval. */
    public record Deadlines(Set<String> afterNotification, Set<String> deemed) {
        public Deadlines {
            afterNotification = Set.copyOf(afterNotification);
            deemed = Set.copyOf(deemed);
        }
    }

    /** What is due before anybody works on an application. */
    public enum Completeness {
        /** The form is all there is. */
        FORM_ONLY,
        /** Evidence is asked for; submitting without it is refused. */
        AT_SUBMISSION,
        /** Evidence is asked for; whether it is all there is checked in the procedure. */
        REVIEWED
    }

    /** A rule that is broken: where, what it is called there, what is read there in vain (data rules), and a way to it. */
    public record Breach(String rule, String element, String label, Optional<String> path, Optional<Trace> trace) {}

    private LegalPaths(StateSpace space, Facts facts, Outcomes outcomes) {
        this.space = space;
        this.facts = facts;
        this.outcomes = outcomes;
    }

    /** Prepares the rules for a process; {@code outputs} tells what each block gives back. */
    public static LegalPaths of(
            FlowProcess process, CalledProcesses called, Outputs outputs, StateSpace space, Facts facts) {
        Map<String, FlowNode> places = new LinkedHashMap<>();
        collect(process, "", called, places, 0);
        List<FlowNode> nodes = places.values().stream().distinct().toList();
        LegalPaths paths = new LegalPaths(space, facts, new Outcomes(nodes, outputs::of));
        paths.places.putAll(places);
        return paths;
    }

    /** Knows, for a call activity, what the block gives back: name to path inside the block. */
    @FunctionalInterface
    public interface Outputs {
        Map<String, String> of(FlowNode call);
    }

    private static void collect(
            FlowProcess process, String prefix, CalledProcesses called, Map<String, FlowNode> places, int depth) {
        process.nodes().forEach(node -> {
            places.put(prefix + node.id(), node);
            if (node.kind() == NodeKind.CALL_ACTIVITY && depth < DEEPEST) {
                called.calledBy(node)
                        .ifPresent(inner -> collect(inner, prefix + node.id() + "/", called, places, depth + 1));
            }
        });
    }

    /** The ids of the rules that are proved on paths. */
    public static Set<String> rules() {
        return RULES;
    }

    /** Whether finding nothing proves that there is nothing. */
    public boolean isProof() {
        return space.isComplete();
    }

    /** All breaches, at most one for each rule and element it is about. */
    public List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        List<Automaton> automata = new ArrayList<>();
        always(automata);
        elements(automata);
        if (facts.acts()) {
            acts(automata);
            deemed(automata);
        }
        Search search = new Search(space, outcomes);
        for (Automaton automaton : automata) {
            search.shortest(automaton).ifPresent(found -> breaches.add(breach(automaton, found)));
        }
        for (DataPaths.Misread misread : new DataPaths(search, places).misreads()) {
            breaches.add(new Breach(
                    misread.rule(),
                    misread.element(),
                    misread.node().label(),
                    Optional.of(misread.path()),
                    misread.trace()));
        }
        return breaches;
    }

    private static Breach breach(Automaton automaton, CounterExample found) {
        Happening bad = found.bad();
        return new Breach(
                automaton.rule(), bad.path(), bad.node().label(), Optional.empty(), Optional.of(found.trace()));
    }

    private Role role(FlowNode node) {
        return outcomes.role(node);
    }

    private boolean has(Predicate<Role> what) {
        return places.values().stream().map(this::role).anyMatch(what);
    }

    private void always(List<Automaton> automata) {
        automata.add(Automata.always("LEGAL-FILING", event -> event.done(BuiltInSteps.CLOSE)));
        boolean evidence = facts.completeness() != Completeness.FORM_ONLY;
        if (facts.application() && (evidence || has(role -> role.isTopic(BuiltInSteps.ACKNOWLEDGE)))) {
            automata.add(Automata.before(
                    "LEGAL-RECEIPT",
                    event -> event.done(BuiltInSteps.ACKNOWLEDGE),
                    (event, outcome) -> event.entered() && event.role().isUserTask()));
        }
        if (facts.application() && facts.completeness() == Completeness.REVIEWED) {
            automata.add(Automata.before(
                    "LEGAL-COMPLETENESS",
                    event -> event.done(BuiltInSteps.CHECK_COMPLETENESS),
                    (event, outcome) -> event.entered() && event.role().decides()));
        }
        automata.add(Automata.before(
                "TECH-DEADLINE-START",
                event -> event.done(BuiltInSteps.DELIVER),
                (event, outcome) -> (event.entered() || event.happened()) && isFromNotification(event)));
        automata.add(Automata.before(
                "TECH-RESERVATION",
                event -> event.done(BuiltInSteps.RESERVE),
                (event, outcome) -> (event.entered() || event.happened())
                        && BuiltInDeadlines.isOfReservation(event.role().deadline())));
        automata.add(Automata.before(
                "TECH-STEP-AT-SUBMIT",
                event -> event.entered()
                        && (event.role().waits()
                                || (!event.role().topic().isEmpty()
                                        && !facts.localVendorStep()
                                                .test(event.role().topic())
                                        && !LOCAL.contains(event.role().topic()))),
                (event, outcome) -> event.entered()
                        && facts.localVendorStep().test(event.role().topic())));
    }

    /** Names of deadlines mean those of the service only outside of blocks; the day of notification is the same everywhere. */
    private boolean isFromNotification(Event event) {
        String deadline = event.role().deadline();
        return deadline.equals(BuiltInDeadlines.NOTIFICATION)
                || (event.prefix().isEmpty()
                        && facts.deadlines().afterNotification().contains(deadline));
    }

    private void elements(List<Automaton> automata) {
        places.forEach((path, node) -> {
            Role role = role(node);
            String prefix = path.substring(0, path.length() - node.id().length());
            if (role.property("amtsweg.needsFinality").equals("true")) {
                automata.add(beforeEntry(
                        "LEGAL-FINALITY",
                        path,
                        event -> event.happened()
                                && facts.deadlines()
                                        .afterNotification()
                                        .contains(event.role().deadline())));
            }
            if (role.isTopic(BuiltInSteps.CALCULATE_FEE)) {
                facts.feeTable()
                        .ifPresent(table -> automata.add(
                                beforeEntry("TECH-FEE-UNDECIDED", path, event -> asks(event, prefix, table))));
            }
            String other = role.property("amtsweg.fourEyes");
            if (!other.isEmpty()) {
                automata.add(beforeEntry(
                        "LEGAL-FOUR-EYES",
                        path,
                        event -> event.completed()
                                && event.role().isUserTask()
                                && !other.equals(node.id())
                                && (event.path().equals(prefix + other)
                                        || event.path().equals(other))));
            }
        });
    }

    private static Automaton beforeEntry(String rule, String path, Predicate<Event> needed) {
        return Automata.before(
                rule,
                needed,
                (event, outcome) -> event.entered() && event.path().equals(path));
    }

    /** A fee is calculated from what its table gave, asked beside the step or, for a step in a block, in the service. */
    private static boolean asks(Event event, String prefix, String table) {
        return event.completed()
                && (event.prefix().equals(prefix) || event.prefix().isEmpty())
                && event.role().node().kind() == NodeKind.BUSINESS_RULE_TASK
                && event.role().node().camunda("decisionRef").equals(Optional.of(table));
    }

    private void acts(List<Automaton> automata) {
        places.forEach((path, node) -> {
            Role role = role(node);
            if (role.canBeAdverse() && role.property("amtsweg.noHearing").isEmpty()) {
                automata.add(new Automata.Hearing(path));
            }
        });
        automata.add(new Automata.Notification());
        automata.add(new Automata.OneAct());
        automata.add(new Automata.HumanDecision());
        if (facts.application()) {
            automata.add(new Automata.Decided());
        }
    }

    private void deemed(List<Automaton> automata) {
        if (facts.deadlines().deemed().isEmpty()) {
            return;
        }
        Set<String> all = new HashSet<>();
        for (String deadline : facts.deadlines().deemed()) {
            Set<String> scopes = scopes(deadline);
            all.addAll(scopes);
            automata.add(new Automata.Disarmed(deadline, scopes));
            automata.add(Automata.followed(
                    "LEGAL-DEEMED-RECORD",
                    event -> event.happened() && event.role().deadline().equals(deadline),
                    event -> event.done(BuiltInSteps.RECORD_DEEMED_APPROVAL)));
        }
        automata.add(new Automata.WithinPeriod(all, facts.deadlines().deemed()));
    }

    /** The activities that an interrupting timer of a deadline sits on. */
    private Set<String> scopes(String deadline) {
        Set<String> scopes = new HashSet<>();
        places.forEach((path, node) -> {
            boolean timer = node.kind() == NodeKind.BOUNDARY_EVENT
                    && node.isInterrupting()
                    && role(node).deadline().equals(deadline);
            Optional<FlowNode> host = node.host();
            if (timer && host.isPresent()) {
                scopes.add(path.substring(0, path.length() - node.id().length())
                        + host.get().id());
            }
        });
        return scopes;
    }
}
