package org.amtsweg.service;

import java.util.List;
import java.util.Optional;
import org.amtsweg.authority.Place;
import org.amtsweg.identifier.ServiceId;

/** What is offered (<i>Leistungskatalog</i>): the services that run, their local variants, and the folders that were refused with their reasons. */
public interface ServiceCatalogue {

    /** The newest version of each service, ordered by id. */
    List<PublicService> services();

    Optional<PublicService> find(ServiceId id);

    /** The newest version of a service as it is offered at a place: with the values of the local variant that is closest to it. */
    Optional<PublicService> find(ServiceId id, Place place);

    /** The local variants that are in force, ordered by service and area. */
    List<LocalVariant> variants();

    List<RefusedService> refused();
}
