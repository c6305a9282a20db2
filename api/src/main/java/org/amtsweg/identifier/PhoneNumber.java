package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Telephone number (<i>Rufnummer</i>, E.164), on libphonenumber: written internationally, or as in Germany with a leading 0.
 *
 * <p>Checks length and known ranges of the country. Does not call anybody; an extension is dropped. {@code toString} is masked.
 */
public record PhoneNumber(@JsonValue String fullValue) implements Sensitive {

    private static final Finding FORM = Finding.error("", "phone.form");
    private static final Finding RANGE = Finding.error("", "phone.range");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String AT_HOME = "DE";

    public PhoneNumber {
        IdText.accept(check(fullValue));
        fullValue = NUMBERS.format(read(fullValue).orElseThrow(), PhoneNumberFormat.E164);
    }

    public static PhoneNumber parse(String text) {
        return new PhoneNumber(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PhoneNumber fromJson(JsonNode json) {
        return new PhoneNumber(IdText.json("PhoneNumber", json));
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text. */
    public static Findings check(String text) {
        Optional<Phonenumber.PhoneNumber> number = read(text);
        if (number.isEmpty()) {
            return Findings.of(FORM);
        }
        return NUMBERS.isValidNumber(number.get()) ? Findings.NONE : Findings.of(RANGE);
    }

    private static Optional<Phonenumber.PhoneNumber> read(String text) {
        try {
            return Optional.of(NUMBERS.parse(text, AT_HOME));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** With the country code and in groups: {@code +49 30 23125000}. */
    public String display() {
        return NUMBERS.format(read(fullValue).orElseThrow(), PhoneNumberFormat.INTERNATIONAL);
    }

    @Override
    public String toString() {
        return "PhoneNumber[***]";
    }
}
