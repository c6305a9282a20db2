package org.amtsweg.workbench.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.process.PropertyKey;
import org.amtsweg.model.process.PropertyKeys;
import org.amtsweg.model.template.TemplateVersions;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.step.StepProperty;
import org.amtsweg.workbench.template.ElementTemplate.Head;
import org.amtsweg.workbench.template.ElementTemplate.Target;
import org.amtsweg.workbench.template.Field.Binding;
import org.amtsweg.workbench.template.Field.Entry;

/**
 * All templates for a designer (<i>Vorlagenpalette</i>): one for each step, each kind of task, each block, each reserved message, for tables, and for our
 * properties at other elements.
 *
 * <p>A template names every property that may stand at its element: what it does not name the modeler deletes when it is applied.
 */
final class Palette {

    private static final String KINDS = "kinds.yaml";
    private static final String STEP_GROUP = "step";
    private static final String TASK_GROUP = "task";

    private final FolderChoices choices;
    private final KeyFields keys;
    private final BlockInputs inputs;

    private Palette(FolderChoices choices) {
        this.choices = choices;
        this.keys = new KeyFields(choices);
        this.inputs = new BlockInputs(choices);
    }

    /** In the order in which a modeler lists them if nobody searches: tasks, steps, blocks, tables, messages, the rest. */
    static List<ElementTemplate> of(Offer offer, FolderChoices choices) {
        Palette palette = new Palette(choices);
        List<ElementTemplate> kinds = palette.kinds();
        List<ElementTemplate> all = new ArrayList<>();
        kinds.stream().filter(kind -> kind.id().contains(".task.")).forEach(all::add);
        offer.steps().forEach(step -> all.add(palette.step(step)));
        offer.blocks().stream()
                .sorted(Comparator.comparing(BlockFolder::id)
                        .thenComparingInt(block -> TemplateVersions.ofBlock(block.version())))
                .forEach(block -> all.add(palette.block(block)));
        kinds.stream().filter(kind -> !kind.id().contains(".task.")).forEach(all::add);
        return all;
    }

    private ElementTemplate step(StepDescriptor step) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.fixed(Binding.attribute("camunda:type"), "external"));
        fields.add(Field.fixed(Binding.attribute("camunda:topic"), step.name()));
        for (StepProperty property : step.guide().properties()) {
            fields.add(property(property));
        }
        fields.addAll(registered(List.of("serviceTask"), key -> !key.group().equals(STEP_GROUP), Map.of()));
        String description = step.guide()
                .description()
                .map(text -> text.in(Language.DE))
                .orElse("Automatischer Schritt " + step.name() + ".");
        List<String> keywords = new ArrayList<>(step.guide().keywords());
        keywords.add(step.name());
        return new ElementTemplate(
                new Head(
                        TemplateVersions.stepId(step.name()),
                        TemplateVersions.of(step),
                        "Schritt – " + step.title().in(Language.DE),
                        description + results(step),
                        keywords,
                        Optional.of(
                                step.name().startsWith("amtsweg.")
                                        ? "service-folder.md#built-in-steps"
                                        : "vendors.md#a-step")),
                new Target(List.of("serviceTask"), Optional.of("serviceTask"), false),
                fields,
                step.guide().renamed());
    }

    private static String results(StepDescriptor step) {
        StringBuilder told = new StringBuilder();
        step.guide()
                .results()
                .forEach((name, meaning) -> told.append(" task.<Kennung>.")
                        .append(name)
                        .append(": ")
                        .append(meaning.in(Language.DE))
                        .append('.'));
        if (!step.errors().isEmpty()) {
            told.append(" Fehler, die ein Fehlerereignis am Rand fängt: ")
                    .append(String.join(", ", new TreeSet<>(step.errors())))
                    .append('.');
        }
        return told.toString();
    }

    /** Ours are described in the key registry, those of vendors by the step. */
    private Field property(StepProperty property) {
        Optional<PropertyKey> key = PropertyKeys.find(property.name());
        if (key.isPresent()) {
            Field field = keys.of(key.get(), property.required(), Optional.empty());
            String hint = property.otherwise()
                    .map(value -> field.description() + " Ohne Angabe: " + value + ".")
                    .orElse(field.description());
            return new Field(field.binding(), field.group(), field.label(), hint, field.entry());
        }
        String none = property.otherwise().map(value -> "ohne Angabe: " + value).orElse("keine Angabe");
        Entry entry = property.allowed().isEmpty()
                ? Entry.text(property.required())
                : Entry.choice(
                        property.required(),
                        none,
                        property.allowed().stream().map(Option::of).toList());
        return new Field(
                Binding.property(property.name()),
                STEP_GROUP,
                property.title().in(Language.DE),
                property.description().in(Language.DE),
                entry);
    }

    private ElementTemplate block(BlockFolder block) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.fixed(Binding.attribute("calledElement"), block.id()));
        fields.add(Field.fixed(Binding.attribute("camunda:calledElementBinding"), "versionTag"));
        fields.add(Field.fixed(Binding.attribute("camunda:calledElementVersionTag"), block.version()));
        fields.addAll(inputs.of(block));
        fields.addAll(registered(List.of("callActivity"), key -> !key.key().endsWith("*"), Map.of()));
        StringBuilder description = new StringBuilder("Baustein " + block.id() + ", Version " + block.version() + ".");
        if (!block.outputs().isEmpty()) {
            description
                    .append(" Danach steht in task.<Kennung>: ")
                    .append(String.join(", ", block.outputs().keySet()))
                    .append('.');
        }
        return new ElementTemplate(
                new Head(
                        TemplateVersions.blockId(block.id()),
                        TemplateVersions.ofBlock(block.version()),
                        "Baustein – " + block.name().in(Language.DE),
                        description.toString(),
                        List.of("Baustein", "Aufrufaktivität", "call activity", block.id()),
                        Optional.of("service-folder.md#blockyaml")),
                new Target(List.of("callActivity"), Optional.of("callActivity"), false),
                fields,
                Map.of());
    }

    private List<ElementTemplate> kinds() {
        try (InputStream in = Palette.class.getResourceAsStream(KINDS)) {
            if (in == null) {
                throw new IllegalStateException("The kinds of templates are missing in this jar");
            }
            YamlFile.Reading reading = YamlFile.read(KINDS, in.readAllBytes());
            YamlFile file = reading.file()
                    .orElseThrow(() -> new IllegalStateException("kinds.yaml is broken: " + reading.findings()));
            List<ElementTemplate> kinds = new ArrayList<>();
            file.json().path("kinds").forEach(kind -> kinds.add(kind(kind)));
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ElementTemplate kind(JsonNode kind) {
        List<String> elements = texts(kind.path("elements"));
        Map<String, String> defaults = new LinkedHashMap<>();
        kind.path("defaults")
                .properties()
                .forEach(
                        entry -> defaults.put(entry.getKey(), entry.getValue().asText()));
        List<Field> fields = new ArrayList<>();
        if (elements.contains("userTask")) {
            fields.addAll(person());
        }
        if (elements.contains("businessRuleTask")) {
            fields.addAll(table());
        }
        Optional<String> act = Optional.ofNullable(kind.get("act")).map(JsonNode::asText);
        act.ifPresent(value -> fields.add(Field.fixed(Binding.property("amtsweg.act"), value)));
        fields.addAll(registered(
                elements,
                key -> !key.key().equals("amtsweg.act")
                        && (key.act().isEmpty() || key.act().equals(act)),
                defaults));
        return new ElementTemplate(
                new Head(
                        TemplateVersions.id(kind.path("id").asText()),
                        TemplateVersions.general(),
                        kind.path("name").asText(),
                        kind.path("description").asText(),
                        texts(kind.path("keywords")),
                        Optional.of(kind.path("guide").asText())),
                new Target(
                        elements,
                        Optional.ofNullable(kind.get("becomes")).map(JsonNode::asText),
                        kind.path("native").asBoolean(false)),
                fields,
                Map.of());
    }

    /** Who does a task, and with which form. */
    private List<Field> person() {
        return List.of(
                chosen(
                        "camunda:candidateGroups",
                        "Rolle",
                        "Wer die Aufgabe bekommt: eine Rolle aus service.yaml.",
                        FolderChoices.Kind.ROLE,
                        TASK_GROUP),
                chosen(
                        "camunda:formRef",
                        "Formular",
                        "Die Kennung eines Formulars im Ordner forms.",
                        FolderChoices.Kind.FORM,
                        TASK_GROUP),
                Field.fixed(Binding.attribute("camunda:formRefBinding"), "deployment"));
    }

    private List<Field> table() {
        return List.of(
                chosen(
                        "camunda:decisionRef",
                        "Tabelle",
                        "Die Kennung der Entscheidung in einer Datei *.dmn.",
                        FolderChoices.Kind.DECISION,
                        STEP_GROUP),
                Field.fixed(Binding.attribute("camunda:decisionRefBinding"), "deployment"));
    }

    private Field chosen(String attribute, String label, String hint, FolderChoices.Kind kind, String group) {
        boolean required = kind != FolderChoices.Kind.FORM;
        List<Option> known = choices.of(kind);
        Entry entry = known.isEmpty() ? Entry.text(required) : Entry.choice(required, "ohne", known);
        return new Field(Binding.attribute(attribute), group, label, hint, entry);
    }

    /** The properties that may stand at all of these elements. */
    private List<Field> registered(List<String> elements, Predicate<PropertyKey> wanted, Map<String, String> defaults) {
        return PropertyKeys.all().stream()
                .filter(key -> elements.stream().allMatch(key::fits))
                .filter(wanted)
                .map(key -> keys.of(key, false, Optional.ofNullable(defaults.get(key.key()))))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
