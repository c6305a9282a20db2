package org.amtsweg.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Optional;
import org.amtsweg.identifier.Ars;

/**
 * Where something happens (<i>Ort</i>): municipality by ARS, its district and a point.
 *
 * <p>Decides which authority is competent. Not an address.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Place(Ars ars, Optional<String> district, Optional<Point> point) {

    /** A point in WGS 84 (EPSG:4326), degrees. */
    public record Point(BigDecimal latitude, BigDecimal longitude) {
        public Point {
            if (latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0
                    || longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
                throw new IllegalArgumentException(
                        "A point has a latitude of -90 to 90 and a longitude of -180 to 180");
            }
        }
    }

    public static Place of(Ars ars) {
        return new Place(ars, Optional.empty(), Optional.empty());
    }

    public Place inDistrict(String name) {
        return new Place(ars, Optional.of(name), point);
    }

    public Place at(BigDecimal latitude, BigDecimal longitude) {
        return new Place(ars, district, Optional.of(new Point(latitude, longitude)));
    }
}
