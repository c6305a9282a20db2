package org.amtsweg.workbench.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amtsweg.authority.Place;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.Ars;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.problem.Finding;
import org.amtsweg.service.PublicService;
import org.amtsweg.testkit.town.CaseDriver;
import org.amtsweg.testkit.town.Filing;
import org.amtsweg.testkit.town.Town;
import org.amtsweg.workbench.terminal.Dialogue;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays one case of a service in the terminal (<i>Vorgang zur Probe</i>), in a made-up town with a clock that is turned. */
@Command(name = "run", mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "PATH", descriptionKey = "path")
    private String path = "";

    @Option(names = "--service", paramLabel = "ID", descriptionKey = "service")
    private Optional<String> service = Optional.empty();

    @Option(names = "--form", paramLabel = "FILE", descriptionKey = "form")
    private Optional<Path> form = Optional.empty();

    @Option(names = "--scenario", paramLabel = "FILE", descriptionKey = "scenario")
    private Optional<Path> scenario = Optional.empty();

    @Option(names = "--evidence", paramLabel = "ID", split = ",", descriptionKey = "evidence")
    private List<String> evidence = List.of();

    @Option(names = "--date", paramLabel = "DAY", descriptionKey = "date")
    private Optional<String> date = Optional.empty();

    @Option(names = "--place", paramLabel = "ARS", descriptionKey = "place")
    private Optional<String> place = Optional.empty();

    public RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = language.words();
        Beginning beginning = beginning(words);
        Mount mount = Mount.of(path, service, words);
        Dialogue dialogue = new Dialogue(terminal, !Terminal.isWatched());
        try (Town town = Town.of(mount.folders())) {
            Optional<ServiceFolder> chosen = town.services().stream().findFirst();
            if (chosen.isEmpty()) {
                refusals(town, path, dialogue, words);
                return Terminal.NO;
            }
            town.restart(beginning.now());
            CaseDriver driver = town.driver(chosen.get().service().id()).orElseThrow();
            play(driver, beginning, mount, dialogue, words);
        }
        return Terminal.OK;
    }

    private static void play(CaseDriver driver, Beginning beginning, Mount mount, Dialogue dialogue, Words words) {
        PublicService offered = driver.service().service();
        dialogue.say(words.get("run.title", offered.description().name().in(words.language()), offered.version()));
        dialogue.say(words.get("run.now", new CaseText(driver, words).moment(beginning.now())));
        try {
            Filing filing = submitted(driver, beginning, dialogue, words);
            Kept kept = new Kept(filing, beginning.now());
            Saving saving = new Saving(dialogue, words, mount.scenarios());
            new Rehearsal(dialogue, words, driver, kept, saving).play();
        } catch (FormQuestions.Ended e) {
            dialogue.say(words.get("run.endBefore"));
        }
    }

    /** The application, asked for again until it is accepted; what a file holds is tried once. */
    private static Filing submitted(CaseDriver driver, Beginning beginning, Dialogue dialogue, Words words)
            throws FormQuestions.Ended {
        Optional<FormData> given = beginning.form();
        while (true) {
            Filing filing = given.isPresent()
                    ? Filing.of(given.get(), beginning.evidence().toArray(new String[0]))
                    : filledIn(driver, beginning.evidence(), dialogue, words);
            Filing placed = filing.at(beginning.place());
            for (Finding finding : driver.submit(placed)) {
                dialogue.say(words.say(finding));
            }
            if (driver.sight().isPresent()) {
                dialogue.say(words.get("run.accepted"));
                return placed;
            }
            dialogue.say(words.get("run.notAccepted"));
            given = Optional.empty();
        }
    }

    private static Filing filledIn(CaseDriver driver, List<String> evidence, Dialogue dialogue, Words words)
            throws FormQuestions.Ended {
        dialogue.say(words.get("run.fillIn"));
        PublicService offered = driver.service().service();
        FormData filled = new FormQuestions(dialogue, words, offered.form()).ask();
        List<String> enclosed = evidence.isEmpty() ? Enclosures.ask(dialogue, words, offered.evidence()) : evidence;
        return Filing.of(filled, enclosed.toArray(new String[0]));
    }

    private Beginning beginning(Words words) {
        if (scenario.isPresent() && form.isPresent()) {
            throw words.usage("run.formTwice");
        }
        Beginning beginning =
                scenario.map(file -> Beginning.ofScenario(file, words)).orElse(Beginning.EMPTY);
        if (form.isPresent()) {
            beginning = beginning.with(Beginning.values(form.get(), words));
        }
        if (date.isPresent()) {
            beginning = beginning.on(day(date.get(), words));
        }
        if (place.isPresent()) {
            beginning = beginning.at(place(place.get(), words));
        }
        return evidence.isEmpty() ? beginning : beginning.enclosing(evidence);
    }

    private static void refusals(Town town, String what, Dialogue dialogue, Words words) {
        dialogue.say(words.get("run.refused", what));
        town.refused()
                .forEach(refused -> refused.findings().stream()
                        .filter(Finding::isError)
                        .forEach(finding -> dialogue.say("  " + refused.folder() + ", " + words.say(finding))));
        dialogue.say(words.get("run.checkIt", what));
    }

    private static Instant day(String written, Words words) {
        try {
            return LocalDate.parse(written)
                    .atTime(LocalTime.of(9, 0))
                    .atZone(ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw words.usage("time.notADay", written);
        }
    }

    private static Place place(String written, Words words) {
        if (!Ars.isValid(written)) {
            throw words.usage("run.notAPlace", written);
        }
        return Place.of(Ars.parse(written));
    }
}
