package org.amtsweg.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.jspecify.annotations.Nullable;

/** Notes which rules of which tables matched while a decision is evaluated (<i>zutreffende Regeln</i>), those of required tables first. */
final class MatchedRules implements DmnDecisionTableEvaluationListener {

    private record Match(String decisionId, List<String> ruleIds) {}

    // The DMN engine passes nothing through to its listeners that would say for whom it evaluates. One per engine,
    // because two may evaluate within each other.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable List<Match>> noted = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<Match> matches = noted.get();
        if (matches != null) {
            matches.add(new Match(
                    event.getDecision().getKey(),
                    event.getMatchingRules().stream()
                            .map(DmnEvaluatedDecisionRule::getId)
                            .filter(Objects::nonNull)
                            .toList()));
        }
    }

    /** Starts to note on this thread; what was noted goes to {@code told} if the evaluation succeeds. */
    Noting begin() {
        noted.set(new ArrayList<>());
        return new Noting();
    }

    /** One evaluation. */
    final class Noting implements AutoCloseable {

        private Noting() {}

        /** Decision and rules of each table that was evaluated so far. */
        void tell(BiConsumer<String, List<String>> told) {
            List<Match> matches = noted.get();
            if (matches != null) {
                matches.forEach(m -> told.accept(m.decisionId(), m.ruleIds()));
            }
        }

        @Override
        public void close() {
            noted.remove();
        }
    }
}
