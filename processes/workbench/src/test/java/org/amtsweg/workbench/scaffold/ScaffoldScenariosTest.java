package org.amtsweg.workbench.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.testkit.coverage.Coverage;
import org.amtsweg.testkit.coverage.CoverageRecord;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.coverage.CoverageText;
import org.amtsweg.testkit.coverage.FolderCoverage;
import org.amtsweg.testkit.coverage.Target;
import org.amtsweg.testkit.scenario.FailureText;
import org.amtsweg.testkit.scenario.Scenario;
import org.amtsweg.testkit.scenario.ScenarioResult;
import org.amtsweg.testkit.scenario.ScenarioRunner;
import org.amtsweg.testkit.scenario.Scenarios;
import org.amtsweg.testkit.town.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scenarios of skeletons, run by the engine: all pass, and together they take every flow and every rule. That the skeletons check clean is claimed elsewhere, so
 * they are not proved again here.
 */
class ScaffoldScenariosTest {

    @TempDir
    private static Path directory;

    private static final CoverageRecorder RECORDER = new CoverageRecorder();
    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        List<FolderContent> folders = new ArrayList<>();
        folders.add(folder("voll", Kind.APPLICATION, Optional.empty(), EnumSet.allOf(Block.class)));
        folders.add(folder(
                "unangehoert", Kind.APPLICATION, Optional.of("§ 28 Abs. 2 Nr. 3 VwVfG"), EnumSet.of(Block.NOTICE)));
        folders.add(
                folder("kenntnis", Kind.NOTIFICATION, Optional.empty(), EnumSet.of(Block.SUPPLEMENT, Block.STATEMENT)));
        folders.add(folder(
                "untersagung",
                Kind.NOTIFICATION,
                Optional.empty(),
                EnumSet.of(Block.HEARING, Block.NOTICE, Block.PAYMENT)));
        folders.add(folder("buchung", Kind.BOOKING, Optional.empty(), EnumSet.of(Block.STATEMENT, Block.PAYMENT)));
        town = Town.of(folders, RECORDER, builder -> builder.withoutProof());
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static FolderContent folder(String id, Kind kind, Optional<String> noHearing, Set<Block> blocks)
            throws IOException {
        Wish wish = new Wish(id, id, kind, blocks, List.of(), new Wish.Law(List.of(), noHearing));
        Scaffold scaffold = Scaffold.of(wish, NewCommand.blockVersions());
        Path folder = directory.resolve(id);
        for (String file : scaffold.files().keySet()) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, scaffold.content(file));
        }
        return FolderSource.folder(FolderContent.Kind.SERVICE, folder)
                .list()
                .folders()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"voll", "unangehoert", "kenntnis", "untersagung", "buchung"})
    void passAndTakeEveryFlowAndEveryRule(String id) {
        ServiceFolder service = town.service(ServiceId.parse(id)).orElseThrow();
        Scenarios scenarios = Scenarios.of(service.content(), id + "/");
        assertThat(scenarios.findings().list()).isEmpty();
        assertThat(scenarios.all()).hasSizeGreaterThanOrEqualTo(3);
        ScenarioRunner runner = new ScenarioRunner(town, RECORDER, Language.DE);
        CoverageRecord covered = CoverageRecord.EMPTY;
        for (Scenario scenario : scenarios.all()) {
            ScenarioResult result = runner.run(service, scenario);
            assertThat(result.failures().stream().map(failure -> FailureText.of(failure, Language.DE)))
                    .as(scenario.name())
                    .isEmpty();
            covered = covered.and(result.coverage());
        }
        Coverage coverage = Coverage.of(List.of(service), town.blocks(), covered);
        String text = CoverageText.of(coverage, Language.DE);
        assertThat(coverage.folders()).isNotEmpty();
        for (FolderCoverage folder : coverage.folders()) {
            assertThat(folder.ratio(Target.Aspect.FLOW).percent()).as(text).isEqualTo(100);
            assertThat(folder.ratio(Target.Aspect.RULE).percent()).as(text).isEqualTo(100);
        }
    }
}
