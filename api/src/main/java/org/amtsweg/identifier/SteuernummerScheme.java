package org.amtsweg.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.amtsweg.legal.Jurisdiction;

/**
 * How the tax offices of a Land write and check tax numbers (<i>Aufbau der Steuernummer</i>): the form in letters, the ELSTER form and
 * the check digit procedure. F stands for the office, B for the district, U for the serial, P for the check digit.
 */
enum SteuernummerScheme {
    BW(Jurisdiction.BW, "FFBBB/UUUUP", "28FF0BBBUUUUP", SteuernummerCheck.TWOS),
    BY(Jurisdiction.BY, "FFF/BBB/UUUUP", "9FFF0BBBUUUUP", SteuernummerCheck.ELEVENS),
    BE(Jurisdiction.BE, "FF/BBB/UUUUP", "11FF0BBBUUUUP", SteuernummerCheck.BERLIN),
    BB(Jurisdiction.BB, "0FF/BBB/UUUUP", "30FF0BBBUUUUP", SteuernummerCheck.ELEVENS),
    HB(Jurisdiction.HB, "FF BBB UUUUP", "24FF0BBBUUUUP", SteuernummerCheck.ELEVENS_HANSE),
    HH(Jurisdiction.HH, "FF/BBB/UUUUP", "22FF0BBBUUUUP", SteuernummerCheck.ELEVENS_HANSE),
    HE(Jurisdiction.HE, "0FF BBB UUUUP", "26FF0BBBUUUUP", SteuernummerCheck.TWOS),
    MV(Jurisdiction.MV, "0FF/BBB/UUUUP", "40FF0BBBUUUUP", SteuernummerCheck.ELEVENS),
    NI(Jurisdiction.NI, "FF/BBB/UUUUP", "23FF0BBBUUUUP", SteuernummerCheck.ELEVENS_B),
    NW(Jurisdiction.NW, "FFF/BBBB/UUUP", "5FFF0BBBBUUUP", SteuernummerCheck.REMAINDER),
    RP(Jurisdiction.RP, "FF/BBB/UUUUP", "27FF0BBBUUUUP", SteuernummerCheck.TENS),
    SL(Jurisdiction.SL, "0FF/BBB/UUUUP", "10FF0BBBUUUUP", SteuernummerCheck.ELEVENS),
    SN(Jurisdiction.SN, "2FF/BBB/UUUUP", "32FF0BBBUUUUP", SteuernummerCheck.ELEVENS),
    ST(Jurisdiction.ST, "1FF/BBB/UUUUP", "31FF0BBBUUUUP", SteuernummerCheck.ELEVENS),
    SH(Jurisdiction.SH, "FF/BBB/UUUUP", "21FF0BBBUUUUP", SteuernummerCheck.TWOS),
    TH(Jurisdiction.TH, "1FF/BBB/UUUUP", "41FF0BBBUUUUP", SteuernummerCheck.ELEVENS);

    private static final String SLOTS = "FBUP";
    /** Districts that no office gives out; North Rhine-Westphalia writes them with a leading zero. */
    private static final Pattern NO_DISTRICT = Pattern.compile("0?(?:000|998|999)");

    private final Jurisdiction land;
    private final String letterForm;
    private final String letterDigits;
    private final String elsterForm;
    private final SteuernummerCheck check;

    SteuernummerScheme(Jurisdiction land, String letterForm, String elsterForm, SteuernummerCheck check) {
        this.land = land;
        this.letterForm = letterForm;
        this.letterDigits = letterForm.replace("/", "").replace(" ", "");
        this.elsterForm = elsterForm;
        this.check = check;
    }

    static SteuernummerScheme of(Jurisdiction land) {
        for (SteuernummerScheme each : values()) {
            if (each.land == land) {
                return each;
            }
        }
        throw new IllegalArgumentException("Tax numbers are given out by the Länder, not by the federation");
    }

    /** The scheme whose fixed digits a 13-digit number has. */
    static Optional<SteuernummerScheme> ofElster(String elster) {
        for (SteuernummerScheme each : values()) {
            if (fits(each.elsterForm, elster)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    Jurisdiction land() {
        return land;
    }

    /** The ELSTER form of digits in the form of letters; empty if they do not have that form. */
    Optional<String> elster(String digits) {
        return fits(letterDigits, digits) ? Optional.of(rewrite(digits, letterDigits, elsterForm)) : Optional.empty();
    }

    /** The form of letters of a 13-digit number. */
    String letters(String elster) {
        return rewrite(elster, elsterForm, letterForm);
    }

    boolean hasDistrict(String elster) {
        return !NO_DISTRICT.matcher(slot(elster, 'B')).matches();
    }

    boolean hasCheckDigit(String elster) {
        return check.accepts(elster, slot(elster, 'B'));
    }

    private String slot(String elster, char slot) {
        return elster.substring(elsterForm.indexOf(slot), elsterForm.lastIndexOf(slot) + 1);
    }

    private static boolean fits(String form, String digits) {
        if (digits.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            if (SLOTS.indexOf(form.charAt(i)) < 0 && form.charAt(i) != digits.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String rewrite(String text, String from, String to) {
        StringBuilder rewritten = new StringBuilder(to.length());
        for (int i = 0; i < to.length(); i++) {
            char slot = to.charAt(i);
            boolean literal = SLOTS.indexOf(slot) < 0;
            rewritten.append(literal ? slot : text.charAt(from.indexOf(slot) + i - to.indexOf(slot)));
        }
        return rewritten.toString();
    }
}
