package org.amtsweg.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * A file of scenarios (<i>Szenariodatei</i>): YAML with one or several scenarios, or CSV with one in each row; {@code META-INF/amtsweg/schema/scenario.schema.json}
 * describes the YAML for editors.
 *
 * <p>All flaws are told at once, with file and line. Whether a service has the tasks and fields that are named is known only when the scenario runs.
 */
public final class ScenarioFile {

    private static final int MOST_SCENARIOS = 500;
    private static final int MOST_STEPS = 200;
    /** For reading only: orders about deadlines begin on the day on which they are run. */
    private static final LocalDate SOME_DAY = LocalDate.of(2027, 3, 1);

    private final GivenReader given;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();

    private ScenarioFile(Function<String, Optional<byte[]>> siblings) {
        this.given = new GivenReader(siblings);
    }

    /** The scenarios that could be read, and what is wrong; a file with an error has no scenarios. */
    public record Reading(List<Scenario> scenarios, Findings findings) {
        public Reading {
            scenarios = List.copyOf(scenarios);
        }
    }

    /**
     * Reads a file; {@code siblings} finds the content of a JSON file with form values by its name beside this one.
     *
     * @param name with the ending {@code .yaml}, {@code .yml} or {@code .csv}; findings call the file so
     */
    public static Reading read(String name, byte[] content, Function<String, Optional<byte[]>> siblings) {
        return new ScenarioFile(siblings).reading(name, content);
    }

    private Reading reading(String name, byte[] content) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            CsvScenarios.Reading csv = CsvScenarios.read(name, content);
            if (csv.findings().hasErrors()) {
                return new Reading(List.of(), csv.findings());
            }
            file(csv.json(), csv.places());
        } else {
            YamlFile.Reading yaml = YamlFile.read(name, content);
            if (yaml.file().isEmpty()) {
                return new Reading(List.of(), yaml.findings());
            }
            file(yaml.file().get().json(), yaml.file().get()::at);
        }
        Findings all = new Findings(findings);
        return new Reading(all.hasErrors() ? List.of() : scenarios, all);
    }

    private void file(JsonNode json, UnaryOperator<String> places) {
        Node root = new Node(json, "", new Node.Context(places, findings));
        Map<String, Node> keys = root.keyed("file");
        Node several = keys.get("scenarios");
        if (several == null) {
            scenario(root, keys, Map.of());
            return;
        }
        Map<String, Node> forAll = given(keys);
        for (String alone : List.of("scenario", "steps", "expect")) {
            Optional.ofNullable(keys.get(alone)).ifPresent(node -> node.complain("scenario.either", Map.of()));
        }
        if (!several.json().isArray() || several.json().isEmpty()) {
            several.complain("scenario.type-list", Map.of());
        }
        if (several.json().size() > MOST_SCENARIOS) {
            several.complain("scenario.too-many", Map.of("max", String.valueOf(MOST_SCENARIOS)));
            return;
        }
        several.items().forEach(node -> {
            Map<String, Node> each = node.keyed("file");
            Optional.ofNullable(each.get("scenarios")).ifPresent(inner -> inner.complain("scenario.either", Map.of()));
            scenario(node, each, forAll);
        });
        Set<String> names = new HashSet<>();
        scenarios.stream()
                .filter(scenario -> !names.add(scenario.name()))
                .forEach(scenario -> findings.add(
                        Finding.error(scenario.place(), "scenario.name-twice", Map.of("name", scenario.name()))));
    }

    private static Map<String, Node> given(Map<String, Node> keys) {
        return Optional.ofNullable(keys.get("given"))
                .map(node -> node.keyed("given"))
                .orElse(Map.of());
    }

    private void scenario(Node node, Map<String, Node> keys, Map<String, Node> forAll) {
        Optional<String> name = Optional.ofNullable(keys.get("scenario")).flatMap(Node::text);
        if (name.filter(text -> !text.isBlank()).isEmpty()) {
            node.complain("scenario.missing", Map.of("key", "Szenario (scenario)"));
        }
        List<ScenarioStep> steps = new ArrayList<>();
        Optional.ofNullable(keys.get("steps")).ifPresent(list -> steps(list, steps));
        Optional.ofNullable(keys.get("expect"))
                .ifPresent(expect -> steps.add(new ScenarioStep.Check(expect.place(), ExpectationReader.read(expect))));
        if (steps.stream().noneMatch(step -> !(step instanceof ScenarioStep.Act))) {
            node.complain("scenario.expects-nothing", Map.of());
        }
        refusedAlone(steps);
        try {
            scenarios.add(new Scenario(
                    name.orElse("?"),
                    Optional.ofNullable(keys.get("about")).flatMap(Node::text).orElse(""),
                    node.place(),
                    given.read(forAll, given(keys)),
                    steps));
        } catch (IllegalArgumentException e) {
            // Names, places and dates refuse what they cannot be, each in its own words.
            node.complain("scenario.given", Map.of("problem", String.valueOf(e.getMessage())));
        }
    }

    /** An application that is refused has no case: nothing can be done in it, and nothing else be seen. */
    private void refusedAlone(List<ScenarioStep> steps) {
        List<ScenarioStep.Expected> expected = steps.stream()
                .filter(ScenarioStep.Check.class::isInstance)
                .flatMap(step -> ((ScenarioStep.Check) step).expected().stream())
                .toList();
        List<ScenarioStep.Expected> refusals =
                expected.stream().filter(ScenarioStep.Expected::isRefusal).toList();
        if (!refusals.isEmpty() && (steps.size() > 1 || refusals.size() < expected.size())) {
            findings.add(Finding.error(refusals.get(0).place(), "scenario.findings-alone"));
        }
    }

    private void steps(Node list, List<ScenarioStep> steps) {
        if (!list.json().isArray()) {
            list.complain("scenario.type-list", Map.of());
            return;
        }
        if (list.json().size() > MOST_STEPS) {
            list.complain("scenario.too-many", Map.of("max", String.valueOf(MOST_STEPS)));
            return;
        }
        list.items().forEach(item -> step(item).ifPresent(steps::add));
    }

    private Optional<ScenarioStep> step(Node node) {
        if (node.json().isTextual()) {
            return act(node, node.json().asText(), JsonNodeFactory.instance.objectNode());
        }
        if (!node.json().isObject() || node.json().size() != 1) {
            node.complain("scenario.step", Map.of());
            return Optional.empty();
        }
        String written = node.json().fieldNames().next();
        Node value = node.child(written);
        ScenarioWords words = ScenarioWords.get();
        if (words.key("file", written).filter("expect"::equals).isPresent()) {
            return Optional.of(new ScenarioStep.Check(value.place(), ExpectationReader.read(value)));
        }
        if (words.key("steps", written).isPresent()) {
            return value.text()
                    .flatMap(sentence -> act(value, sentence, JsonNodeFactory.instance.objectNode()))
                    .map(step -> (ScenarioStep.Act) step)
                    .map(act -> new ScenarioStep.Impossible(value.place(), act.text(), act.values()));
        }
        if (value.json() instanceof ObjectNode values) {
            return act(value, written, values);
        }
        if (value.json().isTextual()) {
            InlineValues inline = InlineValues.only(value.json().asText());
            if (inline.wrong().isEmpty()) {
                return act(value, written, inline.values());
            }
        }
        value.complain("scenario.step-values", Map.of("sentence", written));
        return Optional.empty();
    }

    private Optional<ScenarioStep> act(Node node, String written, ObjectNode below) {
        InlineValues inline = InlineValues.of(written);
        if (inline.wrong().isPresent()) {
            node.complain("scenario.value", Map.of("value", inline.wrong().get()));
            return Optional.empty();
        }
        ObjectNode values = inline.values();
        GivenReader.merge(values, below);
        Sentences.Reading reading = Sentences.parse(inline.sentence(), values, SOME_DAY);
        reading.findings().forEach(finding -> node.complain(finding.code(), finding.parameters()));
        return reading.findings().isEmpty()
                ? Optional.of(
                        new ScenarioStep.Act(node.place(), inline.sentence().strip(), values))
                : Optional.empty();
    }
}
