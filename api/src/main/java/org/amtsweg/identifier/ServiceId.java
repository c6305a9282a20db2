package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a service's folder (<i>Leistungs-ID</i>), for instance {@code sondernutzung} or {@code vendor.laufkarte}.
 *
 * <p>Not the LeiKa key.
 */
public record ServiceId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("(?:[a-z][a-z0-9-]{0,30}\\.)?[a-z][a-z0-9-]{1,62}");

    public ServiceId {
        IdText.matching(
                "ServiceId",
                FORM,
                value,
                "small letters, digits and hyphens, with the vendor's prefix and a dot where it is a vendor's");
    }

    @JsonCreator
    public static ServiceId parse(String text) {
        return new ServiceId(text.strip());
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
