package org.amtsweg.model.folder;

import java.util.Map;
import org.amtsweg.form.Form;
import org.amtsweg.model.notice.NoticeTemplate;
import org.amtsweg.model.process.ProcessModel;
import org.amtsweg.model.text.Texts;
import org.amtsweg.problem.Findings;

/** What services and blocks have in common. */
record FolderParts(
        ProcessModel process,
        Map<String, Form> forms,
        Map<String, byte[]> decisions,
        Texts texts,
        Map<String, NoticeTemplate> notices,
        Findings warnings) {
    FolderParts {
        forms = Map.copyOf(forms);
        decisions = Map.copyOf(decisions);
        notices = Map.copyOf(notices);
    }
}
