package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Address of a public buyer for electronic invoices (<i>Leitweg-ID</i>): coarse part of 2 to 12 digits that begins with a Land key
 * or 99, perhaps a fine part, two check digits (ISO 7064 MOD 97-10 without the hyphens).
 *
 * <p>Does not know which addresses exist.
 */
public record LeitwegId(@JsonValue String value) {

    private static final Finding FORM = Finding.error("", "leitweg-id.form");
    private static final Finding LAND = Finding.error("", "leitweg-id.land");
    private static final Finding CHECK_DIGITS = Finding.error("", "leitweg-id.check-digits");
    private static final Pattern SHAPE =
            Pattern.compile("(?<coarse>[0-9]{2,12})(?:-(?<fine>[0-9A-Z]{0,30}))?-(?<check>[0-9]{2})");

    public LeitwegId {
        value = IdText.upper(IdText.compact(value));
        IdText.accept(check(value));
    }

    @JsonCreator
    public static LeitwegId parse(String text) {
        return new LeitwegId(text);
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks and small letters do not matter. */
    public static Findings check(String text) {
        String id = IdText.upper(IdText.compact(text));
        if (!SHAPE.matcher(id).matches()) {
            return Findings.of(FORM);
        }
        if (!id.startsWith("99") && !Ags.beginsWithLand(id)) {
            return Findings.of(LAND);
        }
        return CheckDigit.mod97(id.replace("-", "")) == 1 ? Findings.NONE : Findings.of(CHECK_DIGITS);
    }

    /** The coarse part (<i>Grobadressierung</i>). */
    public String coarse() {
        return value.substring(0, value.indexOf('-'));
    }

    /** The fine part (<i>Feinadressierung</i>), if there is one. */
    public Optional<String> fine() {
        Matcher parts = SHAPE.matcher(value);
        return parts.matches() ? Optional.ofNullable(parts.group("fine")).filter(f -> !f.isEmpty()) : Optional.empty();
    }

    /** As people write it: the canonical form, which has no groups. */
    public String display() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
