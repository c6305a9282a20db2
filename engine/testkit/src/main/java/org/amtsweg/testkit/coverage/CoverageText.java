package org.amtsweg.testkit.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.amtsweg.language.Language;

/** Coverage for a terminal (<i>Abdeckung als Text</i>): how much of each folder, and by name what is missing. */
public final class CoverageText {

    private final Words words;
    private final StringBuilder out = new StringBuilder();

    private CoverageText(Language language) {
        this.words = Words.in(language);
    }

    public static String of(Coverage coverage, Language language) {
        CoverageText text = new CoverageText(language);
        text.out.append(text.words.get("title")).append('\n');
        coverage.folders().forEach(text::folder);
        if (coverage.isComplete()) {
            text.out.append(text.words.get("all")).append('\n');
        }
        return text.out.toString();
    }

    private void folder(FolderCoverage folder) {
        out.append(words.get(folder.key().isService() ? "service" : "block"))
                .append(' ')
                .append(folder.key())
                .append(": ");
        out.append(Arrays.stream(Target.Aspect.values())
                        .map(aspect -> words.get(aspect.name()) + " " + words.ratio(folder.ratio(aspect)))
                        .collect(Collectors.joining(", ")))
                .append('\n');
        for (Target.Aspect aspect : Target.Aspect.values()) {
            List<Target> uncovered = folder.uncovered(aspect);
            if (!uncovered.isEmpty()) {
                out.append("  ").append(words.get("uncovered." + aspect)).append(":\n");
                uncovered.forEach(target -> out.append("    ")
                        .append(words.name(folder.folder(), target))
                        .append('\n'));
            }
        }
    }
}
