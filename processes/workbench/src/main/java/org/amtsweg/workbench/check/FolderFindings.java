package org.amtsweg.workbench.check;

import java.util.Map;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.problem.Finding;
import org.amtsweg.verifier.RuleFinding;

/** Turns what the reader of folders found into findings of a report: its codes become rules. */
final class FolderFindings {

    private FolderFindings() {}

    static RuleFinding from(Finding finding, String processFile) {
        LocalText message =
                LocalText.of(Map.of(Language.DE, finding.text(Language.DE), Language.EN, finding.text(Language.EN)));
        return new RuleFinding(
                finding.code(),
                finding.severity(),
                element(finding.path(), processFile),
                message,
                finding.norm(),
                Optional.empty());
    }

    /** The element of the model, or the other file with its line. */
    private static String element(String path, String processFile) {
        return path.startsWith(processFile + "#")
                ? path.substring(processFile.length() + 1)
                : path.equals(processFile) ? "" : path;
    }
}
