package org.amtsweg.verifier.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Suppression;
import org.amtsweg.verifier.Trace;
import org.amtsweg.verifier.Verdict;

/** A report as JSON: an array with one object per process. */
final class JsonReport {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Report report;
    private final Language language;

    JsonReport(Report report, Language language) {
        this.report = report;
        this.language = language;
    }

    String write() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        report.processes().forEach(process -> all.add(process(process)));
        return print(all);
    }

    static String print(JsonNode json) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can always be written", e);
        }
    }

    private ObjectNode process(ProcessReport process) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", process.file());
        json.put("process", process.process());
        ObjectNode verdict = json.putObject("verdict");
        Verdicts.of(process.soundness()).forEach((property, value) -> verdict.set(property, verdict(value)));
        json.put("states", process.states());
        ArrayNode findings = json.putArray("findings");
        process.findings().forEach(finding -> findings.add(finding(finding)));
        ArrayNode suppressed = json.putArray("suppressed");
        process.suppressed().forEach(suppression -> suppressed.add(suppression(suppression)));
        return json;
    }

    private static JsonNode verdict(Verdict verdict) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (verdict) {
            case HOLDS -> nodes.booleanNode(true);
            case VIOLATED -> nodes.booleanNode(false);
            case UNKNOWN -> nodes.textNode("unknown");
            case NOT_ANALYSED -> nodes.textNode("notAnalysed");
        };
    }

    private ObjectNode finding(RuleFinding finding) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("rule", finding.rule());
        json.put("level", finding.level().name().toLowerCase(Locale.ROOT));
        json.put("element", finding.element());
        json.put("message", finding.message().in(language));
        json.set(
                "norm",
                finding.norm()
                        .map(norm -> (JsonNode) JsonNodeFactory.instance.textNode(norm.citation()))
                        .orElse(JsonNodeFactory.instance.nullNode()));
        json.set(
                "trace",
                finding.trace().map(trace -> (JsonNode) trace(trace)).orElse(JsonNodeFactory.instance.nullNode()));
        return json;
    }

    private static ObjectNode trace(Trace trace) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode steps = json.putArray("steps");
        for (Trace.Step step : trace.steps()) {
            ObjectNode move = steps.addObject();
            move.put("element", step.element());
            move.put("name", step.name());
            move.put("what", step.what());
            ArrayNode flows = move.putArray("flows");
            step.flows().forEach(flows::add);
        }
        ArrayNode tokens = json.putArray("tokens");
        for (Trace.Place place : trace.tokens()) {
            tokens.addObject().put("element", place.element()).put("name", place.name());
        }
        return json;
    }

    private static ObjectNode suppression(Suppression suppression) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("rule", suppression.rule())
                .put("element", suppression.element())
                .put("reason", suppression.reason());
    }
}
