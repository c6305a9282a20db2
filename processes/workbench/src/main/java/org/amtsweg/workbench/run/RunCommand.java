package org.amtsweg.workbench.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.amtsweg.authority.Place;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.Ars;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.town.CaseDriver;
import org.amtsweg.testkit.town.Filing;
import org.amtsweg.testkit.town.Town;
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
        Instant begin = begin(words);
        Place where = place(words);
        Optional<FormData> values = form.map(file -> values(file, words));
        Mount mount = Mount.of(path, words).only(service, words);
        Dialogue dialogue = new Dialogue(terminal, !isWatched());
        try (Town town = Town.of(mount.folders())) {
            Optional<ServiceFolder> chosen = town.services().stream().findFirst();
            if (chosen.isEmpty()) {
                refusals(town, dialogue, words);
                return Terminal.NO;
            }
            town.restart(begin);
            CaseDriver driver = town.driver(chosen.get().service().id()).orElseThrow();
            play(driver, values, where, mount, dialogue, words);
        }
        return Terminal.OK;
    }

    private void play(
            CaseDriver driver,
            Optional<FormData> values,
            Place where,
            Mount mount,
            Dialogue dialogue,
            Words words) {
        dialogue.say(words.get(
                "run.title",
                driver.service().service().description().name().in(words.language()),
                driver.service().service().version()));
        dialogue.say(words.get("run.now", new CaseText(driver, words).moment(driver.town().amtsweg().now())));
        try {
            Filing filing = submitted(driver, values, where, dialogue, words);
            Kept kept = new Kept(filing, begin(words));
            String id = driver.service().service().id().toString();
            new Rehearsal(dialogue, words, driver, kept, new Saving(dialogue, words, mount.scenarios(id))).play();
        } catch (FormQuestions.Ended e) {
            dialogue.say(words.get("run.endBefore"));
        }
    }

    /** The application, asked for again until it is accepted; what a file holds is tried once. */
    private Filing submitted(
            CaseDriver driver, Optional<FormData> values, Place where, Dialogue dialogue, Words words)
            throws FormQuestions.Ended {
        Optional<FormData> given = values;
        while (true) {
            Filing filing = filing(driver, given, dialogue, words).at(where);
            Findings findings = driver.submit(filing);
            for (Finding finding : findings) {
                dialogue.say(finding.text(words.language()));
            }
            if (driver.sight().isPresent()) {
                dialogue.say(words.get("run.accepted"));
                return filing;
            }
            dialogue.say(words.get("run.notAccepted"));
            given = Optional.empty();
        }
    }

    private Filing filing(CaseDriver driver, Optional<FormData> given, Dialogue dialogue, Words words)
            throws FormQuestions.Ended {
        if (given.isPresent()) {
            return Filing.of(given.get(), evidence.toArray(new String[0]));
        }
        dialogue.say(words.get("run.fillIn"));
        FormData filled = new FormQuestions(dialogue, words, driver.service().service().form()).ask();
        List<EvidenceRequirement> wanted = driver.service().service().evidence();
        List<String> enclosed = evidence.isEmpty() ? Enclosures.ask(dialogue, words, wanted) : evidence;
        return Filing.of(filled, enclosed.toArray(new String[0]));
    }

    private void refusals(Town town, Dialogue dialogue, Words words) {
        dialogue.say(words.get("run.refused", service.orElse(path)));
        town.refused().forEach(refused -> refused.findings().stream()
                .filter(Finding::isError)
                .forEach(finding -> dialogue.say("  " + refused.folder() + ", " + finding.path() + ": "
                        + finding.text(words.language()))));
        dialogue.say(words.get("run.checkIt", path));
    }

    private Instant begin(Words words) {
        if (date.isEmpty()) {
            return TestAmtsweg.START;
        }
        try {
            return LocalDate.parse(date.get())
                    .atTime(LocalTime.of(9, 0))
                    .atZone(ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw words.usage("time.notADay", date.get());
        }
    }

    private Place place(Words words) {
        if (place.isEmpty()) {
            return Filing.PLACE;
        }
        if (!Ars.isValid(place.get())) {
            throw words.usage("run.notAPlace", place.get());
        }
        return Place.of(Ars.parse(place.get()));
    }

    /** JSON is YAML, so one reader does for both. */
    private static FormData values(Path file, Words words) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw words.usage("check.unreadable", file);
        }
        YamlFile.Reading reading =
                YamlFile.read(String.valueOf(file.getFileName()), content);
        Optional<JsonNode> json = reading.file().map(YamlFile::json).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            String reasons = reading.findings().stream()
                    .map(finding -> finding.path() + ": " + finding.text(words.language()))
                    .collect(Collectors.joining(" "));
            throw words.usage("run.formFile", file, reasons);
        }
        return FormData.of(json.get());
    }

    /** Since JDK 22 there may be a console that nobody sits at; then what is read is merely not repeated. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        return System.console() != null;
    }
}
