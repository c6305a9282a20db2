package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amtsweg.identifier.Country;
import org.amtsweg.language.Language;

/**
 * A postal address (<i>Anschrift</i>): street with number where there is one, supplement, postal code, place, country (ISO 3166-1
 * alpha-2). {@code toString} is masked.
 *
 * <p>Does not check whether the place exists, nor the postal code: a foreign one may look any way or be missing (then it is empty);
 * {@code @PostalCodeFitsCountry} checks German ones.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Address(
        String street,
        Optional<String> houseNumber,
        Optional<String> supplement,
        String postalCode,
        String locality,
        String country) {

    private static final String POST_OFFICE_BOX = "Postfach";

    public Address {
        if (!Country.isValid(country)) {
            throw new IllegalArgumentException("The country of an address is a code of ISO 3166-1 such as DE");
        }
        country = Country.parse(country).code();
    }

    public static Address of(String street, String houseNumber, String postalCode, String locality) {
        return new Address(street, Optional.of(houseNumber), Optional.empty(), postalCode, locality, "DE");
    }

    /** A street or hamlet without numbers. */
    public static Address withoutNumber(String street, String postalCode, String locality) {
        return new Address(street, Optional.empty(), Optional.empty(), postalCode, locality, "DE");
    }

    /** A post office box (<i>Postfach</i>). Nobody lives there and nothing can be served there. */
    public static Address postOfficeBox(String number, String postalCode, String locality) {
        return new Address(POST_OFFICE_BOX, Optional.of(number), Optional.empty(), postalCode, locality, "DE");
    }

    /** An address in another state; street and number as they are written there, postal code empty where there is none. */
    public static Address abroad(String street, String postalCode, String locality, Country country) {
        return new Address(street, Optional.empty(), Optional.empty(), postalCode, locality, country.code());
    }

    /** With a second line, for instance {@code c/o Weber} or {@code Hinterhaus}. */
    public Address withSupplement(String line) {
        return new Address(street, houseNumber, Optional.of(line), postalCode, locality, country);
    }

    @JsonIgnore
    public boolean isPostOfficeBox() {
        return street.equals(POST_OFFICE_BOX) || street.startsWith(POST_OFFICE_BOX + " ");
    }

    @JsonIgnore
    public boolean isAbroad() {
        return !country.equals("DE");
    }

    /** The lines of an envelope, without the name; abroad the German name of the state in capital letters comes last. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        supplement.ifPresent(lines::add);
        lines.add(houseNumber.map(n -> street + " " + n).orElse(street));
        lines.add((postalCode + " " + locality).strip());
        if (isAbroad()) {
            lines.add(Country.parse(country).name(Language.DE).toUpperCase(Locale.GERMANY));
        }
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    @Override
    public String toString() {
        return "Address[***]";
    }
}
