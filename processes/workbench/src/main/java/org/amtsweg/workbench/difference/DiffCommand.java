package org.amtsweg.workbench.difference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.verifier.migration.Fate;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Output;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two versions of folders (<i>vergleichen</i>). */
@Command(name = "diff", mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {

    /** The forms of a report. */
    enum Format {
        text,
        json,
        html
    }

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "old")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "new")
    private String next = "";

    @Option(names = "--format", paramLabel = "text|json|html", descriptionKey = "format")
    private Format format = Format.text;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "output")
    private Optional<Path> output = Optional.empty();

    public DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = language.words();
        Map<String, FolderContent> before = Sides.at(words.path(old), words);
        Map<String, FolderContent> after = Sides.at(words.path(next), words);
        List<Comparison> comparisons = new ArrayList<>();
        List<String> others = new ArrayList<>();
        if (Sides.isOneEach(before, after)) {
            comparisons.add(Comparison.of(
                    before.values().iterator().next(), after.values().iterator().next(), words));
        } else {
            Set<String> paths = new TreeSet<>(before.keySet());
            paths.addAll(after.keySet());
            for (String path : paths) {
                FolderContent was = before.get(path);
                FolderContent is = after.get(path);
                if (was == null) {
                    others.add(words.get("diff.folder.added", path));
                } else if (is == null) {
                    others.add(words.get("diff.folder.removed", path));
                } else {
                    comparisons.add(Comparison.of(was, is, words));
                }
            }
        }
        Output.write(report(comparisons, others, words), output, terminal, words);
        output.ifPresent(file -> terminal.out()
                .println(words.get(
                        "diff.written",
                        file,
                        comparisons.stream().mapToInt(c -> c.changes().size()).sum(),
                        comparisons.stream()
                                .mapToLong(c -> c.count(Fate.Outcome.BLOCKED))
                                .sum())));
        return comparisons.stream().anyMatch(Comparison::isRefused) ? Terminal.NO : Terminal.OK;
    }

    private String report(List<Comparison> comparisons, List<String> others, Words words) {
        return switch (format) {
            case text -> {
                DiffText text = new DiffText(words);
                List<String> parts = new ArrayList<>();
                if (!others.isEmpty()) {
                    parts.add(others.stream().collect(Collectors.joining("\n", "", "\n")));
                }
                comparisons.forEach(comparison -> parts.add(text.of(comparison)));
                yield String.join("\n", parts);
            }
            case json -> {
                DiffJson json = new DiffJson(words);
                ObjectNode all = JsonNodeFactory.instance.objectNode();
                ArrayNode folders = all.putArray("folders");
                comparisons.forEach(comparison -> folders.add(json.of(comparison)));
                others.forEach(all.withArray("others")::add);
                yield all.toPrettyString() + "\n";
            }
            case html -> new DiffHtml(words).of(comparisons, others);
        };
    }
}
