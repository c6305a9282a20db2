package org.amtsweg.engine;

import java.util.List;
import java.util.Optional;
import org.amtsweg.authority.Authority;
import org.amtsweg.authority.AuthorityDirectory;
import org.amtsweg.authority.Place;
import org.amtsweg.authority.Unit;
import org.amtsweg.identifier.AuthorityId;
import org.amtsweg.identifier.ServiceId;

/** A made-up authority that is competent everywhere (<i>fiktive Behörde</i>), for an embedded installation. */
public final class FictiveAuthorities implements AuthorityDirectory {

    /** The only one. */
    public static final Authority MUSTERSTADT = Authority.of(
                    AuthorityId.parse("musterstadt"),
                    "Stadt Musterstadt (fiktiv)",
                    "Musterstadt",
                    List.of("Rathausplatz 1", "00000 Musterstadt"))
            .in(Unit.of("ordnungsamt", "Amt für öffentliche Ordnung"));

    @Override
    public Optional<Authority> competentFor(ServiceId service, Place place) {
        return Optional.of(MUSTERSTADT);
    }
}
