package org.amtsweg.workbench.template;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.process.Element;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.workbench.template.Field.Binding;
import org.amtsweg.workbench.template.Field.Check;
import org.amtsweg.workbench.template.Field.Entry;

/**
 * The fields of a template that calls a block (<i>Eingaben des Bausteins</i>), one per input.
 *
 * <p>What an input is for is read from the block's model: one that names a role there is offered the roles of the folder, and so for templates of
 * notices and for messages.
 */
final class BlockInputs {

    private static final String INPUT = "amtsweg.input.";
    /** Usual periods; those outside an input's bounds are not offered. */
    private static final List<String> PERIODS =
            List.of("P3D", "P1W", "P2W", "P3W", "P4W", "P1M", "P6W", "P2M", "P3M", "P6M");

    private static final Map<String, FolderChoices.Kind> BY_PROPERTY = Map.of(
            "amtsweg.notice", FolderChoices.Kind.NOTICE,
            "amtsweg.message", FolderChoices.Kind.MESSAGE);

    private final FolderChoices choices;

    BlockInputs(FolderChoices choices) {
        this.choices = choices;
    }

    List<Field> of(BlockFolder block) {
        List<Field> fields = new ArrayList<>();
        block.inputs().forEach((name, spec) -> fields.add(field(block, name, spec)));
        return fields;
    }

    private Field field(BlockFolder block, String name, ParameterSpec spec) {
        String words = spec.description().map(text -> text.in(Language.DE)).orElse(name);
        return new Field(Binding.property(INPUT + name), "block", words, hint(name, spec), entry(block, name, spec));
    }

    private static String hint(String name, ParameterSpec spec) {
        StringBuilder hint = new StringBuilder("Eingabe ").append(name).append('.');
        spec.defaultValue()
                .ifPresent(value ->
                        hint.append(" Ohne Angabe: ").append(value.asText()).append('.'));
        spec.bounds()
                .min()
                .ifPresent(
                        min -> hint.append(" Mindestens ").append(min.asText()).append('.'));
        spec.bounds()
                .max()
                .ifPresent(
                        max -> hint.append(" Höchstens ").append(max.asText()).append('.'));
        return hint.toString();
    }

    private Entry entry(BlockFolder block, String name, ParameterSpec spec) {
        String none = spec.defaultValue()
                .map(value -> "ohne Angabe: " + value.asText())
                .orElse("keine Angabe");
        List<Option> options = options(block, name, spec);
        if (!options.isEmpty()) {
            return Entry.choice(spec.required(), none, options);
        }
        Check check = check(spec);
        return Entry.text(spec.required())
                .checked(spec.defaultValue()
                        .map(value -> check.example(value.asText()))
                        .orElse(check));
    }

    private List<Option> options(BlockFolder block, String name, ParameterSpec spec) {
        List<Option> options = new ArrayList<>();
        // The roles of a block are its own inputs; those are offered below, as parameters.
        Optional<FolderChoices.Kind> kind = kind(block, name);
        kind.map(choices::of).orElse(List.of()).stream()
                .filter(option -> !option.value().startsWith("$"))
                .forEach(options::add);
        // A block brings texts and notices of its own; alone they are no choice, because a service may bring more.
        if (!options.isEmpty()) {
            kind
                    .filter(BY_PROPERTY::containsValue)
                    .map(FolderChoices.of(block.content())::of)
                    .orElse(List.of())
                    .stream()
                    .filter(option ->
                            options.stream().noneMatch(own -> own.value().equals(option.value())))
                    .forEach(options::add);
        }
        List<FolderChoices.Parameter> parameters =
                choices.parameters(spec.type().word());
        boolean closed = !spec.bounds().allowed().isEmpty() || spec.type() == ParameterSpec.Type.BOOLEAN;
        if (spec.type() == ParameterSpec.Type.BOOLEAN) {
            options.add(Option.of("ja", "true"));
            options.add(Option.of("nein", "false"));
        }
        spec.bounds().allowed().forEach(value -> options.add(Option.of(value)));
        // A list that is not closed by the block may only replace the free text where the folder fills it.
        boolean periods = spec.type() == ParameterSpec.Type.PERIOD && !parameters.isEmpty();
        if (closed || periods || !options.isEmpty()) {
            parameters.forEach(
                    parameter -> options.add(Option.of(parameter.description(), "parameters." + parameter.name())));
        }
        if (periods) {
            PERIODS.stream()
                    .filter(period -> !spec.check(TextNode.valueOf(period)).hasErrors())
                    .forEach(period -> options.add(Option.of(period)));
        }
        return options;
    }

    /** What the block does with an input, if that says what may be chosen. */
    private static Optional<FolderChoices.Kind> kind(BlockFolder block, String name) {
        for (Element element : block.process().elements()) {
            if (element.role().equals(Optional.of("${parameters." + name + "}"))) {
                return Optional.of(FolderChoices.Kind.ROLE);
            }
            for (Map.Entry<String, FolderChoices.Kind> each : BY_PROPERTY.entrySet()) {
                if (element.property(each.getKey()).equals(Optional.of("parameters." + name))) {
                    return Optional.of(each.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Check check(ParameterSpec spec) {
        return switch (spec.type()) {
            case PERIOD -> Check.PERIOD;
            case NUMBER ->
                Check.like(
                        "^(-?[0-9]+(\\.[0-9]+)?|parameters\\.[A-Za-z_][A-Za-z0-9_]*)$",
                        "Eine Zahl mit Punkt statt Komma, oder parameters.<Name>.");
            case STRING, BOOLEAN -> Check.NONE;
        };
    }
}
