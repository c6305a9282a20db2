package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.latin.DinDatatype;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Entry in a register of a court (<i>Registereintrag</i>): court, kind of register, number and perhaps a suffix, written
 * {@code Aachen HRB 11223}. Only all of them together say which entry is meant.
 *
 * <p>Does not know which courts keep registers and does not ask the register.
 */
public record RegisterEntry(String court, Kind kind, String number, Optional<String> suffix) {

    /** The registers. */
    public enum Kind {
        /** Commercial register, partnerships and sole traders (<i>Handelsregister A</i>). */
        HRA("HRA"),
        /** Commercial register, companies (<i>Handelsregister B</i>). */
        HRB("HRB"),
        /** Cooperatives (<i>Genossenschaftsregister</i>). */
        GNR("GnR"),
        /** Professional partnerships (<i>Partnerschaftsregister</i>). */
        PR("PR"),
        /** Associations (<i>Vereinsregister</i>). */
        VR("VR"),
        /** Civil-law partnerships (<i>Gesellschaftsregister</i>). */
        GSR("GsR");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        static Optional<Kind> find(String text) {
            for (Kind each : values()) {
                if (each.text.equalsIgnoreCase(text)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        /** As lawyers write it. */
        @Override
        public String toString() {
            return text;
        }
    }

    private static final Finding FORM = Finding.error("", "register-entry.form");
    private static final Finding KIND = Finding.error("", "register-entry.kind");
    private static final int LONGEST = 120;
    private static final Pattern SHAPE =
            Pattern.compile("(?:(?:Amtsgericht|Registergericht|AG) )*+(?<court>[^0-9,]{2,80}?),? "
                    + "(?<kind>[A-Za-z]{2,3}) ?(?<number>[0-9]{1,7})(?: ?(?<suffix>[A-Z]{1,3}))?");

    /** Takes the same as {@link #parse}: the word Amtsgericht is left off the court. */
    public RegisterEntry {
        String text = text(court, kind, number, suffix);
        IdText.accept(check(text));
        Matcher parts = match(text);
        boolean asGiven = parts.matches()
                && Kind.find(parts.group("kind")).equals(Optional.of(kind))
                && parts.group("number").equals(number)
                && Optional.ofNullable(parts.group("suffix")).equals(suffix);
        if (!asGiven) {
            throw IdentifierFormatException.because(FORM);
        }
        court = parts.group("court");
    }

    public static RegisterEntry of(String court, Kind kind, String number) {
        return new RegisterEntry(court, kind, number, Optional.empty());
    }

    @JsonCreator
    public static RegisterEntry parse(String text) {
        IdText.accept(check(text));
        Matcher parts = match(text);
        if (!parts.matches()) {
            throw IdentifierFormatException.because(FORM);
        }
        return new RegisterEntry(
                parts.group("court"),
                Kind.find(parts.group("kind")).orElseThrow(),
                parts.group("number"),
                Optional.ofNullable(parts.group("suffix")));
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; the word Amtsgericht before the court does not matter. */
    public static Findings check(String text) {
        if (text.length() > LONGEST) {
            return Findings.of(FORM);
        }
        Matcher parts = match(text);
        if (!parts.matches() || !DinDatatype.B.isValid(parts.group("court"))) {
            return Findings.of(FORM);
        }
        return Kind.find(parts.group("kind")).isPresent() ? Findings.NONE : Findings.of(KIND);
    }

    private static Matcher match(String text) {
        return SHAPE.matcher(text.strip().replaceAll("[\\s\\u00A0]+", " "));
    }

    private static String text(String court, Kind kind, String number, Optional<String> suffix) {
        return court + " " + kind + " " + number + suffix.map(s -> " " + s).orElse("");
    }

    /** As letters show it: {@code Amtsgericht Aachen, HRA 11223}. */
    public String display() {
        return "Amtsgericht " + court + ", " + kind + " " + number
                + suffix.map(s -> " " + s).orElse("");
    }

    @JsonValue
    @Override
    public String toString() {
        return text(court, kind, number, suffix);
    }
}
