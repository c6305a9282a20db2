package org.amtsweg.step;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.language.LocalText;

/**
 * What a designer is told of a step (<i>Anleitung zum Schritt</i>): what it does, the properties it reads, the values it leaves behind (name to what it
 * is), words by which it is looked for, and older names of properties. Element templates for the modeler and the documentation are made from it.
 *
 * <p>{@code version} counts upwards: raise it whenever properties are added, renamed or taken away, so that models can be lifted.
 */
public record StepGuide(
        Optional<LocalText> description,
        List<StepProperty> properties,
        Map<String, LocalText> results,
        List<String> keywords,
        Map<String, String> renamed,
        int version) {

    /** Nothing is told. */
    public static final StepGuide NONE = new StepGuide(Optional.empty(), List.of(), Map.of(), List.of(), Map.of(), 1);

    public StepGuide {
        properties = List.copyOf(properties);
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        keywords = List.copyOf(keywords);
        renamed = Map.copyOf(renamed);
        if (version < 1) {
            throw new IllegalArgumentException("The version of a step's guide counts from 1");
        }
    }

    public static StepGuide of(String germanDescription) {
        return new StepGuide(Optional.of(LocalText.of(germanDescription)), List.of(), Map.of(), List.of(), Map.of(), 1);
    }

    /** With the properties that the step reads, in the order in which they are to be shown. */
    public StepGuide reading(StepProperty... read) {
        return new StepGuide(description, List.of(read), results, keywords, renamed, version);
    }

    /** With one more value that stands in the case file afterwards, as {@code task.<element>.<name>}. */
    public StepGuide giving(String name, String germanMeaning) {
        Map<String, LocalText> more = new LinkedHashMap<>(results);
        more.put(name, LocalText.of(germanMeaning));
        return new StepGuide(description, properties, more, keywords, renamed, version);
    }

    public StepGuide findBy(String... germanWords) {
        return new StepGuide(description, properties, results, List.of(germanWords), renamed, version);
    }

    /** A property has a new name; models are lifted from the old one. */
    public StepGuide renaming(String oldName, String newName) {
        Map<String, String> more = new LinkedHashMap<>(renamed);
        more.put(oldName, newName);
        return new StepGuide(description, properties, results, keywords, more, version);
    }

    public StepGuide version(int number) {
        return new StepGuide(description, properties, results, keywords, renamed, number);
    }
}
