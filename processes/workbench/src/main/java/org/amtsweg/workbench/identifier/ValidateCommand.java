package org.amtsweg.workbench.identifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amtsweg.constraint.DomainType;
import org.amtsweg.constraint.DomainTypes;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Checks an identifier (<i>Kennzeichen prüfen</i>) and says in a sentence what is wrong. Never repeats the value. Knows only its form, not whether it was issued.
 */
@Command(name = "validate", mixinStandardHelpOptions = true)
public final class ValidateCommand implements Callable<Integer> {

    /** No identifier is longer; a file by mistake is not read to its end. */
    private static final int MAX = 10_000;

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--list", descriptionKey = "list")
    private boolean list;

    @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", descriptionKey = "kind")
    private Optional<String> kind = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", descriptionKey = "value")
    private Optional<String> value = Optional.empty();

    public ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = language.words();
        if (list) {
            DomainTypes.names().forEach(name -> terminal.out().println(entry(name, words)));
            return Terminal.OK;
        }
        String name = kind.orElseThrow(() -> words.usage("validate.noKind"));
        DomainType type = DomainTypes.find(name).orElseThrow(() -> words.usage("validate.unknown", name));
        String text = value.orElseThrow(() -> words.usage("validate.noValue"));
        Findings findings = type.check(text.equals("-") ? fromInput() : text);
        if (!findings.hasErrors()) {
            terminal.out().println(words.get("validate.right", description(name, words)));
        }
        for (Finding finding : findings) {
            String norm = finding.norm().map(n -> " (" + n + ")").orElse("");
            terminal.out().println(finding.text(words.language()) + norm + " [" + finding.code() + "]");
        }
        return findings.hasErrors() ? Terminal.NO : Terminal.OK;
    }

    private static String entry(String name, Words words) {
        boolean sensitive = DomainTypes.find(name).map(DomainType::sensitive).orElse(false);
        return String.format("%-28s", name)
                + description(name, words)
                + (sensitive ? " " + words.get("validate.sensitive") : "");
    }

    private static String description(String name, Words words) {
        return words.find("kind." + name, name);
    }

    /** So that a value need not stand in the history of a shell. */
    private String fromInput() {
        try {
            String text = new String(terminal.in().readNBytes(MAX), StandardCharsets.UTF_8);
            return text.replaceAll("\\R\\z", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
