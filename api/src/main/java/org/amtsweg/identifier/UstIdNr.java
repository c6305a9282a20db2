package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * German VAT identification number (<i>Umsatzsteuer-Identifikationsnummer</i>): {@code DE} and nine digits, the first not 0,
 * the last a check digit (ISO 7064 MOD 11,10).
 *
 * <p>Does not ask the tax office whether it is in use and does not know the numbers of other states.
 */
public record UstIdNr(@JsonValue String value) {

    private static final Finding FORM = Finding.error("", "ust-id-nr.form");
    private static final Finding CHECK_DIGIT = Finding.error("", "ust-id-nr.check-digit");
    private static final Pattern SHAPE = Pattern.compile("DE[1-9][0-9]{8}");

    public UstIdNr {
        value = IdText.upper(IdText.compact(value));
        IdText.accept(check(value));
    }

    @JsonCreator
    public static UstIdNr parse(String text) {
        return new UstIdNr(text);
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
        return fits(number) ? Findings.NONE : Findings.of(CHECK_DIGIT);
    }

    /** Whether the ninth digit belongs to the eight before it. */
    static boolean fits(String number) {
        return CheckDigit.mod11And10(number.substring(2, 10)) == CheckDigit.digit(number, 10);
    }

    /** In groups: {@code DE 136 695 976}. */
    public String display() {
        return IdText.grouped(value, 2, 3, 3, 3);
    }

    @Override
    public String toString() {
        return value;
    }
}
