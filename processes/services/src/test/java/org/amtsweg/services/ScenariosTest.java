package org.amtsweg.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.testkit.coverage.Coverage;
import org.amtsweg.testkit.coverage.CoverageRecord;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.coverage.CoverageText;
import org.amtsweg.testkit.coverage.Target;
import org.amtsweg.testkit.scenario.FailureText;
import org.amtsweg.testkit.scenario.Scenario;
import org.amtsweg.testkit.scenario.ScenarioFile;
import org.amtsweg.testkit.scenario.ScenarioResult;
import org.amtsweg.testkit.scenario.ScenarioRunner;
import org.amtsweg.testkit.scenario.Scenarios;
import org.amtsweg.testkit.town.Town;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario file of our services holds, and together they go through every flow and every rule, also of the blocks. The guide's examples hold as well. */
class ScenariosTest {

    private static final Path GUIDE = Path.of("../../docs/scenarios.md");
    private static final Pattern EXAMPLE = Pattern.compile("```(yaml|csv)\n(.*?)```", Pattern.DOTALL);
    private static final byte[] FORM =
            "{\"name\": \"Erika Mustermann\", \"concern\": \"Eine Bank\"}".getBytes(StandardCharsets.UTF_8);

    private CoverageRecord covered = CoverageRecord.EMPTY;

    /** Folders are not proved again here: that is what the tests of the models do. */
    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        List<FolderContent> folders = FolderSource.directory(Path.of("")).list().folders();
        CoverageRecorder recorder = new CoverageRecorder();
        Town town = Town.of(folders, recorder, builder -> builder.withoutProof());
        ScenarioRunner runner = new ScenarioRunner(town, recorder, Language.DE);
        List<DynamicTest> tests = new ArrayList<>();
        for (ServiceFolder service : town.services()) {
            Scenarios scenarios =
                    Scenarios.of(service.content(), service.content().path() + "/");
            tests.add(DynamicTest.dynamicTest(service + " has readable scenarios", () -> {
                assertThat(scenarios.findings().list()).isEmpty();
                assertThat(scenarios.all()).isNotEmpty();
            }));
            scenarios
                    .all()
                    .forEach(scenario -> tests.add(DynamicTest.dynamicTest(
                            service.service().id() + ": " + scenario.name(), () -> run(runner, service, scenario))));
        }
        tests.add(DynamicTest.dynamicTest("all flows and rules are covered", () -> {
            Coverage coverage = Coverage.of(town.services(), town.blocks(), covered);
            assertThat(coverage.folders()).hasSizeGreaterThan(7);
            assertThat(coverage.isComplete())
                    .as(CoverageText.of(coverage, Language.DE))
                    .isTrue();
            assertThat(coverage.folders())
                    .filteredOn(folder -> folder.key().name().equals("raumbuchung"))
                    .singleElement()
                    .satisfies(booking -> assertThat(
                                    booking.ratio(Target.Aspect.DEADLINE).isWhole())
                            .isTrue());
        }));
        ServiceFolder example = town.services().stream()
                .filter(service -> service.service().id().value().equals("beispiel"))
                .findFirst()
                .orElseThrow();
        tests.addAll(guide(runner, example));
        return tests.stream().onClose(town::close);
    }

    /** What the guide for designers shows is what can be played; an example with a step of a vendor can only be read. */
    private static List<DynamicTest> guide(ScenarioRunner runner, ServiceFolder service) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(GUIDE));
        while (example.find()) {
            ScenarioFile.Reading reading = ScenarioFile.read(
                    "guide." + example.group(1),
                    example.group(2).getBytes(StandardCharsets.UTF_8),
                    sibling -> Optional.of(FORM));
            tests.add(DynamicTest.dynamicTest("an example of the guide is readable", () -> {
                assertThat(reading.findings().list()).isEmpty();
                assertThat(reading.scenarios()).isNotEmpty();
            }));
            if (!example.group(2).contains("fiktiv.register")) {
                reading.scenarios()
                        .forEach(scenario -> tests.add(DynamicTest.dynamicTest(
                                "the guide: " + scenario.name(), () -> holds(runner.run(service, scenario)))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(7);
        return tests;
    }

    private void run(ScenarioRunner runner, ServiceFolder service, Scenario scenario) {
        ScenarioResult result = runner.run(service, scenario);
        covered = covered.and(result.coverage());
        holds(result);
    }

    private static void holds(ScenarioResult result) {
        assertThat(result.failures())
                .as(result.failures().stream()
                        .map(failure -> FailureText.of(failure, Language.DE))
                        .toList()
                        .toString())
                .isEmpty();
    }
}
