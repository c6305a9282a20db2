package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * International bank account number (<i>IBAN</i>, ISO 13616) of any country that issues them: national structure and check digits
 * (ISO 7064 MOD 97-10), on jbanking.
 *
 * <p>Does not check the national account number inside, nor that the account exists. {@code toString} is masked.
 */
public record Iban(@JsonValue String fullValue) implements Sensitive {

    private static final Finding FORM = Finding.error("", "iban.form");
    private static final Finding CHECK_DIGITS = Finding.error("", "iban.check-digits");
    private static final Finding STRUCTURE = Finding.error("", "iban.structure");
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    public Iban {
        fullValue = canonical(fullValue);
        IdText.accept(check(fullValue));
    }

    public static Iban parse(String text) {
        return new Iban(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Iban fromJson(JsonNode json) {
        return new Iban(IdText.json("Iban", json));
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks and small letters do not matter. */
    public static Findings check(String text) {
        String iban = canonical(text);
        if (!SHAPE.matcher(iban).matches()) {
            return Findings.of(FORM);
        }
        if (CheckDigit.mod97(iban.substring(4) + iban.substring(0, 4)) != 1) {
            return Findings.of(CHECK_DIGITS);
        }
        // jbanking knows the structure per country, for instance 18 digits behind DE and the check digits.
        return fr.marcwrobel.jbanking.iban.Iban.isValid(iban) ? Findings.NONE : Findings.of(STRUCTURE);
    }

    private static String canonical(String text) {
        return IdText.upper(IdText.compact(text));
    }

    public Country country() {
        return Country.parse(fullValue.substring(0, 2));
    }

    /** The eight digits of the bank (<i>Bankleitzahl</i>); empty for an account abroad. */
    public Optional<String> bankleitzahl() {
        return fullValue.startsWith("DE") ? Optional.of(fullValue.substring(4, 12)) : Optional.empty();
    }

    /** In groups of four, as it is printed on forms. */
    public String display() {
        return IdText.grouped(fullValue, 4, 4, 4, 4, 4, 4, 4, 4);
    }

    @Override
    public String toString() {
        return "Iban[***]";
    }
}
