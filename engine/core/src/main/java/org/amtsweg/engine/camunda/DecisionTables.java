package org.amtsweg.engine.camunda;

import java.io.ByteArrayInputStream;
import java.io.Serial;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.amtsweg.engine.process.Position;
import org.amtsweg.engine.process.ProcessObserver;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.Finding;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The decision tables of deployed folders (<i>Entscheidungstabellen</i>), in FEEL and nothing else.
 *
 * <p>A DMN engine of our own, because the process engine's evaluates other expression languages too. Files are read from the deployment of the
 * process that asks.
 */
final class DecisionTables {

    private final DmnEngine engine;
    private final Function<String, List<String>> filesOfDeployment;
    private final Optional<ProcessObserver> observer;
    private final MatchedRules matched = new MatchedRules();
    private final Map<String, Map<String, DmnDecision>> byDeployment = new ConcurrentHashMap<>();
    /** By content: there are as many as variants with their own table. */
    private final Map<String, Map<String, DmnDecision>> local = new ConcurrentHashMap<>();

    /** Which decision: of a deployment, or of the DMN file that takes its place. */
    record Asked(String deploymentId, String decisionId, Optional<String> local) {}

    DecisionTables(Function<String, List<String>> filesOfDeployment, Optional<ProcessObserver> observer) {
        this.filesOfDeployment = filesOfDeployment;
        this.observer = observer;
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        String feel = DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE;
        // Said aloud: with the engine's legacy switch the defaults would be JUEL and with it any Java method.
        configuration.setDefaultInputExpressionExpressionLanguage(feel);
        configuration.setDefaultInputEntryExpressionLanguage(feel);
        configuration.setDefaultOutputEntryExpressionLanguage(feel);
        configuration.setDefaultLiteralExpressionLanguage(feel);
        configuration.setElProvider(text -> {
            throw new CarriedFailure(AmtswegException.permanent("Decision tables speak FEEL only"));
        });
        configuration.setScriptEngineResolver(language -> {
            throw new CarriedFailure(AmtswegException.permanent("Decision tables speak FEEL only"));
        });
        if (observer.isPresent()) {
            configuration.getCustomPostDecisionTableEvaluationListeners().add(matched);
        }
        this.engine = configuration.buildEngine();
    }

    /** Reads a file; throws what the DMN engine throws. */
    List<DmnDecision> parse(String dmn) {
        return engine.parseDecisions(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    }

    /** For a case: a table that cannot decide stops it. */
    List<Map<String, Object>> evaluate(Position at, Asked asked, Map<String, Object> roots) {
        try (MatchedRules.Noting noting = matched.begin()) {
            List<Map<String, Object>> rules = decide(asked, roots);
            observer.ifPresent(o -> noting.tell((table, ruleIds) -> o.tableDecided(at, table, ruleIds)));
            return rules;
        } catch (Undecided e) {
            throw new CarriedFailure(AmtswegException.because(Finding.error(
                    at.elementId(), "decision.failed", Map.of("decision", asked.decisionId(), "reason", e.why))));
        }
    }

    /** For a preview: a table that cannot decide yet, because values are missing, gives no rule. */
    List<Map<String, Object>> preview(Asked asked, Map<String, Object> roots) {
        try {
            return decide(asked, roots);
        } catch (Undecided e) {
            return List.of();
        }
    }

    private List<Map<String, Object>> decide(Asked asked, Map<String, Object> roots) throws Undecided {
        String decisionId = asked.decisionId();
        DmnDecision decision = asked.local()
                .map(dmn -> local.computeIfAbsent(dmn, this::readLocal))
                .orElseGet(() -> byDeployment.computeIfAbsent(asked.deploymentId(), this::read))
                .get(decisionId);
        if (decision == null) {
            throw new CarriedFailure(AmtswegException.permanent("There is no decision table " + decisionId));
        }
        DmnDecisionResult result;
        try {
            result = engine.evaluateDecision(decision, roots);
        } catch (RuntimeException e) {
            // Its text shows what matched, and with it what was applied for.
            throw new Undecided(EngineErrors.describe(e));
        }
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Map<String, Object> entries : result.getResultList()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            entries.forEach((name, value) -> rule.put(name, plain(value)));
            rules.add(rule);
        }
        return rules;
    }

    private Map<String, DmnDecision> readLocal(String dmn) {
        Map<String, DmnDecision> decisions = new LinkedHashMap<>();
        parse(dmn).forEach(decision -> decisions.put(decision.getKey(), decision));
        return decisions;
    }

    private Map<String, DmnDecision> read(String deploymentId) {
        Map<String, DmnDecision> decisions = new LinkedHashMap<>();
        for (String file : filesOfDeployment.apply(deploymentId)) {
            for (DmnDecision decision : parse(file)) {
                decisions.put(decision.getKey(), decision);
            }
        }
        return decisions;
    }

    /** FEEL computes with decimals and hands out doubles; a fee is never a double. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Double || value instanceof Float) {
            return new BigDecimal(value.toString()).stripTrailingZeros();
        }
        if (value instanceof TemporalAccessor) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(DecisionTables::plain).toList();
        }
        return value;
    }

    /** A table could not be evaluated. */
    private static final class Undecided extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        private final String why;

        Undecided(String why) {
            super(why);
            this.why = why;
        }
    }
}
