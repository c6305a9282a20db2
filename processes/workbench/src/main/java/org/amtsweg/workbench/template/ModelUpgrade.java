package org.amtsweg.workbench.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.model.process.PropertyKeys;
import org.amtsweg.model.template.TemplateVersions;
import org.amtsweg.workbench.template.Field.Binding;

/**
 * Lifts the elements of one model to the current templates (<i>Anhebung eines Modells</i>): renamed properties get their new name, fixed values the value of
 * the new version, what the block or step no longer reads goes. What the designer entered stays.
 *
 * <p>Touches nothing that has no template, a strange one, or a newer one than is known. Done twice it changes nothing the second time.
 */
final class ModelUpgrade {

    private static final String INPUT = "amtsweg.input.";

    private final Map<String, ElementTemplate> newest = new LinkedHashMap<>();

    /** What was done with an element, or why nothing was. */
    enum Outcome {
        LIFTED,
        CURRENT,
        NEWER,
        UNKNOWN,
        FOREIGN
    }

    /** One change, or one thing that is left to do. */
    record Change(Kind kind, String what, String before, String after) {
        enum Kind {
            SET,
            RENAMED,
            REMOVED,
            MISSING
        }
    }

    /** What became of one element. */
    record Lifted(Place place, String template, int before, int after, Outcome outcome, List<Change> changes) {
        Lifted {
            changes = List.copyOf(changes);
        }

        boolean leavesWork() {
            return changes.stream().anyMatch(change -> change.kind() == Change.Kind.MISSING);
        }
    }

    /** Where an element is, as the designer knows it. */
    record Place(String label, String id, int line) {}

    /** The text of the model afterwards, and what was done. */
    record Result(String text, List<Lifted> elements) {
        Result {
            elements = List.copyOf(elements);
        }
    }

    ModelUpgrade(List<ElementTemplate> templates) {
        templates.stream()
                .sorted(Comparator.comparingInt(ElementTemplate::version))
                .forEach(template -> newest.put(template.id(), template));
    }

    Result lift(String text) {
        XmlText xml = new XmlText(text);
        Edits edits = new Edits();
        List<Lifted> elements = new ArrayList<>();
        for (TemplatedElement element : TemplatedElement.in(xml, edits)) {
            elements.add(lift(element));
        }
        return new Result(edits.apply(text), elements);
    }

    private Lifted lift(TemplatedElement element) {
        Place place = new Place(element.label(), element.id(), element.line());
        Optional<ElementTemplate> template = Optional.ofNullable(newest.get(element.template()));
        if (template.isEmpty()) {
            Outcome outcome = TemplateVersions.isOurs(element.template()) ? Outcome.UNKNOWN : Outcome.FOREIGN;
            return new Lifted(place, element.template(), element.version(), 0, outcome, List.of());
        }
        ElementTemplate current = template.get();
        String name = current.head().name();
        if (element.version() >= current.version()) {
            Outcome outcome = element.version() == current.version() ? Outcome.CURRENT : Outcome.NEWER;
            return new Lifted(place, name, element.version(), current.version(), outcome, List.of());
        }
        List<Change> changes = new ArrayList<>();
        rename(element, current, changes);
        remove(element, current, changes);
        fix(element, current, changes);
        ask(element, current, changes);
        element.version(current.version());
        element.finish();
        return new Lifted(place, name, element.version(), current.version(), Outcome.LIFTED, changes);
    }

    private static void rename(TemplatedElement element, ElementTemplate template, List<Change> changes) {
        Map<String, String> renamed = new LinkedHashMap<>(PropertyKeys.renamed());
        renamed.putAll(template.renamed());
        renamed.forEach((oldName, newName) -> {
            String before = element.properties().get(oldName);
            if (before == null) {
                return;
            }
            if (element.value(Binding.property(newName)).isPresent()) {
                // Both are there: the new one is what the step reads.
                element.remove(oldName);
                changes.add(new Change(Change.Kind.REMOVED, oldName, before, ""));
            } else {
                element.remove(newName);
                element.rename(oldName, newName);
                changes.add(new Change(Change.Kind.RENAMED, oldName, before, newName));
            }
        });
    }

    /** Inputs that the block no longer has, and what the vendor's step no longer reads. */
    private static void remove(TemplatedElement element, ElementTemplate template, List<Change> changes) {
        String vendor = template.field(Binding.attribute("camunda:topic"))
                .flatMap(topic -> topic.entry().value())
                .map(topic -> topic.substring(0, topic.indexOf('.') + 1))
                .orElse("");
        element.properties().forEach((name, value) -> {
            boolean theirs = name.startsWith(INPUT)
                    || (!vendor.isEmpty() && !vendor.equals("amtsweg.") && name.startsWith(vendor));
            if (theirs && template.field(Binding.property(name)).isEmpty()) {
                element.remove(name);
                changes.add(new Change(Change.Kind.REMOVED, name, value, ""));
            }
        });
    }

    private static void fix(TemplatedElement element, ElementTemplate template, List<Change> changes) {
        for (Field field : template.fields()) {
            String wanted = field.entry().value().orElse("");
            String there = element.value(field.binding()).orElse("");
            if (field.isFixed() && !there.equals(wanted)) {
                element.set(field.binding(), wanted);
                changes.add(new Change(Change.Kind.SET, field.binding().name(), there, wanted));
            }
        }
    }

    /** What is needed and not there: the template's first value, or a word to the designer. */
    private static void ask(TemplatedElement element, ElementTemplate template, List<Change> changes) {
        for (Field field : template.fields()) {
            boolean missing = field.entry().required()
                    && !field.isFixed()
                    && element.value(field.binding()).isEmpty();
            if (missing && field.entry().value().isPresent()) {
                String first = field.entry().value().get();
                element.set(field.binding(), first);
                changes.add(new Change(Change.Kind.SET, field.binding().name(), "", first));
            } else if (missing) {
                changes.add(new Change(Change.Kind.MISSING, field.binding().name(), "", field.label()));
            }
        }
    }
}
