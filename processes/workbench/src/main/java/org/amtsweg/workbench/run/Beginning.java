package org.amtsweg.workbench.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amtsweg.authority.Place;
import org.amtsweg.form.FormData;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.scenario.Scenario;
import org.amtsweg.testkit.scenario.ScenarioFile;
import org.amtsweg.testkit.town.Filing;
import org.amtsweg.workbench.terminal.Words;

/**
 * With what a case begins (<i>Ausgangslage</i>): when, where, and the form if somebody has filled it in already.
 *
 * <p>The applicant is always the same fictive person, and payments are open: what is kept can then be played again.
 */
record Beginning(Instant now, Place place, Optional<FormData> form, List<String> evidence) {

    /** With nothing but a form to be filled in. */
    static final Beginning EMPTY = new Beginning(TestAmtsweg.START, Filing.PLACE, Optional.empty(), List.of());

    Beginning {
        evidence = List.copyOf(evidence);
    }

    Beginning on(Instant day) {
        return new Beginning(day, place, form, evidence);
    }

    Beginning at(Place where) {
        return new Beginning(now, where, form, evidence);
    }

    Beginning with(FormData values) {
        return new Beginning(now, place, Optional.of(values), evidence);
    }

    Beginning enclosing(List<String> files) {
        return new Beginning(now, place, form, files);
    }

    /** As the first scenario of a file begins; its applicant, its answers and its settings are not taken. */
    static Beginning ofScenario(Path file, Words words) {
        byte[] content = bytes(file, words);
        ScenarioFile.Reading reading = ScenarioFile.read(
                String.valueOf(file.getFileName()), content, sibling -> sibling(file.resolveSibling(sibling)));
        if (reading.scenarios().isEmpty() || reading.findings().hasErrors()) {
            throw words.usage("run.scenarioFile", file, told(reading.findings(), words));
        }
        Scenario.Given given = reading.scenarios().get(0).given();
        Filing filing = given.filing();
        return new Beginning(given.now(), filing.place(), Optional.of(filing.form()), filing.evidence());
    }

    private static Optional<byte[]> sibling(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            // The reader says which file it misses, and where it is named.
            return Optional.empty();
        }
    }

    /** The values of a form; JSON is YAML, so one reader does for both. */
    static FormData values(Path file, Words words) {
        YamlFile.Reading reading = YamlFile.read(String.valueOf(file.getFileName()), bytes(file, words));
        Optional<JsonNode> json = reading.file().map(YamlFile::json).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            throw words.usage("run.formFile", file, told(reading.findings(), words));
        }
        return FormData.of(json.get());
    }

    private static byte[] bytes(Path file, Words words) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw words.usage("check.unreadable", file);
        }
    }

    private static String told(Findings findings, Words words) {
        return findings.stream().map(words::say).collect(Collectors.joining(" "));
    }
}
