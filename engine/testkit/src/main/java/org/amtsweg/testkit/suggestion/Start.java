package org.amtsweg.testkit.suggestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.form.FormData;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.fictive.FictiveParties;
import org.amtsweg.testkit.scenario.Scenario;
import org.amtsweg.testkit.scenario.ScenarioStep;
import org.amtsweg.testkit.scenario.Scenarios;
import org.amtsweg.testkit.scenario.Sentences;
import org.amtsweg.testkit.town.Filing;
import org.amtsweg.testkit.town.Move;

/**
 * With what a suggestion begins (<i>Ausgangslage</i>): the application of a scenario that is there already and known to be accepted, or a made-up one; and what clerks have
 * entered in those scenarios.
 *
 * @param written how the scenario's file says who applies; empty for the usual person
 * @param entered what was entered when a task ended with an outcome, by {@code task/outcome}
 */
record Start(Instant now, Filing filing, Optional<ObjectNode> written, Map<String, FormData> entered) {

    static Start of(ServiceFolder service) {
        List<Known> scenarios = known(service);
        Map<String, FormData> entered = new HashMap<>();
        scenarios.forEach(known -> entered(known.scenario(), entered));
        // One that ends well has an application that is accepted.
        return scenarios.stream()
                .filter(known -> !known.scenario().expectsRefusal())
                .filter(known -> known.scenario().given().parameters().isEmpty())
                .findFirst()
                .map(known -> new Start(
                        known.scenario().given().now(), known.scenario().given().filing(), known.given(), entered))
                .orElseGet(() -> new Start(TestAmtsweg.START, filing(service), Optional.empty(), entered));
    }

    /** A scenario that is there, with its {@code given} as it is written, if it is one of YAML. */
    private record Known(Scenario scenario, Optional<ObjectNode> given) {}

    private static List<Known> known(ServiceFolder service) {
        List<Known> known = new ArrayList<>();
        service.content().files().forEach((file, content) -> {
            if (Scenarios.isScenarioFile(file)) {
                Optional<ObjectNode> given = YamlFile.read(file, content)
                        .file()
                        .map(yaml -> yaml.json())
                        .map(json -> json.has("gegeben") ? json.path("gegeben") : json.path("given"))
                        .filter(ObjectNode.class::isInstance)
                        .map(ObjectNode.class::cast);
                Scenarios.of(service.content(), file, "").all().forEach(each -> known.add(new Known(each, given)));
            }
        });
        return known;
    }

    private static Filing filing(ServiceFolder service) {
        boolean onlyOrganisations =
                service.service().description().audience().stream().allMatch("ORGANISATION"::equals);
        Filing filing = Filing.of(FormData.EMPTY);
        return onlyOrganisations ? filing.by(FictiveParties.anApplicantForAnOrganisation()) : filing;
    }

    private static void entered(Scenario scenario, Map<String, FormData> entered) {
        for (ScenarioStep step : scenario.steps()) {
            if (step instanceof ScenarioStep.Act act) {
                Sentences.Reading reading = Sentences.parse(act.text(), java.time.LocalDate.of(2027, 3, 1));
                reading.move()
                        .filter(move -> move instanceof Move.Complete)
                        .map(move -> (Move.Complete) move)
                        .ifPresent(move ->
                                entered.putIfAbsent(key(move.task(), move.outcome()), FormData.of(act.values())));
            }
        }
    }

    static String key(String task, Optional<String> outcome) {
        return task + "/" + outcome.orElse("");
    }

    /** What was entered before when this task ended so. */
    JsonNode entered(Move.Complete move) {
        return entered.getOrDefault(key(move.task(), move.outcome()), FormData.EMPTY)
                .json();
    }
}
