package org.amtsweg.workbench.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.process.VendorSteps;

/**
 * The automated steps that models may name (<i>bekannte Schritte</i>): those built into the engine, and whatever carries a vendor's name.
 *
 * <p>Whether a vendor really ships a step cannot be known here; the engine that loads the folder knows.
 */
final class KnownSteps {

    private static final Set<String> BUILT_IN = Set.of(
            "amtsweg.acknowledge-receipt",
            "amtsweg.check-completeness",
            "amtsweg.calculate-fee",
            "amtsweg.issue-notice",
            "amtsweg.close",
            "amtsweg.deliver",
            "amtsweg.send-message",
            "amtsweg.request-payment",
            "amtsweg.record-deemed-approval");

    private KnownSteps() {}

    static Set<String> in(Collection<FolderContent> folders) {
        Set<String> steps = new LinkedHashSet<>(BUILT_IN);
        folders.forEach(folder -> steps.addAll(VendorSteps.in(folder.files())));
        return steps;
    }
}
