package org.amtsweg.engine.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.amtsweg.authority.Place;
import org.amtsweg.engine.casefile.CaseHeader;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.VariantFolder;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.service.PublicService;
import org.jspecify.annotations.Nullable;

/**
 * The local variants of an installation (<i>örtliche Varianten</i>): those that hold for new cases, and those that cases began with and that have changed or
 * gone since.
 */
final class LocalVariants {

    private final List<VariantFolder> inForce = new CopyOnWriteArrayList<>();
    private final Map<String, VariantFolder> byKey = new ConcurrentHashMap<>();
    private final Map<CaseHeader.Offer, Definition> effective = new ConcurrentHashMap<>();

    /** What a case remembers: name and content. */
    static String key(VariantFolder variant) {
        return VariantFolder.key(variant.content());
    }

    /** Holds for new cases. */
    void offer(VariantFolder variant) {
        inForce.add(variant);
        byKey.put(key(variant), variant);
    }

    /** Holds for the cases that began with it. */
    void keep(VariantFolder variant) {
        byKey.putIfAbsent(key(variant), variant);
    }

    boolean isOffered(VariantFolder variant) {
        return inForce.contains(variant);
    }

    boolean knows(String key) {
        return byKey.containsKey(key);
    }

    List<LocalVariant> all() {
        return inForce.stream().map(VariantFolder::variant).toList();
    }

    /** A service as it is offered at a place: the variant with the longest key that covers it, if there is one for this version. */
    Definition at(Definition central, Place place) {
        PublicService service = central.service().orElseThrow().service();
        return inForce.stream()
                .filter(folder -> folder.variant().isFor(service)
                        && folder.variant().area().covers(place))
                .max(Comparator.comparingInt(
                        folder -> folder.variant().area().prefix().length()))
                .map(folder -> of(central, offer(central, folder.content())))
                .orElse(central);
    }

    /**
     * A service with a variant that is not in folders. It is admitted once for each version of the service: what was within the bounds of one may be outside
     * those of the next.
     */
    Definition with(Definition central, FolderContent variant, Supplier<VariantFolder> admission) {
        CaseHeader.Offer offer = offer(central, variant);
        Definition known = effective.get(offer);
        if (known != null) {
            return known;
        }
        keep(admission.get());
        return of(central, offer);
    }

    private static CaseHeader.Offer offer(Definition central, FolderContent variant) {
        PublicService service = central.service().orElseThrow().service();
        return new CaseHeader.Offer(service.id(), service.version(), Optional.of(VariantFolder.key(variant)));
    }

    /** A version of a service with the variant that a case began with. */
    Definition of(Definition central, CaseHeader.Offer offer) {
        return effective.computeIfAbsent(
                offer, o -> central.with(known(o.variant().orElseThrow())));
    }

    private VariantFolder known(String key) {
        @Nullable VariantFolder variant = byKey.get(key);
        if (variant == null) {
            throw AmtswegException.permanent(
                    "The local variant that a running case began with is gone; see catalogue().refused()");
        }
        return variant;
    }
}
