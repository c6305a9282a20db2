package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amtsweg.latin.SearchForm;

/**
 * The name of a person (<i>Name</i>): given names and family name with its particle ({@code von}, {@code de la}), birth name, doctoral
 * degree ({@code Dr.}, § 5 Abs. 2 PAuswG) and name of an order or artist.
 *
 * <p>A person may have only one of given and family name, but not none. Characters are not checked here: that is
 * {@code @DinNorm91379(A)}. {@code toString} is masked.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PersonName(
        String givenNames,
        String familyName,
        Optional<String> particle,
        Optional<String> birthName,
        Optional<String> doctorate,
        Optional<String> artistName) {

    public PersonName {
        givenNames = givenNames.strip();
        familyName = familyName.strip();
        if (givenNames.isEmpty() && familyName.isEmpty()) {
            throw new IllegalArgumentException("A person has a given name or a family name");
        }
    }

    public static PersonName of(String givenNames, String familyName) {
        return new PersonName(
                givenNames, familyName, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public PersonName withParticle(String before) {
        return new PersonName(givenNames, familyName, Optional.of(before), birthName, doctorate, artistName);
    }

    public PersonName withBirthName(String atBirth) {
        return new PersonName(givenNames, familyName, particle, Optional.of(atBirth), doctorate, artistName);
    }

    public PersonName withDoctorate(String degree) {
        return new PersonName(givenNames, familyName, particle, birthName, Optional.of(degree), artistName);
    }

    public PersonName withArtistName(String known) {
        return new PersonName(givenNames, familyName, particle, birthName, doctorate, Optional.of(known));
    }

    /** As it is written in a letter: {@code Dr. Maria von Berg}. */
    public String display() {
        return Stream.of(doctorate.orElse(""), givenNames, particle.orElse(""), familyName)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Family name first and in search form, for lists and for finding: {@code BERG, MARIA VON}. */
    public SearchForm searchForm() {
        String last = familyName.isEmpty() ? givenNames : familyName;
        String first = familyName.isEmpty() ? "" : givenNames;
        String rest = (first + " " + particle.orElse("")).strip();
        return SearchForm.of(rest.isEmpty() ? last : last + ", " + rest);
    }

    @Override
    public String toString() {
        return "PersonName[***]";
    }
}
