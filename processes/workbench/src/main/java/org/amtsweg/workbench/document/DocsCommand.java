package org.amtsweg.workbench.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.amtsweg.workbench.check.Target;
import org.amtsweg.workbench.check.Targets;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the documentation of a folder or of a tree of folders (<i>dokumentieren</i>); writes nothing while a mandatory field is empty. */
@Command(name = "docs", mixinStandardHelpOptions = true)
public final class DocsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "PATH", descriptionKey = "path")
    private String path = "";

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private Path out = Path.of("amtsweg-docs");

    public DocsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = language.words();
        List<Target> folders = Targets.folders(words.path(path), words);
        if (folders.isEmpty()) {
            throw words.usage("docs.nothing", path);
        }
        Shelf shelf = Shelf.of(folders);
        List<Gap> gaps = shelf.gaps();
        if (!gaps.isEmpty()) {
            gaps.forEach(gap -> terminal.out().println(gap.text(words)));
            terminal.out().println(words.get(gaps.size() == 1 ? "docs.gap" : "docs.gaps", gaps.size()));
            return Terminal.NO;
        }
        Map<String, String> files = Site.of(shelf, words.language());
        write(files, words);
        terminal.out()
                .println(words.get(
                        "docs.written",
                        Target.display(out.resolve("index.html")),
                        shelf.services().size(),
                        shelf.blocks().size(),
                        files.size()));
        return Terminal.OK;
    }

    private void write(Map<String, String> files, Words words) {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path to = out.resolve(file.getKey());
            try {
                Path directory = to.getParent();
                if (directory != null) {
                    Files.createDirectories(directory);
                }
                Files.writeString(to, file.getValue());
            } catch (IOException e) {
                throw words.usage("output.unwritable", to);
            }
        }
    }
}
