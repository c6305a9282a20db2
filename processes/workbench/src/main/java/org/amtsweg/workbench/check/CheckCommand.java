package org.amtsweg.workbench.check;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amtsweg.problem.Severity;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.report.Report;
import org.amtsweg.verifier.report.ReportFormat;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Output;
import org.amtsweg.workbench.terminal.Progress;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a model, a folder or a tree of folders (<i>prüfen</i>). */
@Command(name = "check", mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    /** The forms of a report. */
    enum Format {
        text,
        json,
        sarif,
        html
    }

    /** By whose rules tokens move. */
    enum By {
        engine,
        standard
    }

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "PATH", descriptionKey = "path")
    private String path = "";

    @Option(names = "--format", paramLabel = "text|json|sarif|html", descriptionKey = "format")
    private Format format = Format.text;

    @Option(names = "--semantics", paramLabel = "engine|standard", descriptionKey = "semantics")
    private By semantics = By.engine;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "output")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--progress", descriptionKey = "progress")
    private boolean progress;

    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = language.words();
        Progress said = Progress.on(terminal, progress);
        Semantics by = Semantics.valueOf(semantics.name().toUpperCase(Locale.ROOT));
        Report report = new Inspection(words, by, said).of(words.path(path));
        ReportFormat form = ReportFormat.valueOf(format.name().toUpperCase(Locale.ROOT));
        Output.write(form.write(report, words.language()), output, terminal, words);
        output.ifPresent(file -> terminal.out()
                .println(words.get(
                        "check.written",
                        file,
                        report.processes().size(),
                        report.count(Severity.ERROR),
                        report.count(Severity.WARNING))));
        return report.hasErrors() ? Terminal.NO : Terminal.OK;
    }
}
