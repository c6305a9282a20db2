package org.amtsweg.testkit.town;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.authority.Area;
import org.amtsweg.authority.Place;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.legal.Norm;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.service.PublicService;
import org.amtsweg.service.SemanticVersion;
import org.amtsweg.service.VariantDirectory;
import org.amtsweg.service.VersionRange;

/** What the town sets at a service (<i>Stellgrößen zur Probe</i>): the same everywhere, until the next restart. */
final class TownVariants implements VariantDirectory {

    private static final Norm FICTIVE = Norm.of("Szenario (fiktiv)");

    private final Map<ServiceId, PublicService> services = new LinkedHashMap<>();
    private final Map<ServiceId, Map<String, JsonNode>> settings = new LinkedHashMap<>();

    void restart() {
        services.clear();
        settings.clear();
    }

    void set(PublicService service, Map<String, JsonNode> parameters) {
        services.put(service.id(), service);
        settings.put(service.id(), parameters);
    }

    @Override
    public Optional<LocalVariant> find(ServiceId id, Place place) {
        PublicService service = services.get(id);
        Map<String, JsonNode> set = settings.getOrDefault(id, Map.of());
        if (service == null || set.isEmpty()) {
            return Optional.empty();
        }
        Map<String, LocalVariant.Setting> parameters = new LinkedHashMap<>();
        set.forEach((name, value) -> parameters.put(name, new LocalVariant.Setting(value, Optional.of(FICTIVE))));
        return Optional.of(new LocalVariant(
                "szenario",
                id,
                VersionRange.from(SemanticVersion.parse(service.version())),
                Area.of(place.ars()),
                LocalVariant.Changes.of(parameters)));
    }
}
