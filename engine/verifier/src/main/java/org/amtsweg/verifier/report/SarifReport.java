package org.amtsweg.verifier.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Severity;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Suppression;
import org.amtsweg.verifier.Trace;

/** A report as SARIF 2.1.0 with one run; ways to problems become code flows, exceptions in the model become suppressions. */
final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Report report;
    private final Language language;
    private final Words words;
    private final Places places;
    private final Map<String, Integer> ruleIndex = new LinkedHashMap<>();
    private final ArrayNode rules = JsonNodeFactory.instance.arrayNode();

    SarifReport(Report report, Language language) {
        this.report = report;
        this.language = language;
        this.words = Words.in(language);
        this.places = new Places(report, words);
    }

    String write() {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Amtsweg");
        Optional.ofNullable(SarifReport.class.getPackage().getImplementationVersion())
                .ifPresent(version -> driver.put("version", version));
        driver.put("language", language.tag());
        driver.set("rules", rules);
        run.put("language", language.tag());
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        for (ProcessReport process : report.processes()) {
            process.findings().forEach(finding -> results.add(result(process, finding)));
            process.suppressed().forEach(suppression -> results.add(suppressed(process, suppression)));
        }
        return JsonReport.print(log);
    }

    private ObjectNode result(ProcessReport process, RuleFinding finding) {
        ObjectNode result = result(process, finding.rule(), finding.element(), finding.norm());
        result.put("level", level(finding.level()));
        String norm = finding.norm().map(n -> " (" + n + ")").orElse("");
        result.putObject("message").put("text", finding.message().in(language) + norm);
        finding.trace().ifPresent(trace -> result.putArray("codeFlows").add(codeFlow(process, trace)));
        return result;
    }

    private ObjectNode suppressed(ProcessReport process, Suppression suppression) {
        ObjectNode result = result(process, suppression.rule(), suppression.element(), Optional.empty());
        result.put("level", "note");
        String text = words.get(
                "suppressed",
                suppression.rule(),
                places.readable(process, suppression.element()),
                suppression.reason());
        result.putObject("message").put("text", text);
        result.putArray("suppressions").addObject().put("kind", "inSource").put("justification", suppression.reason());
        return result;
    }

    private ObjectNode result(ProcessReport process, String rule, String element, Optional<Norm> norm) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("ruleId", rule);
        result.put("ruleIndex", ruleIndex.computeIfAbsent(rule, id -> addRule(id, norm)));
        result.putArray("locations").add(location(process, element));
        result.putObject("partialFingerprints")
                .put("ruleAndElement/v1", rule + "@" + process.process() + "#" + element);
        return result;
    }

    private int addRule(String rule, Optional<Norm> norm) {
        ObjectNode json = rules.addObject().put("id", rule);
        norm.ifPresent(n -> {
            json.putObject("shortDescription").put("text", words.get("norm") + ": " + n);
            json.putObject("properties").put("norm", n.citation());
        });
        return rules.size() - 1;
    }

    private ObjectNode location(ProcessReport process, String element) {
        ObjectNode location = JsonNodeFactory.instance.objectNode();
        Places.Place place = places.of(process, element);
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(place.file()));
        place.line().ifPresent(line -> physical.putObject("region").put("startLine", line));
        if (!place.element().isEmpty()) {
            ObjectNode logical = location.putArray("logicalLocations").addObject();
            logical.put("name", place.element());
            places.lines(process).name(place.element()).ifPresent(name -> logical.put("decoratedName", name));
            logical.put("fullyQualifiedName", process.process() + "/" + place.element());
            logical.put("kind", "element");
        }
        return location;
    }

    private ObjectNode codeFlow(ProcessReport process, Trace trace) {
        ObjectNode flow = JsonNodeFactory.instance.objectNode();
        ArrayNode locations = flow.putArray("threadFlows").addObject().putArray("locations");
        for (Trace.Step step : trace.steps()) {
            ObjectNode location = location(process, step.element());
            location.putObject("message").put("text", places.step(process, step));
            locations.addObject().set("location", location);
        }
        if (trace.steps().isEmpty()) {
            // A flow must have a location, and the start of the process is where an empty way ends.
            locations.addObject().set("location", location(process, ""));
        }
        return flow;
    }

    private static String level(Severity level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** Relative names stay relative, with everything escaped that a URI may not hold. */
    private static String uri(String file) {
        try {
            Path path = Path.of(file);
            if (path.isAbsolute()) {
                return path.toUri().toString();
            }
            String slashed = file.replace('\\', '/');
            boolean scheme = slashed.indexOf(':') >= 0;
            return new URI(null, null, scheme ? "./" + slashed : slashed, null).toASCIIString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IllegalStateException("A file name can always be written as a URI", e);
        }
    }
}
