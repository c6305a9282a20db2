package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Business identification number (<i>Wirtschafts-Identifikationsnummer</i>, § 139c AO): {@code DE} and nine digits, then perhaps
 * a hyphen and five digits for the activity ({@code 00001} is the first).
 *
 * <p>The nine digits are said to follow the scheme of the VAT number; since no law says so, a check digit that does not fit
 * is a warning, not an error.
 */
@LegalBasis("§ 139c AO")
public record WIdNr(@JsonValue String value) {

    private static final Norm BASIS = Norm.of("§ 139c AO");
    private static final Finding FORM = Finding.error("", "w-id-nr.form").on(BASIS);
    private static final Finding CHECK_DIGIT = Finding.warning("", "w-id-nr.check-digit", Map.of());
    private static final Pattern SHAPE = Pattern.compile("DE[0-9]{9}(?:-[0-9]{5})?");

    public WIdNr {
        value = IdText.upper(IdText.compact(value));
        IdText.accept(check(value));
    }

    @JsonCreator
    public static WIdNr parse(String text) {
        return new WIdNr(text);
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
        return UstIdNr.fits(number) ? Findings.NONE : Findings.of(CHECK_DIGIT);
    }

    /** The number without the activity. */
    public String base() {
        return value.substring(0, 11);
    }

    /** The distinguishing number of the activity (<i>Unterscheidungsmerkmal</i>, § 139c Abs. 5a AO). */
    public Optional<String> activity() {
        return value.length() > 11 ? Optional.of(value.substring(12)) : Optional.empty();
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
