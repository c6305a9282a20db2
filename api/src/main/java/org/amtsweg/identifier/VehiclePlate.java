package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * German licence plate (<i>Kfz-Kennzeichen</i>, § 9 FZV): one to three letters for the district, then one or two letters and up to
 * four digits, perhaps with E (electric) or H (historic); or, on official plates, up to six digits without letters.
 *
 * <p>A hyphen or a blank must stand behind the district, since {@code MAB 1} may be M-AB 1 or MA-B 1. Does not know which
 * districts exist; the months of a seasonal plate are a field of their own. {@code toString} is masked.
 */
@LegalBasis("§ 9 FZV")
public record VehiclePlate(@JsonValue String fullValue) implements Sensitive {

    private static final Norm BASIS = Norm.of("§ 9 FZV");
    private static final Finding FORM = Finding.error("", "vehicle-plate.form").on(BASIS);
    private static final Finding LENGTH = Finding.warning("", "vehicle-plate.length", Map.of("longest", "8"));
    private static final Pattern SHAPE = Pattern.compile("(?<district>[A-ZÄÖÜ]{1,3})[ -](?:"
            + "(?<letters>[A-Z]{1,2}) ?(?<number>[1-9][0-9]{0,3})(?<suffix>[EH])?|(?<official>[1-9][0-9]{0,5}))");
    private static final int LONGEST = 8;
    private static final int LONGEST_INPUT = 20;

    public VehiclePlate {
        IdText.accept(check(fullValue));
        fullValue = canonical(match(fullValue));
    }

    public static VehiclePlate parse(String text) {
        return new VehiclePlate(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static VehiclePlate fromJson(JsonNode json) {
        return new VehiclePlate(IdText.json("VehiclePlate", json));
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; small letters do not matter. */
    public static Findings check(String text) {
        if (text.length() > LONGEST_INPUT) {
            return Findings.of(FORM);
        }
        Matcher plate = match(text);
        if (!plate.matches()) {
            return Findings.of(FORM);
        }
        int characters = canonical(plate).replace("-", "").replace(" ", "").length();
        return characters <= LONGEST ? Findings.NONE : Findings.of(LENGTH);
    }

    private static Matcher match(String text) {
        return SHAPE.matcher(
                IdText.upper(text.strip()).replaceAll("[ \\t\\u00A0]+", " ").replaceAll(" ?- ?", "-"));
    }

    private static String canonical(Matcher plate) {
        if (!plate.matches()) {
            throw IdentifierFormatException.because(FORM);
        }
        if (plate.group("official") != null) {
            return plate.group("district") + "-" + plate.group("official");
        }
        String suffix = Optional.ofNullable(plate.group("suffix")).orElse("");
        return plate.group("district") + "-" + plate.group("letters") + " " + plate.group("number") + suffix;
    }

    /** The letters of the district (<i>Unterscheidungszeichen</i>). */
    public String district() {
        return fullValue.substring(0, fullValue.indexOf('-'));
    }

    /** Whether the plate says that the car is electric (E). */
    public boolean isElectric() {
        return fullValue.endsWith("E");
    }

    /** Whether the plate says that the car is historic (H, <i>Oldtimer</i>). */
    public boolean isHistoric() {
        return fullValue.endsWith("H");
    }

    /** The whole value, not masked, as people write it: the canonical form. */
    public String display() {
        return fullValue;
    }

    @Override
    public String toString() {
        return "VehiclePlate[***]";
    }
}
