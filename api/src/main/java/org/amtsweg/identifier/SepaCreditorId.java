package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Identifier of a creditor who collects by SEPA direct debit (<i>Gläubiger-Identifikationsnummer</i>): country 2, check digits 2, business
 * code 3, national part; on jbanking. The business code is free and not checked.
 *
 * <p>A German one has 18 characters with 11 digits at the end. Does not ask the central bank.
 */
public record SepaCreditorId(@JsonValue String value) {

    private static final Finding FORM = Finding.error("", "sepa-creditor-id.form");
    private static final Finding CHECK_DIGITS = Finding.error("", "sepa-creditor-id.check-digits");
    private static final Pattern SHAPE =
            Pattern.compile("(?!DE)[A-Z]{2}[0-9]{2}[A-Z0-9]{3}[A-Z0-9]{1,28}" + "|DE[0-9]{2}[A-Z0-9]{3}[0-9]{11}");

    public SepaCreditorId {
        value = IdText.upper(IdText.compact(value));
        IdText.accept(check(value));
    }

    @JsonCreator
    public static SepaCreditorId parse(String text) {
        return new SepaCreditorId(text);
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks and small letters do not matter. */
    public static Findings check(String text) {
        String id = IdText.upper(IdText.compact(text));
        if (!SHAPE.matcher(id).matches()) {
            return Findings.of(FORM);
        }
        return fr.marcwrobel.jbanking.creditor.CreditorIdentifier.isValid(id)
                ? Findings.NONE
                : Findings.of(CHECK_DIGITS);
    }

    /** Three characters that the creditor chooses (<i>Geschäftsbereichskennung</i>). */
    public String businessCode() {
        return value.substring(4, 7);
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
