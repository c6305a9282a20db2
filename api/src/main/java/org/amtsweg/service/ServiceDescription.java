package org.amtsweg.service;

import java.util.List;
import java.util.Optional;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Norm;

/**
 * What a catalogue shows of a service (<i>Leistungsbeschreibung</i>): names, summary, LeiKa key where one exists, legal basis, audience.
 */
public record ServiceDescription(
        LocalText name, LocalText summary, Optional<String> leikaKey, List<Norm> legalBasis, List<String> audience) {

    public ServiceDescription {
        legalBasis = List.copyOf(legalBasis);
        audience = List.copyOf(audience);
    }
}
