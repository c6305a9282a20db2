package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amtsweg.document.Attachment;
import org.amtsweg.engine.casefile.CaseData;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.form.FormData;
import org.amtsweg.language.Language;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.form.CheckedForm;
import org.amtsweg.model.form.EvidenceChecker;
import org.amtsweg.model.form.FormChecker;
import org.amtsweg.model.profile.Completeness;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** Checks what applicants hand in (<i>Eingabeprüfung</i>): the form, the files, and whether all that is needed is there. */
public final class InputCheck {

    private static final String MISSING = "evidence.missing";

    private final FormChecker forms;
    private final EvidenceChecker evidence = new EvidenceChecker();
    private final Feel feel = new Feel();

    public InputCheck(FormChecker forms) {
        this.forms = forms;
    }

    public FormChecker forms() {
        return forms;
    }

    /** What an application looks like to the service: its data as it will be stored, and all flaws. */
    public CheckedForm application(ServiceFolder folder, FormData data, List<Attachment> attachments) {
        CheckedForm checked = forms.check(folder.service().form(), data);
        Findings files = evidence.check(folder.service().evidence(), data, attachments);
        if (folder.profile().completeness() == Completeness.REVIEW) {
            // The clerk decides on what is missing; what is there must still be sound.
            files = new Findings(
                    files.stream().filter(f -> !f.code().equals(MISSING)).toList());
        }
        return new CheckedForm(checked.data(), checked.findings().and(files));
    }

    /** Files alone, of an answer; that something else is missing does not matter. */
    public Findings attachments(ServiceFolder folder, FormData data, List<Attachment> attachments) {
        Findings files = evidence.check(folder.service().evidence(), data, attachments);
        return new Findings(
                files.stream().filter(f -> !f.code().equals(MISSING)).toList());
    }

    /** Whether the file of a case holds all that the service asks for. */
    Findings completeness(ServiceFolder folder, CaseData data) {
        List<Finding> findings = new ArrayList<>(forms.check(folder.service().form(), FormData.of(data.form()))
                .findings()
                .list());
        ObjectNode form = data.form();
        for (EvidenceRequirement requirement : folder.service().evidence()) {
            boolean needed =
                    requirement.requiredWhen().map(c -> feel.isTrue(c, form)).orElse(true);
            if (needed && !data.evidence().has(requirement.id())) {
                findings.add(Finding.error(
                        "evidence." + requirement.id(),
                        MISSING,
                        Map.of("evidence", requirement.title().in(Language.DE))));
            }
        }
        return new Findings(findings);
    }
}
