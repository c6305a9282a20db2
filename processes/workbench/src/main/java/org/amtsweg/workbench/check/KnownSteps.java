package org.amtsweg.workbench.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.process.VendorSteps;
import org.amtsweg.model.step.BuiltInSteps;

/**
 * The automated steps that models may name (<i>bekannte Schritte</i>): those built into the engine, and whatever carries a vendor's name.
 *
 * <p>Whether a vendor really ships a step cannot be known here; the engine that loads the folder knows.
 */
public final class KnownSteps {

    private KnownSteps() {}

    public static Set<String> in(Collection<FolderContent> folders) {
        Set<String> steps = new LinkedHashSet<>(BuiltInSteps.names());
        folders.forEach(folder -> steps.addAll(VendorSteps.in(folder.files())));
        return steps;
    }
}
