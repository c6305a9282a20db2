package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Municipality key (<i>Amtlicher Gemeindeschlüssel</i>) of 8 digits: Land 2, Regierungsbezirk 1, Kreis 2, Gemeinde 3.
 *
 * <p>Checks the form and the Land. Does not know which municipalities exist, and cannot be turned into an {@link Ars}. Never
 * a number: spreadsheets lose the leading zero, which has a finding of its own.
 */
public record Ags(@JsonValue String value) {

    private static final Finding FORM = Finding.error("", "ags.form");
    private static final Finding LEADING_ZERO = Finding.error("", "ags.leading-zero");
    private static final Finding LAND = Finding.error("", "ags.land");
    private static final int LENGTH = 8;

    public Ags {
        value = IdText.compact(value);
        IdText.accept(check(value));
    }

    @JsonCreator
    public static Ags parse(String text) {
        return new Ags(text);
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks do not matter. */
    public static Findings check(String text) {
        String key = IdText.compact(text);
        if (IdText.isDigits(key, LENGTH - 1) && key.charAt(0) != '0') {
            return Findings.of(LEADING_ZERO);
        }
        if (!IdText.isDigits(key, LENGTH)) {
            return Findings.of(FORM);
        }
        return beginsWithLand(key) ? Findings.NONE : Findings.of(LAND);
    }

    static boolean beginsWithLand(String key) {
        int land = Integer.parseInt(key.substring(0, 2));
        return land >= 1 && land <= 16;
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

    /** Three digits; {@code 000} for a city that is its own Kreis. */
    public String gemeinde() {
        return value.substring(5);
    }

    /** Whether the municipality is its own Kreis (<i>kreisfreie Stadt</i>). */
    public boolean isKreisfrei() {
        return gemeinde().equals("000");
    }

    /** In its parts: {@code 14 5 21 430}. */
    public String display() {
        return IdText.grouped(value, 2, 1, 2, 3);
    }

    @Override
    public String toString() {
        return value;
    }
}
