package org.amtsweg.workbench.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amtsweg.model.folder.LibraryBlocks;
import org.amtsweg.model.text.PlainName;
import org.amtsweg.workbench.check.Target;
import org.amtsweg.workbench.terminal.Dialogue;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a new service (<i>neue Leistung anlegen</i>); never writes into a folder that exists. */
@Command(name = "new", mixinStandardHelpOptions = true)
public final class NewCommand implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("([a-z][a-z0-9-]{0,30}\\.)?[a-z][a-z0-9-]{1,62}");
    private static final Pattern STEP = Pattern.compile("[a-z][a-z0-9-]{0,30}(\\.[a-z0-9][a-z0-9-]{0,60}){1,3}");
    private static final int LONGEST = 200;

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "id")
    private @Nullable String id;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "name")
    private Optional<String> name = Optional.empty();

    @Option(names = "--kind", paramLabel = "application|notification|booking", descriptionKey = "kind")
    private String kind = "application";

    @Option(names = "--block", paramLabel = "BLOCK", split = ",", descriptionKey = "block")
    private List<String> blocks = List.of();

    @Option(names = "--steps", paramLabel = "TOPIC", split = ",", descriptionKey = "steps")
    private List<String> steps = List.of();

    @Option(names = "--legal-basis", paramLabel = "NORM", descriptionKey = "legalBasis")
    private List<String> legalBasis = List.of();

    @Option(names = "--no-hearing", paramLabel = "NORM", descriptionKey = "noHearing")
    private Optional<String> noHearing = Optional.empty();

    @Option(names = "--dir", paramLabel = "DIR", descriptionKey = "dir")
    private String directory = ".";

    public NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = language.words();
        Wish wish = id == null ? new Interview(new Dialogue(terminal, false), words).ask() : wished(id, words);
        Path folder = folder(wish, words);
        Lawful lawful = Lawful.from(wish, words);
        Scaffold scaffold = Scaffold.of(lawful.wish(), blockVersions());
        write(scaffold, folder, words);
        lawful.added().forEach(reason -> terminal.out().println(reason));
        tell(scaffold, folder, words);
        return Terminal.OK;
    }

    static Map<String, String> blockVersions() {
        return LibraryBlocks.versions(NewCommand.class.getClassLoader());
    }

    private Wish wished(String asked, Words words) {
        Kind chosen = Kind.parse(kind).orElseThrow(() -> words.usage("new.kind", kind));
        return new Wish(
                id(asked, words),
                name(name.orElseGet(() -> readable(asked)), words),
                chosen,
                blocks(blocks, words),
                steps(steps, words),
                new Wish.Law(
                        legalBasis.stream().map(norm -> norm(norm, words)).toList(),
                        noHearing.map(norm -> norm(norm, words))));
    }

    static String id(String asked, Words words) {
        if (!ID.matcher(asked).matches()) {
            throw words.usage("new.id", asked, suggested(asked));
        }
        if (blockVersions().containsKey(asked)) {
            throw words.usage("new.idOfBlock", asked);
        }
        return asked;
    }

    /** What the person may have meant, in letters that a folder may have. */
    private static String suggested(String asked) {
        String plain = Stream.of(asked.split("\\.", 2))
                .map(PlainName::of)
                .map(part -> part.replaceAll("^[-0-9]+", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
        return ID.matcher(plain).matches() ? plain : "hundesteuer-anmelden";
    }

    static String readable(String id) {
        String words = id.substring(id.indexOf('.') + 1).replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String name(String name, Words words) {
        if (name.isBlank() || name.length() > LONGEST || hasControls(name)) {
            throw words.usage("new.name", LONGEST);
        }
        return name.strip();
    }

    static String norm(String norm, Words words) {
        if (norm.isBlank() || norm.length() > LONGEST || hasControls(norm)) {
            throw words.usage("new.norm", LONGEST);
        }
        return norm.strip();
    }

    /** Brackets of the skeleton in a name would not be read again, but control characters would not be seen. */
    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    static Set<Block> blocks(List<String> names, Words words) {
        Set<Block> chosen = EnumSet.noneOf(Block.class);
        for (String block : names) {
            chosen.add(Block.parse(block).orElseThrow(() -> words.usage("new.block", block)));
        }
        return chosen;
    }

    private static List<String> steps(List<String> topics, Words words) {
        for (String topic : topics) {
            if (topic.startsWith("amtsweg.")) {
                throw words.usage("new.builtInStep", topic);
            }
            if (!STEP.matcher(topic).matches()) {
                throw words.usage("new.step", topic);
            }
        }
        return topics.stream().distinct().toList();
    }

    private Path folder(Wish wish, Words words) {
        Path parent;
        try {
            parent = Path.of(directory);
        } catch (InvalidPathException e) {
            throw words.usage("new.dir", directory);
        }
        if (Files.exists(parent) && !Files.isDirectory(parent)) {
            throw words.usage("new.dir", directory);
        }
        Path folder = parent.resolve(wish.id());
        if (Files.exists(folder)) {
            throw words.usage("new.exists", folder);
        }
        return folder;
    }

    private static void write(Scaffold scaffold, Path folder, Words words) {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            // Fails if somebody else was faster, so nothing is ever overwritten.
            Files.createDirectory(folder);
            for (String file : scaffold.files().keySet()) {
                Path target = folder.resolve(file);
                Files.createDirectories(target.getParent());
                Files.write(target, scaffold.content(file));
            }
        } catch (IOException e) {
            throw words.usage("new.unwritable", folder);
        }
    }

    private void tell(Scaffold scaffold, Path folder, Words words) {
        String path = Target.display(folder.normalize());
        terminal.out().println(words.get("new.made", path, scaffold.files().size()));
        terminal.out().println();
        terminal.out().println(words.get("new.marks", scaffold.marks().size(), Scaffold.MARK));
        Map<String, StringBuilder> lines = new LinkedHashMap<>();
        scaffold.marks()
                .forEach(place -> lines.computeIfAbsent(place.file(), file -> new StringBuilder())
                        .append(", ")
                        .append(place.line()));
        lines.forEach(
                (file, numbers) -> terminal.out().println("  " + words.get("new.mark", file, numbers.substring(2))));
        terminal.out().println();
        terminal.out().println(words.get("new.next"));
        for (String step : List.of("check", "test", "run")) {
            terminal.out().println("  amtsweg " + step + " " + path + "  – " + words.get("new.next." + step));
        }
        terminal.out().println("  " + words.get("new.next.modeler", path));
    }
}
