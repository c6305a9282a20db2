package org.amtsweg.party;

import java.util.Locale;

/**
 * How sure an identity is (<i>Vertrauensniveau</i>, § 3 Abs. 4 OZG, Art. 8 eIDAS), in rising order.
 */
public enum TrustLevel {
    /** Nobody has identified themselves. */
    NONE,
    /** User name and password; below eIDAS low. */
    BASIC,
    /** For instance an ELSTER certificate. */
    SUBSTANTIAL,
    /** For instance the eID of the identity card. */
    HIGH;

    public boolean atLeast(TrustLevel needed) {
        return compareTo(needed) >= 0;
    }

    /** The lower of two levels: a chain is as sure as its weakest part. */
    public TrustLevel weaker(TrustLevel other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Of a STORK level 1 to 4 as BundID writes it, {@code STORK-QAA-Level-3} or {@code 3}. Levels 1 and 2 are both basic: neither
     * reaches eIDAS substantial.
     */
    public static TrustLevel ofStork(String level) {
        return switch (level.strip().replace("STORK-QAA-Level-", "")) {
            case "1", "2" -> BASIC;
            case "3" -> SUBSTANTIAL;
            case "4" -> HIGH;
            default -> throw unknown("STORK-QAA-Level-1 to STORK-QAA-Level-4");
        };
    }

    /** Of a level of eIDAS, {@code low}, {@code substantial} or {@code high}, also in its URI form. */
    public static TrustLevel ofEidas(String level) {
        String name = level.strip();
        return switch (name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)) {
            case "low" -> BASIC;
            case "substantial" -> SUBSTANTIAL;
            case "high" -> HIGH;
            default -> throw unknown("low, substantial or high");
        };
    }

    /** Of a level as BundID names it for an attribute: UNTERGEORDNET, NORMAL, SUBSTANTIELL, HOCH. */
    public static TrustLevel ofBundId(String level) {
        return switch (level.strip().toUpperCase(Locale.ROOT)) {
            case "UNTERGEORDNET", "NORMAL" -> BASIC;
            case "SUBSTANTIELL" -> SUBSTANTIAL;
            case "HOCH" -> HIGH;
            default -> throw unknown("UNTERGEORDNET, NORMAL, SUBSTANTIELL or HOCH");
        };
    }

    private static IllegalArgumentException unknown(String expected) {
        return new IllegalArgumentException("A trust level is " + expected);
    }
}
