package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Legal entity identifier (<i>LEI</i>, ISO 17442): 18 letters and digits and two check digits (ISO 7064 MOD 97-10).
 *
 * <p>Does not ask the register who stands behind it.
 */
public record Lei(@JsonValue String value) {

    private static final Finding FORM = Finding.error("", "lei.form");
    private static final Finding CHECK_DIGITS = Finding.error("", "lei.check-digits");
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");

    public Lei {
        value = IdText.upper(IdText.compact(value));
        IdText.accept(check(value));
    }

    @JsonCreator
    public static Lei parse(String text) {
        return new Lei(text);
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks and small letters do not matter. */
    public static Findings check(String text) {
        String lei = IdText.upper(IdText.compact(text));
        if (!SHAPE.matcher(lei).matches()) {
            return Findings.of(FORM);
        }
        return CheckDigit.mod97(lei) == 1 ? Findings.NONE : Findings.of(CHECK_DIGITS);
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
