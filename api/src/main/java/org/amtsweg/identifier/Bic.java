package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Business identifier code of a bank (<i>BIC</i>, ISO 9362): bank 4, country 2, place 2 and perhaps branch 3 characters.
 *
 * <p>Checks form and country, on jbanking. Has no check digit; does not know which banks exist.
 */
public record Bic(@JsonValue String value) {

    private static final Finding FORM = Finding.error("", "bic.form");
    private static final Finding COUNTRY = Finding.error("", "bic.country");
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");

    public Bic {
        value = IdText.upper(IdText.compact(value));
        IdText.accept(check(value));
    }

    @JsonCreator
    public static Bic parse(String text) {
        return new Bic(text);
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks and small letters do not matter. */
    public static Findings check(String text) {
        String bic = IdText.upper(IdText.compact(text));
        if (!SHAPE.matcher(bic).matches()) {
            return Findings.of(FORM);
        }
        return fr.marcwrobel.jbanking.bic.Bic.isValid(bic) ? Findings.NONE : Findings.of(COUNTRY);
    }

    public Country country() {
        return Country.parse(value.substring(4, 6));
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
