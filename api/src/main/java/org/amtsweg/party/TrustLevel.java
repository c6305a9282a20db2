package org.amtsweg.party;

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
}
