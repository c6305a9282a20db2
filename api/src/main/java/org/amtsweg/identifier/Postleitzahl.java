package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * German postal code (<i>Postleitzahl</i>): five digits.
 *
 * <p>Does not know which codes are in use, nor the places. A code outside 01001 to 99998 only gets a warning. Never a number: the
 * leading zero counts.
 */
public record Postleitzahl(@JsonValue String value) {

    private static final Finding FORM = Finding.error("", "postleitzahl.form");
    private static final Finding RANGE = Finding.warning("", "postleitzahl.range", Map.of());
    private static final int LENGTH = 5;

    public Postleitzahl {
        value = IdText.compact(value);
        IdText.accept(check(value));
    }

    @JsonCreator
    public static Postleitzahl parse(String text) {
        return new Postleitzahl(text);
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks do not matter. */
    public static Findings check(String text) {
        String code = IdText.compact(text);
        if (!IdText.isDigits(code, LENGTH)) {
            return Findings.of(FORM);
        }
        boolean usual = code.compareTo("01001") >= 0 && code.compareTo("99998") <= 0;
        return usual ? Findings.NONE : Findings.of(RANGE);
    }

    /** As people write it: the canonical form, which has no groups. */
    public String display() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
