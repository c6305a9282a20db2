package org.amtsweg.legal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The law that governs a procedure (<i>Verfahrensrecht</i>): which act, and whose. Written {@code VWVFG}, {@code VWVFG-BW},
 * {@code SGB_X}, {@code AO} or {@code NONE} for services of private law; {@code VWGO} for what runs at an administrative court and {@code BGB}
 * for periods of private law.
 *
 * <p>Drives notification, deadlines, revocation and automation of a case. Does not hold the rules themselves.
 */
public record ProcedureLaw(Act act, Jurisdiction jurisdiction) {

    /** The code of procedure. */
    public enum Act {
        /** Verwaltungsverfahrensgesetz of the federation or of a Land. */
        VWVFG,
        /** Social code, book ten. */
        SGB_X,
        /** Fiscal code, also through the municipal charges acts of the Länder. */
        AO,
        /** Verwaltungsgerichtsordnung, with the periods of the Zivilprozessordnung (§ 57 Abs. 2 VwGO). */
        VWGO,
        /** Bürgerliches Gesetzbuch: periods of private law. */
        BGB,
        /** No public-law procedure, for instance a booking under private law. */
        NONE
    }

    public static final ProcedureLaw NONE = new ProcedureLaw(Act.NONE, Jurisdiction.BUND);

    public static ProcedureLaw of(Act act, Jurisdiction jurisdiction) {
        return new ProcedureLaw(act, jurisdiction);
    }

    @JsonCreator
    public static ProcedureLaw parse(String text) {
        String[] parts = text.strip().toUpperCase(Locale.ROOT).split("-", 2);
        return new ProcedureLaw(
                Act.valueOf(parts[0]), parts.length == 2 ? Jurisdiction.parse(parts[1]) : Jurisdiction.BUND);
    }

    /** The same act of a Land, if Länder have one of their own (only the VwVfG). */
    public ProcedureLaw inLand(Jurisdiction land) {
        return act == Act.VWVFG ? new ProcedureLaw(act, land) : this;
    }

    @JsonValue
    @Override
    public String toString() {
        return jurisdiction.isLand() ? act + "-" + jurisdiction : act.toString();
    }
}
