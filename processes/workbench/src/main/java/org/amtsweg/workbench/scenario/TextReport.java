package org.amtsweg.workbench.scenario;

import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.scenario.Failure;
import org.amtsweg.testkit.scenario.FailureText;
import org.amtsweg.testkit.scenario.ScenarioResult;
import org.amtsweg.workbench.terminal.Words;

/** The report for people: every scenario in a line, and below it what went otherwise. */
final class TextReport {

    private final Words words;
    private final StringBuilder text = new StringBuilder();

    TextReport(Words words) {
        this.words = words;
    }

    String write(TestReport report) {
        for (TestReport.Folder folder : report.folders()) {
            text.append(folder.name()).append('\n');
            if (folder.refusal().hasErrors()) {
                text.append("  ").append(words.get("test.refused")).append('\n');
                findings(folder.refusal());
                text.append("  ").append(words.get("test.checkIt", folder.name())).append('\n');
            }
            findings(folder.unreadable());
            folder.results().forEach(this::result);
            if (folder.isPassed() && folder.results().isEmpty()) {
                text.append("  ").append(words.get("test.none")).append('\n');
            }
            text.append('\n');
        }
        text.append(words.get("test.sum", scenarios(report.count()), report.count() - report.failed(), report.failed()))
                .append('\n');
        return text.toString();
    }

    private String scenarios(long count) {
        return words.get(count == 1 ? "test.one" : "test.several", count);
    }

    private void findings(Findings findings) {
        for (Finding finding : findings) {
            String place = finding.path().isEmpty() ? "" : finding.path() + ": ";
            text.append("  ")
                    .append(words.get(finding.isError() ? "test.error" : "test.warning"))
                    .append(' ')
                    .append(place)
                    .append(finding.text(words.language()))
                    .append('\n');
        }
    }

    private void result(ScenarioResult result) {
        String verdict = words.get(result.isPassed() ? "test.passed" : "test.failed");
        text.append("  ")
                .append(verdict)
                .append(" ".repeat(Math.max(1, 6 - verdict.length())))
                .append(result.scenario().name())
                .append('\n');
        for (Failure failure : result.failures()) {
            text.append(FailureText.of(failure, words.language()).indent(4));
        }
    }
}
