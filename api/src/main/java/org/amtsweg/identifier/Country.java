package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * A state as part of an address (<i>Staat</i>, ISO 3166-1 alpha-2): {@code DE}, {@code AT}; {@code XK} for Kosovo, which ISO leaves to
 * the users.
 *
 * <p>The codes are those of the running Java. Not a nationality: that has codes of its own ({@link Nationality}).
 */
public record Country(@JsonValue String code) {

    private static final Finding UNKNOWN = Finding.error("", "country.unknown");
    private static final Set<String> CODES = codes();

    // Below the set it is checked against.
    public static final Country GERMANY = new Country("DE");

    public Country {
        code = IdText.upper(IdText.compact(code));
        IdText.accept(check(code));
    }

    @JsonCreator
    public static Country parse(String text) {
        return new Country(text);
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks and small letters do not matter. */
    public static Findings check(String text) {
        String code = IdText.upper(IdText.compact(text));
        return CODES.contains(code) ? Findings.NONE : Findings.of(UNKNOWN);
    }

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return Set.copyOf(codes);
    }

    public boolean isGermany() {
        return equals(GERMANY);
    }

    /** The short name, for instance {@code Österreich}. */
    public String name(Language language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale());
    }

    /** As people write it: the code; {@link #name} is the word for it. */
    public String display() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
