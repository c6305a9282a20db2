package org.amtsweg.workbench.run;

import java.util.ArrayList;
import java.util.List;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.workbench.terminal.Dialogue;
import org.amtsweg.workbench.terminal.Words;

/** Asks which evidence is enclosed (<i>Nachweise beilegen</i>); the files themselves are made up. */
final class Enclosures {

    private Enclosures() {}

    static List<String> ask(Dialogue dialogue, Words words, List<EvidenceRequirement> evidence)
            throws FormQuestions.Ended {
        List<String> chosen = new ArrayList<>();
        for (EvidenceRequirement one : evidence) {
            String title = one.title().in(words.language());
            String answer = dialogue.ask(words.get("run.enclose", title)).orElseThrow(FormQuestions.Ended::new);
            if (FormQuestions.isYes(answer)) {
                chosen.add(one.id());
            }
        }
        return chosen;
    }
}
