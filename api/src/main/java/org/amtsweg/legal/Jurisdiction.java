package org.amtsweg.legal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Whose law applies (<i>Rechtskreis</i>): the federation or one of the 16 Länder, with its two-digit key (first two digits of
 * AGS and ARS).
 */
public enum Jurisdiction {
    BUND("00"),
    SH("01"),
    HH("02"),
    NI("03"),
    HB("04"),
    NW("05"),
    HE("06"),
    RP("07"),
    BW("08"),
    BY("09"),
    SL("10"),
    BE("11"),
    BB("12"),
    MV("13"),
    SN("14"),
    ST("15"),
    TH("16");

    private final String key;

    Jurisdiction(String key) {
        this.key = key;
    }

    /** {@code 01} to {@code 16}; {@code 00} for the federation. */
    public String key() {
        return key;
    }

    public boolean isLand() {
        return this != BUND;
    }

    /** The Land of a two-digit key. */
    public static Jurisdiction ofLandKey(String key) {
        for (Jurisdiction each : values()) {
            if (each.isLand() && each.key.equals(key)) {
                return each;
            }
        }
        throw new IllegalArgumentException("A Land key is one of 01 to 16");
    }

    @JsonCreator
    public static Jurisdiction parse(String text) {
        return valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name();
    }
}
