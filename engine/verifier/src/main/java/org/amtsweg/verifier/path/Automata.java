package org.amtsweg.verifier.path;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.amtsweg.model.profile.BuiltInDeadlines;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;

/** The automata of the rules about order, each with the norm it embodies in the data file. */
final class Automata {

    private static final int BAD = 99;

    private Automata() {}

    /** An automaton with two memories: {@code forbidden} is bad unless {@code needed} came before. */
    private record Before(String rule, Predicate<Event> needed, BiPredicate<Event, Optional<String>> forbidden)
            implements Automaton {
        @Override
        public int next(int memory, Event event, Optional<String> outcome) {
            // What is forbidden is looked at first: a decision is not its own hearing.
            return forbidden.test(event, outcome) ? BAD : needed.test(event) ? DONE : memory;
        }

        @Override
        public boolean isBad(int memory) {
            return memory == BAD;
        }
    }

    static Automaton before(String rule, Predicate<Event> needed, BiPredicate<Event, Optional<String>> forbidden) {
        return new Before(rule, needed, forbidden);
    }

    /** Bad if the process ends and it has not happened. */
    private record AtEnd(String rule, Predicate<Event> from, Predicate<Event> due, boolean always)
            implements Automaton {
        @Override
        public int start() {
            return always ? 1 : 0;
        }

        @Override
        public int next(int memory, Event event, Optional<String> outcome) {
            return due.test(event) ? 0 : from.test(event) ? 1 : memory;
        }

        @Override
        public boolean isBad(int memory) {
            return false;
        }

        @Override
        public boolean isBadAtEnd(int memory) {
            return memory == 1;
        }
    }

    /** Whenever {@code from} has happened, {@code due} must happen before the end. */
    static Automaton followed(String rule, Predicate<Event> from, Predicate<Event> due) {
        return new AtEnd(rule, from, due, false);
    }

    /** {@code due} must happen before every end. */
    static Automaton always(String rule, Predicate<Event> due) {
        return new AtEnd(rule, event -> false, due, true);
    }

    /** A gateway waits for the answer if one of the events behind it does. */
    private static boolean waitsForHearing(FlowNode node) {
        return node.kind() == NodeKind.EVENT_BASED_GATEWAY
                ? node.outgoing().stream().anyMatch(flow -> waitsForHearing(flow.target()))
                : Role.message(node).equals("amtsweg.hearing");
    }

    /** Hearing (§ 28 VwVfG): the letter with the grounds, then an opportunity to answer that has ended, then the adverse decision of this task. */
    record Hearing(String task) implements Automaton {
        private static final int TOLD = 1;

        @Override
        public String rule() {
            return "LEGAL-HEARING";
        }

        @Override
        public int next(int memory, Event event, Optional<String> outcome) {
            if (event.path().equals(task) && event.completed() && event.role().isAdverse(outcome)) {
                return BAD;
            }
            if (event.completed() && event.role().act().equals("hearing")) {
                return TOLD;
            }
            boolean over = event.happened() || event.cancelled();
            return memory == TOLD && over && waitsForHearing(event.role().node()) ? DONE : memory;
        }

        @Override
        public boolean isBad(int memory) {
            return memory == BAD;
        }
    }

    /** The procedure ends without a decision: the applicant or the authority has given it up. */
    static boolean isGivenUp(Event event) {
        boolean withdrawn = event.happened() && event.role().message().equals("amtsweg.withdraw");
        return withdrawn || event.role().isState("WITHDRAWN", "TRANSFERRED");
    }

    private static boolean isDecided(Event event, Optional<String> outcome) {
        return event.completed()
                && (event.role().records(outcome) || event.role().isAutomaticDecision());
    }

    /** From decision to notification (§§ 41, 43 VwVfG): what is decided is written and delivered, in this order, before the end. */
    static final class Notification implements Automaton {
        private static final int DECIDED = 1;
        private static final int WRITTEN = 2;

        @Override
        public String rule() {
            return "LEGAL-NOTIFICATION";
        }

        @Override
        public int next(int memory, Event event, Optional<String> outcome) {
            if (isDecided(event, outcome)) {
                return DECIDED;
            }
            if (isGivenUp(event) || event.done(BuiltInSteps.RECORD_DEEMED_APPROVAL)) {
                return 0;
            }
            if (memory == DECIDED && event.done(BuiltInSteps.ISSUE_NOTICE)) {
                return WRITTEN;
            }
            return memory == WRITTEN && event.done(BuiltInSteps.DELIVER) ? 0 : memory;
        }

        @Override
        public boolean isBad(int memory) {
            return false;
        }

        @Override
        public boolean isBadAtEnd(int memory) {
            return memory != 0;
        }
    }

    /** One act (§§ 35, 43 VwVfG): no second decision while the first is not notified. */
    static final class OneAct implements Automaton {
        private static final int PENDING = 1;

        @Override
        public String rule() {
            return "LEGAL-ONE-ACT";
        }

        @Override
        public int next(int memory, Event event, Optional<String> outcome) {
            if (isDecided(event, outcome)) {
                return memory == PENDING ? BAD : PENDING;
            }
            return isGivenUp(event)
                            || event.done(BuiltInSteps.RECORD_DEEMED_APPROVAL)
                            || event.done(BuiltInSteps.DELIVER)
                    ? 0
                    : memory;
        }

        @Override
        public boolean isBad(int memory) {
            return memory == BAD;
        }

        @Override
        public boolean isBadAtEnd(int memory) {
            return false;
        }
    }

    /** An application ends with an act, or it is given up. */
    static final class Decided implements Automaton {
        @Override
        public String rule() {
            return "LEGAL-NO-DECISION";
        }

        @Override
        public int next(int memory, Event event, Optional<String> outcome) {
            boolean over =
                    isDecided(event, outcome) || isGivenUp(event) || event.done(BuiltInSteps.RECORD_DEEMED_APPROVAL);
            return over ? DONE : memory;
        }

        @Override
        public boolean isBad(int memory) {
            return false;
        }

        @Override
        public boolean isBadAtEnd(int memory) {
            return true;
        }
    }

    /** Nobody but a person decides (§ 35a VwVfG), unless a law permits it and the model names it. */
    static final class HumanDecision implements Automaton {
        @Override
        public String rule() {
            return "LEGAL-AUTOMATIC";
        }

        @Override
        public int next(int memory, Event event, Optional<String> outcome) {
            if (isDecided(event, outcome) || event.done(BuiltInSteps.RECORD_DEEMED_APPROVAL)) {
                return DONE;
            }
            return event.entered() && event.role().isTopic(BuiltInSteps.ISSUE_NOTICE) ? BAD : memory;
        }

        @Override
        public boolean isBad(int memory) {
            return memory == BAD;
        }
    }

    /**
     * Deemed approval (§ 42a VwVfG): whoever decides while the period runs must also notify while it runs, up to the day on which the notice counts as notified, or
     * the period could end unseen in between.
     */
    record WithinPeriod(Set<String> scopes, Set<String> deadlines) implements Automaton {
        private static final int RUNNING = 1;
        private static final int DECIDED = 2;
        private static final int DELIVERED = 3;

        @Override
        public String rule() {
            return "LEGAL-DEEMED-NOTIFICATION";
        }

        @Override
        public int next(int memory, Event event, Optional<String> outcome) {
            boolean scope = scopes.contains(event.path());
            if (scope && event.entered()) {
                return RUNNING;
            }
            if (scope && event.completed()) {
                return memory == DECIDED || memory == DELIVERED ? BAD : 0;
            }
            if ((scope && event.cancelled())
                    || event.done(BuiltInSteps.RECORD_DEEMED_APPROVAL)
                    || isGivenUp(event)
                    || (event.happened() && deadlines.contains(event.role().deadline()))) {
                return DONE;
            }
            if (isDecided(event, outcome)) {
                return memory == 0 ? BAD : DECIDED;
            }
            if (memory == DECIDED && event.done(BuiltInSteps.DELIVER)) {
                return DELIVERED;
            }
            boolean notified = event.happened() && event.role().deadline().equals(BuiltInDeadlines.NOTIFICATION);
            return memory == DELIVERED && notified ? DONE : memory;
        }

        @Override
        public boolean isBad(int memory) {
            return memory == BAD;
        }

        @Override
        public boolean isBadAtEnd(int memory) {
            return false;
        }
    }

    /**
     * A request for documents stops the period (§ 42a Abs. 2 Satz 2 VwVfG): nobody waits for them while it runs on. Whoever waits without having asked only lets the
     * period pass.
     */
    record Disarmed(String deadline, Set<String> scopes) implements Automaton {
        private static final int AT_REST = 0;
        private static final int RUNNING = 1;
        private static final int ASKED = 2;

        @Override
        public String rule() {
            return "LEGAL-DEEMED-DISARM";
        }

        @Override
        public int next(int memory, Event event, Optional<String> outcome) {
            Role role = event.role();
            if (scopes.contains(event.path()) && event.entered()) {
                return RUNNING;
            }
            if (memory == RUNNING && event.completed() && role.act().equals("supplement")) {
                return ASKED;
            }
            boolean call = role.node().kind() == NodeKind.CALL_ACTIVITY;
            if (role.names("amtsweg.disarms", deadline) && (call ? event.entered() : event.completed())) {
                return AT_REST;
            }
            if (role.names("amtsweg.restarts", deadline) && event.happened()) {
                return RUNNING;
            }
            boolean waiting = event.entered() && role.waits() && role.message().equals("amtsweg.supplement");
            return memory == ASKED && waiting ? BAD : memory;
        }

        @Override
        public boolean isBad(int memory) {
            return memory == BAD;
        }
    }
}
