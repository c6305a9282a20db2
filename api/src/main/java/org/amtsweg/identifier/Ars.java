package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.amtsweg.legal.Jurisdiction;

/**
 * Regional key (<i>Amtlicher Regionalschlüssel</i>) of 12 digits: Land 2, Regierungsbezirk 1, Kreis 2, Verband 4, Gemeinde 3.
 *
 * <p>Checks the form and the Land. Does not know which municipalities exist; keys die and merge.
 */
public record Ars(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("(0[1-9]|1[0-6])\\d{10}");

    public Ars {
        IdText.matching("Ars", FORM, value, "12 digits that begin with a Land key 01 to 16");
    }

    @JsonCreator
    public static Ars parse(String text) {
        return new Ars(text.strip());
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    public Jurisdiction land() {
        return Jurisdiction.ofLandKey(value.substring(0, 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
