package org.amtsweg.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Norm;

/**
 * A proof that a service asks for (<i>Nachweis</i>): what, as which media types, and when ({@code requiredWhen} is a FEEL condition
 * on the form; absent means always required, {@code false} means optional).
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EvidenceRequirement(
        String id,
        LocalText title,
        Set<String> mediaTypes,
        long maxBytes,
        Optional<String> requiredWhen,
        Optional<Norm> norm) {

    public EvidenceRequirement {
        mediaTypes = Set.copyOf(mediaTypes);
    }
}
