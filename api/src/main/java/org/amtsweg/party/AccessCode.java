package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The secret with which an anonymous applicant finds her case again (<i>Zugangscode</i>): 20 characters of Crockford's base 32,
 * 100 random bits. Shown in the receipt; the case holds only a hash. A receipt under an idempotency key is kept as a
 * whole, so that a repeated submission gets it again. {@code toString} is masked.
 */
public record AccessCode(@JsonValue String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public AccessCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An access code has " + LENGTH + " letters and digits");
        }
    }

    public static AccessCode random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new AccessCode(code.toString());
    }

    /** The message of Jackson would repeat a code that comes as a number. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AccessCode fromJson(JsonNode json) {
        return parse(json.isTextual() ? json.textValue() : "");
    }

    /** Reads the display form too: groups with hyphens, small letters. */
    public static AccessCode parse(String text) {
        return new AccessCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** In groups of five, as it is shown to people. */
    public String display() {
        return value.replaceAll("(.{5})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "AccessCode[***]";
    }
}
