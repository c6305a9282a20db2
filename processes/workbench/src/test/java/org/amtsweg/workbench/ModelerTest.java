package org.amtsweg.workbench;

import static org.amtsweg.workbench.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amtsweg.model.process.Element;
import org.amtsweg.model.process.ProcessModel;
import org.amtsweg.model.process.ProcessReader;
import org.amtsweg.workbench.Cli.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the modeler itself, by its own code, makes of our templates. */
class ModelerTest {

    private static final Set<String> TASKS = Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity");

    @TempDir
    private Path dir;

    @BeforeAll
    static void installModeler() throws Exception {
        Modeler.install();
    }

    private Path templates(Object... more) {
        List<Object> command = new ArrayList<>(List.of("templates", "--out", dir));
        command.addAll(List.of(more));
        assertThat(run(command.toArray()).code()).isZero();
        return dir.resolve("amtsweg-templates.json");
    }

    @Test
    void findsEveryTemplateValid() throws Exception {
        assertThat(Modeler.validate(templates("--guides", "https://intern.example/docs")))
                .matches("\\d\\d validated\n");
        for (String folder : List.of("services/sondernutzung", "services/trassenzustimmung", "blocks/statement")) {
            assertThat(Modeler.validate(templates("--folder", Cli.SERVICES.resolve(folder))))
                    .matches("\\d\\d validated\n");
        }
        assertThat(Modeler.validate(templates("--jar", VendorJar.with(dir, VendorJar.First.class))))
                .matches("31 validated\n");
    }

    @Test
    void findsABrokenTemplateInvalid() throws Exception {
        Path file = templates();
        Cli.change(file, "\"type\" : \"Dropdown\"", "\"type\" : \"Boolean\"");
        assertThat(Modeler.validate(file))
                .contains("org.amtsweg.task.decision:")
                .contains("must be equal to one of the allowed values");
    }

    /**
     * Takes every property and attribute out of a service and every task's type, draws it anew with templates alone, and fills in what stood there. The
     * script refuses a value that the template has no field for, does not offer or does not let through.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "services/beispiel",
                "services/sondernutzung",
                "services/trassenzustimmung",
                "services/raumbuchung",
                "blocks/supplement"
            })
    void drawsOurModelsAnewAndTheyPassTheCheck(String folder) throws Exception {
        Path copy = Cli.copy(folder, dir);
        Path model = copy.resolve("process.bpmn");
        List<Modeler.Work> work = work(model);
        Files.writeString(model, bare(Files.readString(model)));
        assertThat(run("check", copy).code()).as("a bare model is wrong").isEqualTo(1);

        Modeler.draw(templates("--folder", copy), model, model, work);

        Run check = run("check", copy, "--format", "json");
        assertThat(check.code()).as(check.out()).isZero();
        JsonNode findings = new JsonMapper().readTree(check.out()).get(0).get("findings");
        assertThat(findings).as(findings.toString()).isEmpty();
        assertThat(run("templates", "upgrade", copy).out())
                .contains("Elemente angehoben: 0, schon aktuell: " + work.size());
    }

    private static List<Modeler.Work> work(Path file) throws IOException {
        ProcessModel model = ProcessReader.read("process.bpmn", Files.readAllBytes(file))
                .process()
                .orElseThrow()
                .model();
        List<Modeler.Work> work = new ArrayList<>();
        for (Element element : model.elements()) {
            Map<String, String> values = new LinkedHashMap<>(element.properties());
            values.remove("amtsweg.act");
            element.role()
                    .filter(role -> element.type().equals("userTask"))
                    .ifPresent(role -> values.put("camunda:candidateGroups", role));
            reference(element)
                    .ifPresent(key -> values.put(key, element.reference().orElseThrow()));
            if (!values.isEmpty() || TASKS.contains(element.type())) {
                work.add(new Modeler.Work(element.id(), template(element), values));
            }
        }
        return work;
    }

    private static Optional<String> reference(Element element) {
        return element.reference().flatMap(r -> switch (element.type()) {
            case "userTask" -> Optional.of("camunda:formRef");
            case "businessRuleTask" -> Optional.of("camunda:decisionRef");
            default -> Optional.empty();
        });
    }

    private static String template(Element element) {
        String reference = element.reference().orElse("");
        return "org.amtsweg."
                + switch (element.type()) {
                    case "userTask" -> "task." + element.property("amtsweg.act").orElse("plain");
                    case "serviceTask" -> "step." + reference.substring("amtsweg.".length());
                    case "callActivity" -> "block." + reference;
                    case "businessRuleTask" -> "table";
                    default ->
                        reference.startsWith("amtsweg.")
                                ? "message." + reference.substring("amtsweg.".length())
                                : "element";
                };
    }

    /** Tasks of no kind, and nothing of ours at any element. */
    private static String bare(String model) {
        String bare = model.replaceAll("(?s)<bpmn:extensionElements>.*?</bpmn:extensionElements>\\s*", "");
        for (String task : TASKS) {
            bare = bare.replace("<bpmn:" + task + " ", "<bpmn:task ").replace("</bpmn:" + task + ">", "</bpmn:task>");
        }
        bare = Pattern.compile(" (camunda:(?!versionTag)\\w+|calledElement)=\"[^\"]*\"")
                .matcher(bare)
                .replaceAll("");
        assertThat(bare).doesNotContain("amtsweg.deliver").doesNotContain("<camunda:");
        return bare;
    }

    @ParameterizedTest
    @CsvSource({
        "antrag_da, org.amtsweg.step.close",
        "antrag_pruefen, org.amtsweg.element",
        "erledigt, org.amtsweg.message.withdraw"
    })
    void doesNotOfferWhatDoesNotFit(String element, String template) throws Exception {
        Path model = Path.of("src/test/resources/models/gut.bpmn").toAbsolutePath();
        Path templates = templates();
        AssertionError refused = assertThrows(
                AssertionError.class,
                () -> Modeler.draw(
                        templates,
                        model,
                        dir.resolve("neu.bpmn"),
                        List.of(new Modeler.Work(element, template, Map.of()))));
        assertThat(refused).hasMessageContaining("The modeler does not offer " + template + " for " + element);
    }
}
