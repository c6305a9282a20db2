package org.amtsweg.service;

import java.util.List;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.form.Form;
import org.amtsweg.identifier.ServiceId;

/**
 * A public service (<i>Verwaltungsleistung</i>) as a portal sees it: what it is, how it proceeds, what it asks and what must be proved.
 *
 * <p>{@code version} is the semantic version of the folder it was read from.
 */
public record PublicService(
        ServiceId id,
        String version,
        ServiceDescription description,
        Procedure procedure,
        Form form,
        List<EvidenceRequirement> evidence) {

    public PublicService {
        evidence = List.copyOf(evidence);
    }
}
