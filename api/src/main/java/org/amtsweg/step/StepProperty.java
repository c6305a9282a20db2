package org.amtsweg.step;

import java.util.List;
import java.util.Optional;
import org.amtsweg.language.LocalText;

/**
 * A property that a step reads at its element (<i>Angabe am Schritt</i>), a {@code camunda:property} in the model: its whole name, what it is called and
 * means, whether a step needs it, what it is without one, and the values it may have (none: any).
 *
 * <p>A vendor's name begins with that of the vendor, as the step's does. Names that begin with {@code amtsweg.} are those of the key registry.
 */
public record StepProperty(
        String name,
        LocalText title,
        LocalText description,
        boolean required,
        Optional<String> otherwise,
        List<String> allowed) {

    public StepProperty {
        allowed = List.copyOf(allowed);
    }

    /** A property that may be left out. */
    public static StepProperty of(String name, String germanTitle, String germanDescription) {
        return new StepProperty(
                name, LocalText.of(germanTitle), LocalText.of(germanDescription), false, Optional.empty(), List.of());
    }

    /** One that the step cannot do without. */
    public StepProperty asRequired() {
        return new StepProperty(name, title, description, true, otherwise, allowed);
    }

    /** What the step takes where the model says nothing. */
    public StepProperty otherwise(String value) {
        return new StepProperty(name, title, description, required, Optional.of(value), allowed);
    }

    /** Only one of these values. */
    public StepProperty oneOf(String... values) {
        return new StepProperty(name, title, description, required, otherwise, List.of(values));
    }
}
