package org.amtsweg.engine.booking;

import org.amtsweg.authority.Authority;
import org.amtsweg.authority.AuthorityDirectory;
import org.amtsweg.booking.Availability;
import org.amtsweg.booking.AvailabilityQuery;
import org.amtsweg.booking.Resource;
import org.amtsweg.booking.ResourceCalendar;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;

/** Answers when something is free (<i>Verfügbarkeitsauskunft</i>), for everybody: it tells times and nobody's name. */
public final class Availabilities {

    private final Catalogue catalogue;
    private final AuthorityDirectory authorities;
    private final ResourceCalendar calendar;

    public Availabilities(Catalogue catalogue, AuthorityDirectory authorities, ResourceCalendar calendar) {
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.calendar = calendar;
    }

    public Availability of(AvailabilityQuery query) {
        if (catalogue.definition(query.service()).isEmpty()) {
            throw invalid("service", "service.unknown");
        }
        Authority authority = authorities
                .competentFor(query.service(), query.place())
                .orElseThrow(() -> invalid("place", "place.no-authority"));
        return new Availability(
                query.within(), calendar.taken(new Resource(authority.id(), query.resource()), query.within()));
    }

    private static InvalidInputException invalid(String path, String code) {
        return new InvalidInputException(Findings.of(Finding.error(path, code)));
    }
}
