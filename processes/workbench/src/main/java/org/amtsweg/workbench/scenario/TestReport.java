package org.amtsweg.workbench.scenario;

import java.util.List;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.coverage.Coverage;
import org.amtsweg.testkit.coverage.CoverageRecord;
import org.amtsweg.testkit.scenario.ScenarioResult;

/** What came of the scenarios of several folders (<i>Testbericht</i>). */
record TestReport(List<TestReport.Folder> folders, List<ServiceFolder> services, List<BlockFolder> blocks) {

    /**
     * A folder: why it may not run, what is wrong with its files of scenarios, and what came of those that ran.
     *
     * @param name its path as people gave it
     */
    record Folder(String name, Findings refusal, Findings unreadable, List<ScenarioResult> results) {
        Folder {
            results = List.copyOf(results);
        }

        boolean isPassed() {
            return !refusal.hasErrors()
                    && !unreadable.hasErrors()
                    && results.stream().allMatch(ScenarioResult::isPassed);
        }
    }

    TestReport {
        folders = List.copyOf(folders);
        services = List.copyOf(services);
        blocks = List.copyOf(blocks);
    }

    /** Neither a scenario nor a complaint. */
    boolean isEmpty() {
        return folders.stream().allMatch(folder -> folder.isPassed() && folder.results().isEmpty());
    }

    boolean isPassed() {
        return folders.stream().allMatch(Folder::isPassed);
    }

    long count() {
        return folders.stream().mapToLong(folder -> folder.results().size()).sum();
    }

    long failed() {
        return folders.stream()
                .flatMap(folder -> folder.results().stream())
                .filter(result -> !result.isPassed())
                .count();
    }

    Coverage coverage() {
        CoverageRecord all = CoverageRecord.EMPTY;
        for (Folder folder : folders) {
            for (ScenarioResult result : folder.results()) {
                all = all.and(result.coverage());
            }
        }
        return Coverage.of(services, blocks, all);
    }
}
