package org.amtsweg.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.testkit.coverage.Coverage;
import org.amtsweg.testkit.coverage.CoverageRecord;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.coverage.CoverageText;
import org.amtsweg.testkit.scenario.FailureText;
import org.amtsweg.testkit.scenario.Scenario;
import org.amtsweg.testkit.scenario.ScenarioResult;
import org.amtsweg.testkit.scenario.ScenarioRunner;
import org.amtsweg.testkit.scenario.Scenarios;
import org.amtsweg.testkit.town.Town;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario file of our services holds, and together they go through every flow and every rule, also of the blocks. */
class ScenariosTest {

    private CoverageRecord covered = CoverageRecord.EMPTY;

    /** Folders are not proved again here: that is what the tests of the models do. */
    @TestFactory
    Stream<DynamicTest> scenarios() {
        List<FolderContent> folders = FolderSource.directory(Path.of("")).list().folders();
        CoverageRecorder recorder = new CoverageRecorder();
        Town town = Town.of(folders, recorder, builder -> builder.withoutProof());
        ScenarioRunner runner = new ScenarioRunner(town, recorder, Language.DE);
        List<DynamicTest> tests = new ArrayList<>();
        for (ServiceFolder service : town.services()) {
            Scenarios scenarios = Scenarios.of(service.content(), service.content().path() + "/");
            tests.add(DynamicTest.dynamicTest(service + " has readable scenarios", () -> {
                assertThat(scenarios.findings().list()).isEmpty();
                assertThat(scenarios.all()).isNotEmpty();
            }));
            scenarios.all().forEach(scenario -> tests.add(DynamicTest.dynamicTest(
                    service.service().id() + ": " + scenario.name(), () -> run(runner, service, scenario))));
        }
        tests.add(DynamicTest.dynamicTest("all flows and rules are covered", () -> {
            Coverage coverage = Coverage.of(town.services(), town.blocks(), covered);
            assertThat(coverage.folders()).hasSizeGreaterThan(7);
            assertThat(coverage.isComplete())
                    .as(CoverageText.of(coverage, Language.DE))
                    .isTrue();
        }));
        return tests.stream().onClose(town::close);
    }

    private void run(ScenarioRunner runner, ServiceFolder service, Scenario scenario) {
        ScenarioResult result = runner.run(service, scenario);
        covered = covered.and(result.coverage());
        assertThat(result.failures())
                .as(result.failures().stream()
                        .map(failure -> FailureText.of(failure, Language.DE))
                        .toList()
                        .toString())
                .isEmpty();
    }
}
