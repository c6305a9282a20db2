package org.amtsweg.service;

import java.util.Optional;
import org.amtsweg.authority.Place;
import org.amtsweg.identifier.ServiceId;

/**
 * Knows the local variants that are not in folders (<i>Verzeichnis örtlicher Varianten</i>): a port, for hosts that keep them in an administration of their own.
 *
 * <p>Asked for every application; an answer goes before the variants in folders. It is held against the service like those, and a case keeps what it began
 * with. Implementations are thread-safe and fast.
 */
@FunctionalInterface
public interface VariantDirectory {

    /** What holds there; empty where nothing does, and then the folders are looked at. */
    Optional<LocalVariant> find(ServiceId service, Place place);
}
