package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * The lines for machines on an identity card (three of 30 characters) or passport (two of 44) (<i>maschinenlesbarer Bereich</i>,
 * § 5 Abs. 4 PAuswG, ICAO Doc 9303), with their check digits.
 *
 * <p>For reading at a counter; older cards and visas of two lines with 36 characters are not read. Does not prove that a document is genuine, and may be kept only where a law permits: store that and
 * how somebody was identified, not this. {@code toString} is masked.
 */
@LegalBasis("§ 5 Abs. 4 PAuswG")
public record MachineReadableZone(@JsonValue String fullValue) implements Sensitive {

    private static final Norm BASIS = Norm.of("§ 5 Abs. 4 PAuswG");
    private static final Finding FORM =
            Finding.error("", "machine-readable-zone.form").on(BASIS);
    private static final Finding CHECK_DIGIT =
            Finding.error("", "machine-readable-zone.check-digit").on(BASIS);
    private static final int CARD = 90;
    /** Behind the number on a card: its check digit, or a filler if the number goes on. */
    private static final int NUMBER_END = 14;

    private static final int PASSPORT = 88;
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9<]{90}|[A-Z0-9<]{88}");

    public MachineReadableZone {
        fullValue = IdText.upper(IdText.compact(fullValue));
        IdText.accept(check(fullValue));
    }

    /** Reads the lines with or without line breaks. */
    public static MachineReadableZone parse(String text) {
        return new MachineReadableZone(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MachineReadableZone fromJson(JsonNode json) {
        return new MachineReadableZone(IdText.json("MachineReadableZone", json));
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks and line breaks do not matter. */
    public static Findings check(String text) {
        String zone = IdText.upper(IdText.compact(text));
        if (!SHAPE.matcher(zone).matches()) {
            return Findings.of(FORM);
        }
        boolean fits = zone.length() == CARD ? cardFits(zone) : passportFits(zone);
        return fits ? Findings.NONE : Findings.of(CHECK_DIGIT);
    }

    private static boolean cardFits(String zone) {
        String all = zone.substring(5, 30) + zone.substring(30, 37) + zone.substring(38, 45) + zone.substring(48, 59);
        return numberFits(zone) && fits(zone, 30, 36) && fits(zone, 38, 44) && fits(all, zone.charAt(59));
    }

    /**
     * A number longer than its field goes on in the optional data and has its check digit there, with a filler in place of the usual
     * one (ICAO Doc 9303-5); the cards of some states are like that.
     */
    private static boolean numberFits(String zone) {
        if (zone.charAt(NUMBER_END) != '<') {
            return fits(zone, 5, NUMBER_END);
        }
        int filler = zone.indexOf('<', NUMBER_END + 1);
        boolean longer = filler > NUMBER_END + 2 && filler < 30;
        return longer
                && fits(
                        zone.substring(5, NUMBER_END) + zone.substring(NUMBER_END + 1, filler - 1),
                        zone.charAt(filler - 1));
    }

    private static boolean passportFits(String zone) {
        String all = zone.substring(44, 54) + zone.substring(57, 64) + zone.substring(65, 87);
        // The optional data may have < instead of a check digit when there are none.
        boolean optional = fits(zone, 72, 86) || zone.substring(72, 87).chars().allMatch(c -> c == '<');
        return fits(zone, 44, 53) && fits(zone, 57, 63) && fits(zone, 65, 71) && optional && fits(all, zone.charAt(87));
    }

    /** Whether the digit behind a field is its check digit. */
    private static boolean fits(String zone, int begin, int end) {
        return fits(zone.substring(begin, end), zone.charAt(end));
    }

    private static boolean fits(String field, char check) {
        return check == '0' + CheckDigit.icao9303(field);
    }

    public boolean isPassport() {
        return fullValue.length() == PASSPORT;
    }

    /** For instance {@code ID} or {@code P}. */
    public String documentCode() {
        return field(0, 2);
    }

    /** The state that gave the document out, in its own code; {@code D} is Germany. */
    public String issuer() {
        return field(2, 5);
    }

    /** The nationality in the same code; not the key of {@link Nationality}. */
    public String nationality() {
        return isPassport() ? field(54, 57) : field(45, 48);
    }

    /** The number of the document; empty if it is longer than its field, which German ones are not. */
    public Optional<DocumentNumber> documentNumber() {
        if (!isPassport() && fullValue.charAt(NUMBER_END) == '<') {
            return Optional.empty();
        }
        String number = isPassport() ? field(44, 53) : field(5, NUMBER_END);
        return DocumentNumber.isValid(number) ? Optional.of(new DocumentNumber(number)) : Optional.empty();
    }

    /** The family name in the letters of the zone, which have no umlauts. */
    public String familyName() {
        return names()[0];
    }

    /** The given names in the letters of the zone; they may be cut off. */
    public String givenNames() {
        return names().length > 1 ? names()[1] : "";
    }

    private String[] names() {
        String[] names = (isPassport() ? fullValue.substring(5, 44) : fullValue.substring(60, 90)).split("<<", 3);
        for (int i = 0; i < names.length; i++) {
            names[i] = names[i].replace('<', ' ').strip();
        }
        return names;
    }

    private String field(int begin, int end) {
        return fullValue.substring(begin, end).replace("<", "");
    }

    /** The whole value, not masked, in its lines as the document shows it. */
    public String display() {
        int width = isPassport() ? PASSPORT / 2 : CARD / 3;
        return fullValue.replaceAll("(.{" + width + "})(?=.)", "$1\n");
    }

    @Override
    public String toString() {
        return "MachineReadableZone[***]";
    }
}
