package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** A postal address (<i>Anschrift</i>): street with number, postal code, place, country (ISO 3166-1 alpha-2). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Address(String street, Optional<String> houseNumber, String postalCode, String locality, String country) {

    public static Address of(String street, String houseNumber, String postalCode, String locality) {
        return new Address(street, Optional.of(houseNumber), postalCode, locality, "DE");
    }

    /** The lines of an envelope, without the name. */
    public List<String> lines() {
        String first = houseNumber.map(n -> street + " " + n).orElse(street);
        String second = postalCode + " " + locality;
        return country.equals("DE") ? List.of(first, second) : List.of(first, second, country);
    }

    @Override
    public String toString() {
        return "Address[***]";
    }
}
