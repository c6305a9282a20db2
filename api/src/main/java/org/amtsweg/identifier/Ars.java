package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Regional key (<i>Amtlicher Regionalschlüssel</i>) of 12 digits: Land 2, Regierungsbezirk 1, Kreis 2, Verband 4, Gemeinde 3.
 *
 * <p>Checks the form and the Land. Does not know which municipalities exist; keys die and merge, so keep the version of the key
 * list beside a stored key. Never a number: the leading zero counts.
 */
public record Ars(@JsonValue String value) {

    private static final Finding FORM = Finding.error("", "ars.form");
    private static final Finding LAND = Finding.error("", "ars.land");
    private static final int LENGTH = 12;

    public Ars {
        value = IdText.compact(value);
        IdText.accept(check(value));
    }

    @JsonCreator
    public static Ars parse(String text) {
        return new Ars(text);
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks do not matter. */
    public static Findings check(String text) {
        String key = IdText.compact(text);
        if (!IdText.isDigits(key, LENGTH)) {
            return Findings.of(FORM);
        }
        return Ags.beginsWithLand(key) ? Findings.NONE : Findings.of(LAND);
    }

    public Jurisdiction land() {
        return Jurisdiction.ofLandKey(value.substring(0, 2));
    }

    /** One digit; 0 where the Land has no Regierungsbezirke. */
    public String regierungsbezirk() {
        return value.substring(2, 3);
    }

    /** Two digits. */
    public String kreis() {
        return value.substring(3, 5);
    }

    /** Four digits: the association of municipalities (<i>Gemeindeverband</i>). */
    public String verband() {
        return value.substring(5, 9);
    }

    /** Three digits. */
    public String gemeinde() {
        return value.substring(9);
    }

    /** The municipality key in this regional key. There is no way back: an {@link Ags} does not hold the association. */
    public Ags ags() {
        return new Ags(value.substring(0, 5) + value.substring(9));
    }

    /** In its parts: {@code 14 5 21 5115 430}. */
    public String display() {
        return IdText.grouped(value, 2, 1, 2, 4, 3);
    }

    @Override
    public String toString() {
        return value;
    }
}
