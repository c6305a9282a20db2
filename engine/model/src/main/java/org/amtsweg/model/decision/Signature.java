package org.amtsweg.model.decision;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;

/**
 * What goes into a decision and what comes out of it (<i>Ein- und Ausgaben einer Tabelle</i>): what the whole file reads of the case, and the names of the
 * decision's outputs.
 *
 * <p>Only for files that {@link DecisionReader} has found good.
 */
public record Signature(Set<String> reads, Set<String> outputs) {

    private static final Pattern PATH =
            Pattern.compile("\\b(?:form|task|decision|payment|parameters|evidence)(?:\\.[A-Za-z_][A-Za-z0-9_]*)+");

    public Signature {
        reads = Set.copyOf(reads);
        outputs = Set.copyOf(outputs);
    }

    /** Of a decision in a DMN file; empty if the file has no decision of this id. */
    public static Optional<Signature> of(byte[] dmn, String decisionId) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
        if (!(model.getModelElementById(decisionId) instanceof Decision decision)) {
            return Optional.empty();
        }
        Set<String> outputs = new TreeSet<>();
        if (decision.getExpression() instanceof DecisionTable table) {
            for (Output output : table.getOutputs()) {
                outputs.add(output.getName() == null ? "" : output.getName());
            }
        } else {
            outputs.add(decisionId);
        }
        Set<String> reads = new TreeSet<>();
        Matcher matcher = PATH.matcher(new String(dmn, StandardCharsets.UTF_8));
        while (matcher.find()) {
            reads.add(matcher.group());
        }
        return Optional.of(new Signature(reads, outputs));
    }
}
