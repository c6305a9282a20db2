package org.amtsweg.authority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.amtsweg.identifier.Ars;

/**
 * A territory (<i>Gebiet</i>) as the beginning of a regional key: a Land, a Regierungsbezirk, a Kreis, an association of municipalities or one
 * municipality.
 *
 * <p>Has 2, 3, 5, 9 or 12 digits, where the parts of an {@link Ars} end. Knows neither names nor borders, and not which of them exist.
 */
public record Area(@JsonValue String prefix) {

    private static final Pattern FORM =
            Pattern.compile("(?:0[1-9]|1[0-6])(?:[0-9](?:[0-9]{2}(?:[0-9]{4}(?:[0-9]{3})?)?)?)?");

    public Area {
        if (!isValid(prefix)) {
            throw new IllegalArgumentException(
                    "An area is the beginning of a regional key: 2, 3, 5, 9 or 12 digits, and the first two are a Land");
        }
    }

    @JsonCreator
    public static Area parse(String text) {
        return new Area(text.strip());
    }

    /** One municipality. */
    public static Area of(Ars ars) {
        return new Area(ars.value());
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    public boolean covers(Ars ars) {
        return ars.value().startsWith(prefix);
    }

    public boolean covers(Place place) {
        return covers(place.ars());
    }

    @Override
    public String toString() {
        return prefix;
    }
}
