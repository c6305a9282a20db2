package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * The unchangeable part of a health insurance number (<i>Krankenversichertennummer, KVNR</i>, § 290 SGB V): a letter and nine digits,
 * the last a check digit.
 *
 * <p>Leaves out the changeable part with the insurer's number. May not be the pension insurance number (§ 290 Abs. 1 SGB V).
 * {@code toString} is masked.
 */
@LegalBasis("§ 290 SGB V")
public record Krankenversichertennummer(@JsonValue String fullValue) implements Sensitive {

    private static final Norm BASIS = Norm.of("§ 290 SGB V");
    private static final Finding FORM = Finding.error("", "kvnr.form").on(BASIS);
    private static final Finding CHECK_DIGIT =
            Finding.error("", "kvnr.check-digit").on(BASIS);
    private static final Pattern SHAPE = Pattern.compile("[A-Z][0-9]{9}");

    public Krankenversichertennummer {
        fullValue = IdText.upper(IdText.compact(fullValue));
        IdText.accept(check(fullValue));
    }

    public static Krankenversichertennummer parse(String text) {
        return new Krankenversichertennummer(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Krankenversichertennummer fromJson(JsonNode json) {
        return new Krankenversichertennummer(IdText.json("Krankenversichertennummer", json));
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks and small letters do not matter. */
    public static Findings check(String text) {
        String number = IdText.upper(IdText.compact(text));
        if (!SHAPE.matcher(number).matches()) {
            return Findings.of(FORM);
        }
        String digits = CheckDigit.alphabetPosition(number.charAt(0)) + number.substring(1, 9);
        int check = CheckDigit.digitSums(digits, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2) % 10;
        return check == CheckDigit.digit(number, 9) ? Findings.NONE : Findings.of(CHECK_DIGIT);
    }

    /** The whole value, not masked, as people write it: the canonical form. */
    public String display() {
        return fullValue;
    }

    @Override
    public String toString() {
        return "Krankenversichertennummer[***]";
    }
}
