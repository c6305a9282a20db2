package org.amtsweg.workbench.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amtsweg.testkit.town.CaseDriver;
import org.amtsweg.workbench.terminal.Words;

/** Keeps a played case as a scenario of its service (<i>als Szenario speichern</i>); never overwrites one. */
final class Saving {

    private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

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
        String file = fileName(name);
        if (!FILE.matcher(file).matches()) {
            dialogue.say(words.get("run.saveName"));
            return;
        }
        Path target = scenarios.get().resolve(file + ".yaml");
        try {
            Kept.write(target, kept.scenario(name, driver));
            dialogue.say(words.get("run.saved", target.toString().replace('\\', '/')));
        } catch (FileAlreadyExistsException e) {
            dialogue.say(words.get("run.saveExists", target));
        } catch (IOException e) {
            dialogue.say(words.get("output.unwritable", target));
        }
    }

    /** A name in words as a file may be called. */
    private static String fileName(String name) {
        return name.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("\\.yaml$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
