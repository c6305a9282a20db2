package org.amtsweg.form;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is checked of a field (<i>Feldprüfung</i>): whether it is needed, when it is hidden (a FEEL condition), its domain type, its
 * length (of a list: its number of entries) or number range, and a pattern.
 */
public record FieldRules(
        boolean required,
        Optional<String> hideWhen,
        Optional<String> domainType,
        Range length,
        Range value,
        Optional<String> pattern) {

    /** A range with optional ends, both included; of numbers also how many decimal places they may have. */
    public record Range(Optional<BigDecimal> min, Optional<BigDecimal> max, Optional<Integer> decimals) {
        public static final Range ANY = new Range(Optional.empty(), Optional.empty());

        public Range(Optional<BigDecimal> min, Optional<BigDecimal> max) {
            this(min, max, Optional.empty());
        }
    }

    public static final FieldRules NONE =
            new FieldRules(false, Optional.empty(), Optional.empty(), Range.ANY, Range.ANY, Optional.empty());
}
