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
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.VariantFolder;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.service.PublicService;
import org.amtsweg.service.SemanticVersion;
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

    /** The variant of this content, or what this gives, which is then kept. */
    VariantFolder kept(FolderContent content, Supplier<VariantFolder> admission) {
        VariantFolder known = byKey.get(VariantFolder.key(content));
        if (known != null) {
            return known;
        }
        VariantFolder fresh = admission.get();
        keep(fresh);
        return fresh;
    }

    List<LocalVariant> all() {
        return inForce.stream().map(VariantFolder::variant).toList();
    }

    /** A service as it is offered at a place: the variant with the longest key that covers it, if there is one for this version. */
    Definition at(Definition central, ServiceId service, Place place) {
        SemanticVersion version =
                SemanticVersion.parse(central.service().orElseThrow().service().version());
        return inForce.stream()
                .filter(folder -> folder.variant().service().equals(service)
                        && folder.variant().versions().contains(version)
                        && folder.variant().area().covers(place))
                .max(Comparator.comparingInt(
                        folder -> folder.variant().area().prefix().length()))
                .map(folder -> with(central, folder))
                .orElse(central);
    }

    /** A service with a variant. */
    Definition with(Definition central, VariantFolder variant) {
        PublicService service = central.service().orElseThrow().service();
        return of(central, new CaseHeader.Offer(service.id(), service.version(), Optional.of(key(variant))));
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
