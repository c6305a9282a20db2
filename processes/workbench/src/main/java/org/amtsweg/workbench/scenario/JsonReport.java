package org.amtsweg.workbench.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.scenario.Failure;
import org.amtsweg.testkit.scenario.ScenarioResult;

/** The report for programs: an array with one object for each folder. */
final class JsonReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Language language;

    JsonReport(Language language) {
        this.language = language;
    }

    String write(TestReport report) {
        ArrayNode folders = JSON.createArrayNode();
        for (TestReport.Folder folder : report.folders()) {
            ObjectNode object = folders.addObject();
            object.put("folder", folder.name());
            object.put("passed", folder.isPassed());
            findings(object.putArray("refused"), folder.refusal());
            findings(object.putArray("unreadable"), folder.unreadable());
            ArrayNode scenarios = object.putArray("scenarios");
            folder.results().forEach(result -> scenario(scenarios.addObject(), result));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(folders) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of our own can be written", e);
        }
    }

    private void findings(ArrayNode into, Findings findings) {
        findings.forEach(finding -> into.addObject()
                .put("place", finding.path())
                .put("code", finding.code())
                .put("message", finding.text(language)));
    }

    private static void scenario(ObjectNode object, ScenarioResult result) {
        object.put("name", result.scenario().name());
        object.put("place", result.scenario().place());
        object.put("passed", result.isPassed());
        object.put("milliseconds", result.time().toMillis());
        ArrayNode failures = object.putArray("failures");
        for (Failure failure : result.failures()) {
            ObjectNode each = failures.addObject();
            each.put("place", failure.place());
            each.put("step", failure.step());
            each.put("expected", failure.expected());
            each.put("seen", failure.seen());
            failure.possible().forEach(each.putArray("possible")::add);
        }
    }
}
