package org.amtsweg.model.folder;

import java.util.Set;
import org.amtsweg.model.decision.DecisionReader;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.model.form.FormReader;
import org.amtsweg.model.profile.BlockReader;
import org.amtsweg.model.profile.ProfileReader;
import org.amtsweg.model.variant.VariantReader;

/** The readers of all files, made once. */
record Readers(
        ProfileReader profiles,
        BlockReader blocks,
        FormReader forms,
        DecisionReader decisions,
        VariantReader variants) {

    static Readers of(Set<String> domainTypes) {
        Feel feel = new Feel();
        return new Readers(
                new ProfileReader(feel),
                new BlockReader(),
                new FormReader(domainTypes, feel),
                new DecisionReader(feel),
                new VariantReader(feel));
    }
}
