package org.amtsweg.calendar;

import java.io.Serial;
import java.util.List;
import org.amtsweg.identifier.Ags;

/**
 * A district (<i>Ortsteil</i>) that the calendar does not know in a municipality where the district decides about a holiday.
 *
 * <p>The message names the municipality and the districts that are known, never the text that was given.
 */
public final class UnknownDistrictException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private UnknownDistrictException(String message) {
        super(message);
    }

    static UnknownDistrictException in(Ags ags, List<String> known) {
        return new UnknownDistrictException("In " + ags + " holidays depend on the district; known are " + known
                + ". Without a district the day is answered with a doubt.");
    }
}
