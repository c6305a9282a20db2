package org.amtsweg.workbench.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.RefusedService;
import org.amtsweg.testkit.coverage.CoverageRecord;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.scenario.Scenario;
import org.amtsweg.testkit.scenario.ScenarioResult;
import org.amtsweg.testkit.scenario.ScenarioRunner;
import org.amtsweg.testkit.scenario.Scenarios;
import org.amtsweg.testkit.town.Town;
import org.amtsweg.workbench.check.LoadedTree;
import org.amtsweg.workbench.check.Target;
import org.amtsweg.workbench.check.Targets;
import org.amtsweg.workbench.terminal.Progress;
import org.amtsweg.workbench.terminal.Words;

/** Runs all scenarios that lie at a path (<i>Testlauf</i>). Folders are proved first; one that may not run is told, not run. */
final class TestRun {

    private final Words words;
    private final Progress progress;
    private final Optional<Proposals> proposals;
    private final List<TestReport.Folder> folders = new ArrayList<>();
    private final List<ServiceFolder> services = new ArrayList<>();
    private final List<BlockFolder> blocks = new ArrayList<>();

    TestRun(Words words, Progress progress, Optional<Proposals> proposals) {
        this.proposals = proposals;
        this.words = words;
        this.progress = progress;
    }

    TestReport of(Path path) {
        Optional<Path> one = Optional.of(path).filter(Files::isRegularFile);
        List<Target> targets = Targets.folders(one.map(this::folderOf).orElse(path), words);
        if (targets.stream().noneMatch(target -> target.kind() == Target.Kind.SERVICE)) {
            throw words.usage("test.nothing", path);
        }
        if (one.isPresent() && proposals.isPresent()) {
            // One file alone says nothing of what the others cover.
            throw words.usage("test.suggest.folder", path);
        }
        Optional<String> file = one.map(single -> "scenarios/" + single.getFileName());
        for (List<Target> round : LoadedTree.rounds(targets)) {
            run(round, file);
        }
        return new TestReport(folders, services, blocks);
    }

    /** The service that a file of scenarios belongs to. */
    private Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        Path folder = parent == null ? null : parent.getParent();
        boolean isScenario = Scenarios.isScenarioFile("scenarios/" + file.getFileName());
        if (parent == null
                || folder == null
                || !isScenario
                || !String.valueOf(parent.getFileName())
                        .toLowerCase(Locale.ROOT)
                        .equals("scenarios")
                || !Files.isRegularFile(folder.resolve("service.yaml"))) {
            throw words.usage("test.notAScenario", file);
        }
        Path given = file.getParent() == null ? null : file.getParent().getParent();
        return given == null ? folder : given;
    }

    private void run(List<Target> round, Optional<String> file) {
        Map<String, Target> targets = new LinkedHashMap<>();
        List<FolderContent> contents = new ArrayList<>();
        for (Target target : round) {
            FolderSource.Listing listing = target.listing();
            contents.addAll(listing.folders());
            listing.refused().forEach(refused -> folders.add(refused(target, refused.findings())));
            targets.put(target.loadedAs(), target);
        }
        progress.at(0, targets.size(), words.get("test.proving"));
        CoverageRecorder recorder = new CoverageRecorder();
        try (Town town = Town.of(contents, recorder, builder -> builder)) {
            for (RefusedService refused : town.refused()) {
                Optional.ofNullable(targets.get(refused.folder()))
                        .ifPresent(target -> folders.add(refused(target, refused.findings())));
            }
            blocks.addAll(town.blocks());
            ScenarioRunner runner = new ScenarioRunner(town, recorder, words.language());
            for (ServiceFolder service : town.services()) {
                Target target = targets.get(service.content().path());
                if (target != null) {
                    services.add(service);
                    folders.add(scenarios(runner, service, target, file));
                }
            }
            proposals.ifPresent(proposed -> propose(proposed, town, recorder, targets));
        }
    }

    private void propose(Proposals proposed, Town town, CoverageRecorder recorder, Map<String, Target> targets) {
        CoverageRecord covered =
                new TestReport(folders, services, blocks).coverage().record();
        for (ServiceFolder service : town.services()) {
            Target target = targets.get(service.content().path());
            if (target != null) {
                progress.at(0, 1, words.get("test.suggesting", service.service().id()));
                covered = proposed.add(town, service, target.path(), recorder, covered);
            }
        }
    }

    private static TestReport.Folder refused(Target target, Findings findings) {
        return new TestReport.Folder(Target.display(target.path()), findings, Findings.NONE, List.of());
    }

    private TestReport.Folder scenarios(
            ScenarioRunner runner, ServiceFolder service, Target target, Optional<String> file) {
        String name = Target.display(target.path());
        String parent = name.isEmpty() ? "" : name + "/";
        Scenarios scenarios = file.map(single -> Scenarios.of(service.content(), single, parent))
                .orElseGet(() -> Scenarios.of(service.content(), parent));
        List<ScenarioResult> results = new ArrayList<>();
        for (Scenario scenario : scenarios.all()) {
            progress.at(results.size() + 1, scenarios.all().size(), name + ": " + scenario.name());
            results.add(runner.run(service, scenario));
        }
        return new TestReport.Folder(name, Findings.NONE, scenarios.findings(), results);
    }
}
