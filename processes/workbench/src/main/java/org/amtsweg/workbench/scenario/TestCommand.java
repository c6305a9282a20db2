package org.amtsweg.workbench.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amtsweg.testkit.coverage.Coverage;
import org.amtsweg.testkit.coverage.CoverageHtml;
import org.amtsweg.testkit.coverage.CoverageText;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Output;
import org.amtsweg.workbench.terminal.Progress;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the scenarios of a service, of all below a folder, or of one file (<i>testen</i>). */
@Command(name = "test", mixinStandardHelpOptions = true)
public final class TestCommand implements Callable<Integer> {

    /** The forms of a report. */
    enum Format {
        text,
        json,
        junit
    }

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "PATH", descriptionKey = "path")
    private String path = "";

    @Option(names = "--format", paramLabel = "text|json|junit", descriptionKey = "format")
    private Format format = Format.text;

    @Option(names = "--coverage", paramLabel = "DIR", descriptionKey = "coverage")
    private Optional<Path> coverage = Optional.empty();

    @Option(names = "--suggest", descriptionKey = "suggest")
    private boolean suggest;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "output")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--progress", descriptionKey = "progress")
    private boolean progress;

    public TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = language.words();
        Progress said = Progress.on(terminal, progress);
        Optional<Proposals> proposals = suggest ? Optional.of(new Proposals(words)) : Optional.empty();
        TestReport report = new TestRun(words, said, proposals).of(words.path(path));
        if (report.isEmpty() && proposals.isEmpty()) {
            throw words.usage("test.nothing", path);
        }
        Output.write(
                switch (format) {
                    case text -> new TextReport(words).write(report);
                    case json -> new JsonReport(words.language()).write(report);
                    case junit -> new JunitReport(words.language()).write(report);
                },
                output,
                terminal,
                words);
        coverage.ifPresent(directory -> cover(report.coverage(), directory, words));
        proposals.ifPresent(told -> below().print("\n" + told));
        return report.isPassed() ? Terminal.OK : Terminal.NO;
    }

    /** The pages go to the directory; the summary stands below a report for people, and on stderr below one for programs. */
    private void cover(Coverage measured, Path directory, Words words) {
        try {
            CoverageHtml.write(measured, words.language(), directory);
        } catch (IOException e) {
            throw words.usage("output.unwritable", directory);
        }
        below().print("\n" + CoverageText.of(measured, words.language()));
    }

    /** For what stands below a report. */
    private PrintStream below() {
        boolean forPeople = format == Format.text && output.isEmpty();
        return forPeople ? terminal.out() : terminal.err();
    }
}
