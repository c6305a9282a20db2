package org.amtsweg.service;

import java.util.List;
import java.util.Optional;
import org.amtsweg.identifier.ServiceId;

/** What is offered (<i>Leistungskatalog</i>): the services that run, and the folders that were refused with their reasons. */
public interface ServiceCatalogue {

    /** The newest version of each service, ordered by id. */
    List<PublicService> services();

    Optional<PublicService> find(ServiceId id);

    List<RefusedService> refused();
}
