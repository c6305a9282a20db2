package org.amtsweg.workbench.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import org.amtsweg.model.text.PlainName;
import org.amtsweg.testkit.town.CaseDriver;
import org.amtsweg.workbench.check.Target;
import org.amtsweg.workbench.terminal.Dialogue;
import org.amtsweg.workbench.terminal.Words;

/** Keeps a played case as a scenario of its service (<i>als Szenario speichern</i>); never overwrites one. */
final class Saving {

    private static final int LONGEST = 60;

    private final Dialogue dialogue;
    private final Words words;
    private final Optional<Path> scenarios;

    /** {@code scenarios} is the folder they lie in; empty where nothing can be kept. */
    Saving(Dialogue dialogue, Words words, Optional<Path> scenarios) {
        this.dialogue = dialogue;
        this.words = words;
        this.scenarios = scenarios;
    }

    void save(String name, Kept kept, CaseDriver driver) {
        if (scenarios.isEmpty()) {
            dialogue.say(words.get("run.saveNowhere"));
            return;
        }
        String file = PlainName.of(name.replaceAll("\\.yaml$", ""));
        if (file.isEmpty() || file.length() > LONGEST) {
            dialogue.say(words.get("run.saveName"));
            return;
        }
        Path target = scenarios.get().resolve(file + ".yaml");
        try {
            Kept.write(target, kept.scenario(name, driver));
            dialogue.say(words.get("run.saved", Target.display(target)));
        } catch (FileAlreadyExistsException e) {
            dialogue.say(words.get("run.saveExists", target));
        } catch (IOException e) {
            dialogue.say(words.get("output.unwritable", target));
        }
    }
}
