package org.amtsweg.constraint;

import java.util.function.Function;
import org.amtsweg.problem.Findings;

/**
 * A kind of text that German administration knows (<i>Fachdatentyp</i>), with a stable name such as {@code steuer-id}, for forms
 * and other places that name their types in data.
 *
 * <p>Checks a text that is there. Whether a field may stay empty is a question of the field: no number is empty, but an empty text holds
 * no wrong character.
 */
public final class DomainType {

    private final String name;
    private final boolean sensitive;
    private final Function<String, Findings> rule;

    DomainType(String name, boolean sensitive, Function<String, Findings> rule) {
        this.name = name;
        this.sensitive = sensitive;
        this.rule = rule;
    }

    public String name() {
        return name;
    }

    /** Whether values must not appear in logs. */
    public boolean sensitive() {
        return sensitive;
    }

    /**
     * What is wrong with a text. The path of each finding is empty, so that the caller puts it where it belongs
     * ({@link Findings#at}); its code begins with the name of a rule family and never changes.
     */
    public Findings check(String text) {
        return rule.apply(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
