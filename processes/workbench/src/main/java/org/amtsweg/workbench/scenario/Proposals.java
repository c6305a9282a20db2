package org.amtsweg.workbench.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.testkit.coverage.Coverage;
import org.amtsweg.testkit.coverage.CoverageRecord;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.coverage.Target;
import org.amtsweg.testkit.suggestion.Suggestion;
import org.amtsweg.testkit.suggestion.SuggestionFile;
import org.amtsweg.testkit.suggestion.Suggestions;
import org.amtsweg.testkit.town.Town;
import org.amtsweg.workbench.terminal.Words;

/** Writes the scenarios that are missing beside those that are there (<i>Vorschläge</i>), and says what was written. */
final class Proposals {

    private final Words words;
    private final StringBuilder told = new StringBuilder();

    Proposals(Words words) {
        this.words = words;
    }

    /** What a service still lacks after what its scenarios cover; gives what is covered when the proposals run, too. */
    CoverageRecord add(Town town, ServiceFolder service, Path folder, CoverageRecorder recorder, CoverageRecord covered) {
        Suggestions suggestions = Suggestions.of(town, service, recorder, covered);
        List<Path> ready = new ArrayList<>();
        List<Path> open = new ArrayList<>();
        for (Suggestion suggestion : suggestions.list()) {
            (suggestion.isComplete() ? ready : open).add(write(suggestion, folder.resolve("scenarios")));
        }
        String name = service.service().id().toString();
        if (ready.isEmpty() && open.isEmpty()) {
            line(words.get("test.suggest.none", name));
        }
        list("test.suggest.ready", name, ready);
        list("test.suggest.open", name, open);
        if (!suggestions.missing().isEmpty()) {
            Coverage names = Coverage.of(List.of(service), town.blocks(), covered);
            line(words.get("test.suggest.missing", name));
            for (Target target : suggestions.missing()) {
                line("  " + names.nameOf(target, words.language()));
            }
        }
        return covered.and(suggestions.reached());
    }

    private Path write(Suggestion suggestion, Path directory) {
        try {
            return SuggestionFile.write(suggestion, directory);
        } catch (IOException e) {
            throw words.usage("output.unwritable", directory);
        }
    }

    private void list(String key, String service, List<Path> files) {
        if (!files.isEmpty()) {
            line(words.get(key, service, files.size()));
            files.forEach(file -> line("  " + org.amtsweg.workbench.check.Target.display(file)));
        }
    }

    private void line(String text) {
        told.append(text).append('\n');
    }

    @Override
    public String toString() {
        return told.toString();
    }
}
