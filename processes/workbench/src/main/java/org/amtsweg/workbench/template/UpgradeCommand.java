package org.amtsweg.workbench.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.amtsweg.model.xml.XmlGuard;
import org.amtsweg.problem.Findings;
import org.amtsweg.workbench.check.Target;
import org.amtsweg.workbench.template.ModelUpgrade.Change;
import org.amtsweg.workbench.template.ModelUpgrade.Lifted;
import org.amtsweg.workbench.template.ModelUpgrade.Outcome;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lifts models to the current templates and says what it changes (<i>Vorlagen anheben</i>). */
@Command(name = "upgrade", mixinStandardHelpOptions = true)
public final class UpgradeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "PATH", descriptionKey = "path")
    private Path path = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "dryRun")
    private boolean dryRun;

    @Option(names = "--jar", paramLabel = "FILE", descriptionKey = "jar")
    private List<Path> jars = new ArrayList<>();

    private final Map<List<Path>, ModelUpgrade> upgrades = new HashMap<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    public UpgradeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = language.words();
        boolean work = false;
        for (Path model : Workplace.models(path, words)) {
            work |= lift(model, words);
        }
        terminal.out()
                .println(words.get(
                        dryRun ? "templates.upgrade.wouldSum" : "templates.upgrade.sum",
                        count(Outcome.LIFTED),
                        count(Outcome.CURRENT),
                        count(Outcome.NEWER) + count(Outcome.UNKNOWN) + count(Outcome.FOREIGN)));
        return work ? Terminal.NO : Terminal.OK;
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Whether something is left for the designer to do. */
    private boolean lift(Path model, Words words) {
        byte[] content = read(model, words);
        Findings harm = XmlGuard.check(Target.display(model), content);
        if (harm.hasErrors()) {
            terminal.err().println(words.get("templates.upgrade.refused", Target.display(model)));
            harm.forEach(finding -> terminal.err().println("  " + words.say(finding)));
            return true;
        }
        ModelUpgrade.Result result = upgrade(model, words).lift(new String(content, StandardCharsets.UTF_8));
        byte[] lifted = result.text().getBytes(StandardCharsets.UTF_8);
        if (XmlGuard.check(Target.display(model), lifted).hasErrors()) {
            throw new IllegalStateException("The lifted model would not be XML any more");
        }
        result.elements().forEach(element -> counts.merge(element.outcome(), 1, Integer::sum));
        tell(model, result.elements(), words);
        boolean changed = result.elements().stream().anyMatch(element -> element.outcome() == Outcome.LIFTED);
        if (changed && !dryRun) {
            write(model, lifted, words);
        }
        return result.elements().stream().anyMatch(Lifted::leavesWork);
    }

    /** With the blocks that lie beside the model's folder; folders beside the same blocks share one. */
    private ModelUpgrade upgrade(Path model, Words words) {
        Path folder = model.toAbsolutePath().normalize().getParent();
        List<Path> beside = folder == null ? List.of() : Workplace.blocksBeside(folder, words);
        return upgrades.computeIfAbsent(beside, directories -> {
            Offer offer = Offer.of(jars, directories, words);
            offer.complain(terminal, words);
            return new ModelUpgrade(Palette.of(offer, FolderChoices.NONE));
        });
    }

    private void tell(Path model, List<Lifted> elements, Words words) {
        List<Lifted> worthTelling = elements.stream()
                .filter(element -> element.outcome() != Outcome.CURRENT)
                .toList();
        if (worthTelling.isEmpty()) {
            return;
        }
        terminal.out().println(Target.display(model));
        for (Lifted element : worthTelling) {
            String key = "templates.upgrade." + element.outcome();
            terminal.out()
                    .println("  "
                            + words.get(
                                    element.outcome() == Outcome.LIFTED && dryRun ? "templates.upgrade.wouldLift" : key,
                                    element.place().label(),
                                    element.place().id(),
                                    element.place().line(),
                                    element.template(),
                                    element.before(),
                                    element.after()));
            element.changes().forEach(change -> terminal.out().println("    – " + sentence(change, words)));
        }
        terminal.out().println();
    }

    private static String sentence(Change change, Words words) {
        boolean added = change.kind() == Change.Kind.SET && change.before().isEmpty();
        String key = "templates.upgrade." + (added ? "ADDED" : change.kind().name());
        return words.get(key, change.what(), change.before(), change.after());
    }

    private static byte[] read(Path model, Words words) {
        try {
            return Files.readAllBytes(model);
        } catch (IOException e) {
            throw words.usage("check.unreadable", Target.display(model));
        }
    }

    /** Beside the model first, then in its place: whatever happens, one of the two is whole. */
    private static void write(Path model, byte[] content, Words words) {
        Path beside = model.resolveSibling(model.getFileName() + ".tmp");
        try {
            Files.write(beside, content);
            Files.move(beside, model, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw words.usage("output.unwritable", Target.display(model));
        }
    }
}
