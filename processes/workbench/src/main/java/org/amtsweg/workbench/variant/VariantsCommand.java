package org.amtsweg.workbench.variant;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amtsweg.authority.Place;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.model.folder.VariantFolder;
import org.amtsweg.service.RefusedService;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Output;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks local variants and shows what holds (<i>örtliche Varianten prüfen</i>). */
@Command(name = "variants", mixinStandardHelpOptions = true)
public final class VariantsCommand implements Callable<Integer> {

    /** The forms of a report. */
    enum Format {
        text,
        json
    }

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "PATH", descriptionKey = "path")
    private String path = "";

    @Option(names = "--place", paramLabel = "ARS", descriptionKey = "place")
    private Optional<String> place = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
    private Format format = Format.text;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "output")
    private Optional<Path> output = Optional.empty();

    public VariantsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = language.words();
        Optional<Place> where = place.map(text -> parsed(text, words));
        VariantTree tree = VariantTree.below(words.path(path), words);
        Output.write(
                format == Format.text ? text(tree, where, words) : json(tree, where, words), output, terminal, words);
        return tree.refused().isEmpty() ? Terminal.OK : Terminal.NO;
    }

    private static Place parsed(String text, Words words) {
        if (!Ars.isValid(text)) {
            throw words.usage("variants.place", text);
        }
        return Place.of(Ars.parse(text));
    }

    private static String text(VariantTree tree, Optional<Place> where, Words words) {
        VariantText text = new VariantText(words);
        for (ServiceId service : where.isPresent() ? tree.services() : List.<ServiceId>of()) {
            Place at = where.orElseThrow();
            String name = tree.at(service, at)
                    .map(variant -> variant.content().path())
                    .orElse(words.get("variants.at.central"));
            text.line(words.get("variants.at", at.ars(), service, name));
        }
        if (where.isPresent()) {
            text.line("");
        }
        shown(tree, where)
                .forEach(variant ->
                        tree.service(variant).ifPresent(service -> text.effective(new Effective(variant, service))));
        List<RefusedService> refused = tree.refused();
        refused.forEach(each -> text.refused(each.folder(), each.findings()));
        text.line(words.get("variants.sum", tree.good().size() + refused.size(), refused.size()));
        return text.toString();
    }

    private static String json(VariantTree tree, Optional<Place> where, Words words) {
        VariantJson json = new VariantJson(words);
        where.ifPresent(at -> tree.services()
                .forEach(service -> json.at(
                        service.value(),
                        tree.at(service, at)
                                .map(variant -> variant.content().path())
                                .orElse(""))));
        shown(tree, where)
                .forEach(variant ->
                        tree.service(variant).ifPresent(service -> json.effective(new Effective(variant, service))));
        tree.refused().forEach(each -> json.refused(each.folder(), each.findings()));
        return json.toString();
    }

    /** All, or those that hold at a place. */
    private static List<VariantFolder> shown(VariantTree tree, Optional<Place> where) {
        return where.isEmpty()
                ? tree.good()
                : tree.services().stream()
                        .flatMap(service -> tree.at(service, where.orElseThrow()).stream())
                        .toList();
    }
}
