package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Tax identification number of a person (<i>steuerliche Identifikationsnummer, IdNr</i>, § 139b AO): 11 digits, the last a check digit
 * (ISO 7064 MOD 11,10). Among the first ten, one digit occurs two or three times, three times not in a row.
 *
 * <p>Does not know whether a number was issued or to whom. May be collected and used only where a law says so (§ 139b Abs. 2 AO);
 * {@code toString} is masked. Numbers that begin with 0 are test numbers: {@link #parse} refuses them, {@link #parseTest}, the
 * constructor and JSON take them, since systems without real persons store them too.
 */
@LegalBasis({"§ 139a AO", "§ 139b AO"})
public record SteuerId(@JsonValue String fullValue) implements Sensitive {

    private static final Norm BASIS = Norm.of("§ 139b AO");
    private static final Finding FORM = Finding.error("", "steuer-id.form").on(BASIS);
    private static final Finding TEST_NUMBER =
            Finding.error("", "steuer-id.test-number").on(BASIS);
    private static final Finding REPETITION =
            Finding.error("", "steuer-id.repetition").on(BASIS);
    private static final Finding CHECK_DIGIT =
            Finding.error("", "steuer-id.check-digit").on(BASIS);
    private static final int LENGTH = 11;

    public SteuerId {
        fullValue = IdText.compact(fullValue);
        IdText.accept(checkTest(fullValue));
    }

    public static SteuerId parse(String text) {
        IdText.accept(check(text));
        return new SteuerId(text);
    }

    /** Reads test numbers too, for systems without real persons. */
    public static SteuerId parseTest(String text) {
        return new SteuerId(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SteuerId fromJson(JsonNode json) {
        return new SteuerId(IdText.json("SteuerId", json));
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks do not matter. */
    public static Findings check(String text) {
        String number = IdText.compact(text);
        boolean test = IdText.isDigits(number, LENGTH) && number.charAt(0) == '0';
        return test ? Findings.of(TEST_NUMBER) : checkTest(number);
    }

    /** The same, but test numbers are welcome. */
    public static Findings checkTest(String text) {
        String number = IdText.compact(text);
        if (!IdText.isDigits(number, LENGTH)) {
            return Findings.of(FORM);
        }
        String body = number.substring(0, LENGTH - 1);
        if (!repeatsOneDigit(body)) {
            return Findings.of(REPETITION);
        }
        return CheckDigit.mod11And10(body) == CheckDigit.digit(number, LENGTH - 1)
                ? Findings.NONE
                : Findings.of(CHECK_DIGIT);
    }

    private static boolean repeatsOneDigit(String body) {
        int[] count = new int[10];
        for (int i = 0; i < body.length(); i++) {
            count[CheckDigit.digit(body, i)]++;
        }
        int repeated = 0;
        for (int digit = 0; digit < count.length; digit++) {
            boolean inARow = body.contains(Integer.toString(digit).repeat(3));
            if (count[digit] > 3 || inARow) {
                return false;
            }
            repeated += count[digit] > 1 ? 1 : 0;
        }
        return repeated == 1;
    }

    /** Whether this is a number of the test range. */
    public boolean isTestNumber() {
        return fullValue.charAt(0) == '0';
    }

    /** In groups, as it is printed on letters: {@code 12 345 678 901}. */
    public String display() {
        return IdText.grouped(fullValue, 2, 3, 3, 3);
    }

    @Override
    public String toString() {
        return "SteuerId[***]";
    }
}
