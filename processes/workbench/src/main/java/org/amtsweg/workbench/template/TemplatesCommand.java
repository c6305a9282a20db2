package org.amtsweg.workbench.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.workbench.check.Target;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes element templates for Camunda Modeler (<i>Elementvorlagen</i>); the command below it lifts models to them. */
@Command(name = "templates", mixinStandardHelpOptions = true)
public final class TemplatesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--folder", paramLabel = "PATH", descriptionKey = "folder")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--jar", paramLabel = "FILE", descriptionKey = "jar")
    private List<Path> jars = new ArrayList<>();

    @Option(names = "--guides", paramLabel = "URL", descriptionKey = "guides")
    private Optional<String> guides = Optional.empty();

    public TemplatesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = language.words();
        Path directory = out.orElseThrow(() -> words.usage("templates.noOut"));
        Optional<String> base = guides.map(url -> base(url, words));
        Optional<FolderContent> content = folder.map(path -> Workplace.folder(path, words));
        List<Path> beside =
                folder.map(path -> Workplace.blocksBeside(path, words)).orElse(List.of());
        FolderChoices choices = content.map(FolderChoices::of).orElse(FolderChoices.NONE);
        Offer offer = Offer.of(jars, beside, words);
        List<ElementTemplate> templates = Palette.of(offer, choices);
        Path file = TemplateFile.write(directory, TemplateFile.json(templates, base), words);
        choices.unread().forEach(name -> terminal.err().println(words.get("templates.unread", name)));
        offer.complain(terminal, words);
        terminal.out().println(words.get("templates.written", templates.size(), Target.display(file)));
        terminal.out().println(words.get(base.isPresent() ? "templates.next" : "templates.nextWithoutGuides"));
        return Terminal.OK;
    }

    private static String base(String url, Words words) {
        if (!url.matches("https?://[^\\s\"<>]+")) {
            throw words.usage("templates.guides", url);
        }
        return url.endsWith("/") ? url : url + "/";
    }
}
