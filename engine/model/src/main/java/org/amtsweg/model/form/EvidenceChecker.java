package org.amtsweg.model.form;

import java.util.List;
import org.amtsweg.document.Attachment;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.form.FormData;
import org.amtsweg.problem.Findings;

/** Checks attachments against the evidence that a service asks for (<i>Nachweisprüfung</i>). Thread-safe. */
@SuppressWarnings("DoNotCallSuggester") // STUB
public final class EvidenceChecker {

    public Findings check(List<EvidenceRequirement> requirements, FormData form, List<Attachment> attachments) {
        throw new UnsupportedOperationException(requirements + " " + form + attachments);
    }
}
