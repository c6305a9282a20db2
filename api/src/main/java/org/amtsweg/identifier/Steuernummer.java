package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Tax number given out by a tax office (<i>Steuernummer</i>), kept in the ELSTER form of 13 digits: office 4, a 0, district and
 * serial 7, check digit by the procedure of its Land. Not the {@link SteuerId} of a person.
 *
 * <p>In letters each Land writes it differently, and the Land is not part of the text: {@link #of} reads it with the Land,
 * {@link #parse} takes 13 digits or a text that fits exactly one Land. Does not know which offices exist, since that list changes
 * every year. {@code toString} is masked (tax secrecy, § 30 AO).
 */
public record Steuernummer(@JsonValue String fullValue) implements Sensitive {

    private static final Finding FORM = Finding.error("", "steuernummer.form");
    private static final Finding LAND = Finding.error("", "steuernummer.land");
    private static final Finding DISTRICT = Finding.error("", "steuernummer.district");
    private static final Finding CHECK_DIGIT = Finding.error("", "steuernummer.check-digit");
    private static final Finding AMBIGUOUS = Finding.error("", "steuernummer.ambiguous");
    private static final int ELSTER_LENGTH = 13;

    public Steuernummer {
        IdText.accept(checkElster(fullValue));
    }

    /** Reads the form of letters of a Land, or its 13 digits. */
    public static Steuernummer of(Jurisdiction land, String text) {
        IdText.accept(check(land, text));
        String digits = digits(text);
        return new Steuernummer(SteuernummerScheme.of(land).elster(digits).orElse(digits));
    }

    /** Reads 13 digits, or a form of letters that is valid in exactly one Land. */
    public static Steuernummer parse(String text) {
        String digits = digits(text);
        if (IdText.isDigits(digits, ELSTER_LENGTH)) {
            return new Steuernummer(digits);
        }
        IdText.accept(check(text));
        List<String> candidates = candidates(digits);
        if (candidates.size() > 1) {
            throw IdentifierFormatException.because(AMBIGUOUS);
        }
        return new Steuernummer(candidates.get(0));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Steuernummer fromJson(JsonNode json) {
        return parse(IdText.json("Steuernummer", json));
    }

    /**
     * Whether a text is a tax number of some Land. A form of letters that is valid in several Länder is valid here, but
     * {@link #parse} cannot know which is meant: read it with {@link #of}.
     */
    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    public static boolean isValid(Jurisdiction land, String text) {
        return !check(land, text).hasErrors();
    }

    /**
     * What is wrong with 13 digits or with the form of letters of any Land. Weak for the latter, since a wrong number of one Land may
     * be a right one of another: prefer {@link #check(Jurisdiction, String)}.
     */
    public static Findings check(String text) {
        String digits = digits(text);
        if (IdText.isDigits(digits, ELSTER_LENGTH)) {
            return checkElster(digits);
        }
        if (!IdText.isDigits(digits)) {
            return Findings.of(FORM);
        }
        boolean anyForm = false;
        for (SteuernummerScheme each : SteuernummerScheme.values()) {
            Optional<String> elster = each.elster(digits);
            if (elster.isPresent() && checkElster(elster.get()).isEmpty()) {
                return Findings.NONE;
            }
            anyForm |= elster.isPresent();
        }
        return Findings.of(anyForm ? CHECK_DIGIT : FORM);
    }

    /** What is wrong with a text as a tax number of a Land, in letters or as 13 digits; slashes, hyphens and blanks do not matter. */
    public static Findings check(Jurisdiction land, String text) {
        SteuernummerScheme scheme = SteuernummerScheme.of(land);
        String digits = digits(text);
        if (IdText.isDigits(digits, ELSTER_LENGTH)) {
            Findings found = checkElster(digits);
            boolean otherLand = found.isEmpty()
                    && !scheme.equals(SteuernummerScheme.ofElster(digits).orElseThrow());
            return otherLand ? Findings.of(LAND) : found;
        }
        Optional<String> elster = IdText.isDigits(digits) ? scheme.elster(digits) : Optional.empty();
        return elster.isPresent() ? checkElster(elster.get()) : Findings.of(FORM);
    }

    private static Findings checkElster(String number) {
        if (!IdText.isDigits(number, ELSTER_LENGTH)) {
            return Findings.of(FORM);
        }
        Optional<SteuernummerScheme> scheme = SteuernummerScheme.ofElster(number);
        if (scheme.isEmpty()) {
            return Findings.of(LAND);
        }
        if (!scheme.get().hasDistrict(number)) {
            return Findings.of(DISTRICT);
        }
        return scheme.get().hasCheckDigit(number) ? Findings.NONE : Findings.of(CHECK_DIGIT);
    }

    private static List<String> candidates(String digits) {
        List<String> candidates = new ArrayList<>();
        for (SteuernummerScheme each : SteuernummerScheme.values()) {
            each.elster(digits).filter(e -> checkElster(e).isEmpty()).ifPresent(candidates::add);
        }
        return candidates;
    }

    private static String digits(String text) {
        return IdText.compact(text).replace("/", "").replace("-", "");
    }

    private SteuernummerScheme scheme() {
        return SteuernummerScheme.ofElster(fullValue).orElseThrow();
    }

    public Jurisdiction land() {
        return scheme().land();
    }

    /** The four digits of the tax office (<i>Bundesfinanzamtsnummer</i>). */
    public String office() {
        return fullValue.substring(0, 4);
    }

    /** As the Land writes it in letters, for instance {@code 198/815/08152} in Bavaria. */
    public String display() {
        return scheme().letters(fullValue);
    }

    @Override
    public String toString() {
        return "Steuernummer[***]";
    }
}
