package org.amtsweg.model.profile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that a profile declares and a model may use (<i>Deklarationen</i>). Read also from a profile with errors, so that the
 * check of the model does not repeat them.
 */
public record Declarations(
        Optional<Set<String>> roles,
        Set<String> deadlines,
        Map<String, ParameterSpec> parameters,
        Set<String> evidence,
        Optional<String> feeTable,
        boolean hasRemedy) {
    public Declarations {
        roles = roles.map(Set::copyOf);
        deadlines = Set.copyOf(deadlines);
        parameters = Map.copyOf(parameters);
        evidence = Set.copyOf(evidence);
    }
}
