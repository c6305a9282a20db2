package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Number of a business at the customs (<i>EORI-Nummer</i>): a country and up to 15 letters and digits.
 *
 * <p>Has no check digit that we know of. German numbers are usually digits alone; others get a warning. Does not ask the customs.
 */
public record Eori(@JsonValue String value) {

    private static final Finding FORM = Finding.error("", "eori.form");
    private static final Finding GERMAN = Finding.warning("", "eori.german", Map.of());
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,15}");

    public Eori {
        value = IdText.upper(IdText.compact(value));
        IdText.accept(check(value));
    }

    @JsonCreator
    public static Eori parse(String text) {
        return new Eori(text);
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks and small letters do not matter. */
    public static Findings check(String text) {
        String eori = IdText.upper(IdText.compact(text));
        if (!SHAPE.matcher(eori).matches()) {
            return Findings.of(FORM);
        }
        boolean odd = eori.startsWith("DE") && !IdText.isDigits(eori.substring(2));
        return odd ? Findings.of(GERMAN) : Findings.NONE;
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
