package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Pension insurance number (<i>Versicherungsnummer der Rentenversicherung</i>, § 147 SGB VI, § 2 VKVV): area 2, birthday as
 * ddmmyy, first letter of the birth name, serial 2, check digit.
 *
 * <p>A day above 31 only gets a warning, since numbers for unproven birth dates and for exhausted serials look like that; the rules
 * for them are not published law. Tells nothing about the sex of a person. {@code toString} is masked.
 */
@LegalBasis({"§ 147 SGB VI", "§ 2 VKVV"})
public record Rentenversicherungsnummer(@JsonValue String fullValue) implements Sensitive {

    private static final Norm BASIS = Norm.of("§ 2 VKVV");
    private static final Finding FORM = Finding.error("", "rvnr.form").on(BASIS);
    private static final Finding AREA = Finding.error("", "rvnr.area").on(BASIS);
    private static final Finding BIRTHDAY =
            Finding.warning("", "rvnr.birthday", Map.of()).on(BASIS);
    private static final Finding CHECK_DIGIT =
            Finding.error("", "rvnr.check-digit").on(BASIS);
    private static final Pattern SHAPE = Pattern.compile("[0-9]{8}[A-Z][0-9]{3}");
    private static final Pattern USUAL_BIRTHDAY =
            Pattern.compile("(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}");
    private static final Set<String> AREAS = areas();

    public Rentenversicherungsnummer {
        fullValue = IdText.upper(IdText.compact(fullValue));
        IdText.accept(check(fullValue));
    }

    public static Rentenversicherungsnummer parse(String text) {
        return new Rentenversicherungsnummer(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Rentenversicherungsnummer fromJson(JsonNode json) {
        return new Rentenversicherungsnummer(IdText.json("Rentenversicherungsnummer", json));
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks and small letters do not matter. */
    public static Findings check(String text) {
        String number = IdText.upper(IdText.compact(text));
        if (!SHAPE.matcher(number).matches()) {
            return Findings.of(FORM);
        }
        List<Finding> found = new ArrayList<>();
        if (!AREAS.contains(number.substring(0, 2))) {
            found.add(AREA);
        }
        if (!USUAL_BIRTHDAY.matcher(number.substring(2, 8)).matches()) {
            found.add(BIRTHDAY);
        }
        String digits =
                number.substring(0, 8) + CheckDigit.alphabetPosition(number.charAt(8)) + number.substring(9, 11);
        int check = CheckDigit.digitSums(digits, 2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1) % 10;
        if (check != CheckDigit.digit(number, 11)) {
            found.add(CHECK_DIGIT);
        }
        return new Findings(found);
    }

    /** The areas of the annex to § 2 Abs. 2 VKVV; those of DRV Bund are the regional ones plus 40. */
    @LegalBasis("Anlage zu § 2 Abs. 2 VKVV")
    private static Set<String> areas() {
        int[] regional = {2, 3, 4, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29};
        Set<String> areas = new HashSet<>(Set.of("40", "38", "39", "80", "81", "82", "89"));
        for (int area : regional) {
            areas.add(area < 10 ? "0" + area : Integer.toString(area));
            areas.add(Integer.toString(area + 40));
        }
        return Set.copyOf(areas);
    }

    /** In its parts: {@code 15 070649 C 103}. */
    public String display() {
        return IdText.grouped(fullValue, 2, 6, 1, 3);
    }

    @Override
    public String toString() {
        return "Rentenversicherungsnummer[***]";
    }
}
