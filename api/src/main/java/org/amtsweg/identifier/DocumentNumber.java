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
 * Serial number of an identity card or passport (<i>Seriennummer</i>, § 5 PAuswG, ICAO Doc 9303): nine capital letters and digits,
 * perhaps followed by the check digit of the machine-readable zone, which is then checked and left off.
 *
 * <p>Without the check digit only the form is checked. Does not know whether the document exists or is blocked. Not a key of
 * a person. {@code toString} is masked.
 */
@LegalBasis("§ 5 PAuswG")
public record DocumentNumber(@JsonValue String fullValue) implements Sensitive {

    private static final Norm BASIS = Norm.of("§ 5 PAuswG");
    private static final Finding FORM =
            Finding.error("", "document-number.form").on(BASIS);
    private static final Finding CHECK_DIGIT =
            Finding.error("", "document-number.check-digit").on(BASIS);
    private static final int LENGTH = 9;
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{9}[0-9]?");

    public DocumentNumber {
        IdText.accept(check(fullValue));
        fullValue = IdText.upper(IdText.compact(fullValue)).substring(0, LENGTH);
    }

    public static DocumentNumber parse(String text) {
        return new DocumentNumber(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DocumentNumber fromJson(JsonNode json) {
        return new DocumentNumber(IdText.json("DocumentNumber", json));
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
        boolean wrong = number.length() > LENGTH
                && CheckDigit.icao9303(number.substring(0, LENGTH)) != CheckDigit.digit(number, LENGTH);
        return wrong ? Findings.of(CHECK_DIGIT) : Findings.NONE;
    }

    /** The check digit that the machine-readable zone prints behind the number. */
    public int checkDigit() {
        return CheckDigit.icao9303(fullValue);
    }

    /** The whole value, not masked, as people write it: the canonical form. */
    public String display() {
        return fullValue;
    }

    @Override
    public String toString() {
        return "DocumentNumber[***]";
    }
}
