package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.amtsweg.identifier.Country;

/**
 * When and where a person was born (<i>Geburtsdatum und Geburtsort</i>), as far as it is known. {@code toString} is masked.
 *
 * <p>The place is a text: places change their name and their state.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Birth(Optional<PartialDate> birthDate, Optional<String> birthPlace, Optional<Country> birthCountry) {

    /** Nothing known. */
    public static final Birth UNKNOWN = new Birth(Optional.empty(), Optional.empty(), Optional.empty());

    public static Birth on(PartialDate date) {
        return UNKNOWN.withDate(date);
    }

    public Birth withDate(PartialDate date) {
        return new Birth(Optional.of(date), birthPlace, birthCountry);
    }

    public Birth withPlace(String place) {
        return new Birth(birthDate, Optional.of(place), birthCountry);
    }

    public Birth withCountry(Country country) {
        return new Birth(birthDate, birthPlace, Optional.of(country));
    }

    @Override
    public String toString() {
        return "Birth[***]";
    }
}
