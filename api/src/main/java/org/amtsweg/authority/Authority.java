package org.amtsweg.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.amtsweg.identifier.AuthorityId;

/**
 * An authority (<i>Behörde</i>, § 1 Abs. 4 VwVfG) as its notices show it: name, seat, address lines and zone of legal time.
 *
 * <p>Units are its own business; the office that decides on objections is part of the remedy of a service.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Authority(
        AuthorityId id, String name, String seat, List<String> address, ZoneId zone, Optional<Unit> unit) {

    public static final ZoneId GERMAN_TIME = ZoneId.of("Europe/Berlin");

    public Authority {
        address = List.copyOf(address);
        if (name.isBlank() || seat.isBlank()) {
            throw new IllegalArgumentException("An authority has a name and a seat (§ 37 Abs. 3 and 6 VwVfG)");
        }
    }

    public static Authority of(AuthorityId id, String name, String seat, List<String> address) {
        return new Authority(id, name, seat, address, GERMAN_TIME, Optional.empty());
    }

    public Authority in(Unit competent) {
        return new Authority(id, name, seat, address, zone, Optional.of(competent));
    }
}
