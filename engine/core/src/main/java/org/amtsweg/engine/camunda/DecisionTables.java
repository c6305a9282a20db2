package org.amtsweg.engine.camunda;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.amtsweg.problem.AmtswegException;
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
    private final Function<String, List<byte[]>> filesOfDeployment;
    private final Map<String, Map<String, DmnDecision>> byDeployment = new ConcurrentHashMap<>();

    DecisionTables(Function<String, List<byte[]>> filesOfDeployment) {
        this.filesOfDeployment = filesOfDeployment;
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        String feel = DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE;
        // The defaults of a DMN 1.1 file would be JUEL and with it any Java method.
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
        this.engine = configuration.buildEngine();
    }

    /** Reads a file; throws what the DMN engine throws. */
    List<DmnDecision> parse(byte[] dmn) {
        return engine.parseDecisions(new ByteArrayInputStream(dmn));
    }

    List<Map<String, Object>> evaluate(String deploymentId, String decisionId, Map<String, Object> roots) {
        DmnDecision decision =
                byDeployment.computeIfAbsent(deploymentId, this::read).get(decisionId);
        if (decision == null) {
            throw new CarriedFailure(AmtswegException.permanent("There is no decision table " + decisionId));
        }
        DmnDecisionResult result;
        try {
            result = engine.evaluateDecision(decision, roots);
        } catch (RuntimeException e) {
            // Its text shows what matched, and with it what was applied for.
            throw new CarriedFailure(AmtswegException.permanent(
                    "Decision table " + decisionId + " failed: " + EngineErrors.describe(e)));
        }
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Map<String, Object> entries : result.getResultList()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            entries.forEach((name, value) -> rule.put(name, plain(value)));
            rules.add(rule);
        }
        return rules;
    }

    private Map<String, DmnDecision> read(String deploymentId) {
        Map<String, DmnDecision> decisions = new LinkedHashMap<>();
        for (byte[] file : filesOfDeployment.apply(deploymentId)) {
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
}
