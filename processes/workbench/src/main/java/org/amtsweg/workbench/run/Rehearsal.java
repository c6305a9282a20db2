package org.amtsweg.workbench.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.form.Form;
import org.amtsweg.form.FormData;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.task.Task;
import org.amtsweg.testkit.scenario.Sentences;
import org.amtsweg.testkit.town.CaseDriver;
import org.amtsweg.testkit.town.Move;
import org.amtsweg.testkit.town.Sight;
import org.amtsweg.testkit.town.TownPayments;
import org.amtsweg.workbench.terminal.Dialogue;
import org.amtsweg.workbench.terminal.Words;

/** One case, move by move (<i>Probelauf</i>): shows what can be done, reads what is to be done, says why something cannot be. Nothing that is typed loses the case. */
final class Rehearsal {

    /** Short words for moves that need nothing else. */
    private static final Map<String, Move> SHORT = Map.ofEntries(
            Map.entry("pay", new Move.Pay(TownPayments.Conduct.SETTLES)),
            Map.entry("zahle", new Move.Pay(TownPayments.Conduct.SETTLES)),
            Map.entry("bezahle", new Move.Pay(TownPayments.Conduct.SETTLES)),
            Map.entry("withdraw", new Move.Withdraw()),
            Map.entry("nimm zurück", new Move.Withdraw()),
            Map.entry("wait", new Move.WaitForNext()),
            Map.entry("warte", new Move.WaitForNext()),
            Map.entry("weiter", new Move.WaitForNext()));

    private final Dialogue dialogue;
    private final Words words;
    private final CaseDriver driver;
    private final CaseText text;
    private final Kept kept;
    private final Saving saving;
    private List<Move> offered = List.of();
    private int seenEntries;
    private int seenLetters;

    Rehearsal(Dialogue dialogue, Words words, CaseDriver driver, Kept kept, Saving saving) {
        this.dialogue = dialogue;
        this.words = words;
        this.driver = driver;
        this.text = new CaseText(driver, words);
        this.kept = kept;
        this.saving = saving;
    }

    /** Goes on until the input ends or somebody wants to end. */
    void play() {
        show();
        while (true) {
            Optional<String> line = dialogue.ask("> ");
            if (line.isEmpty() || isEnd(line.get())) {
                dialogue.say(words.get("run.end"));
                return;
            }
            if (!line.get().isEmpty() && !line.get().startsWith("#")) {
                try {
                    hear(line.get());
                } catch (FormQuestions.Ended e) {
                    dialogue.say(words.get("run.end"));
                    return;
                }
            }
        }
    }

    private static boolean isEnd(String line) {
        return List.of("ende", "quit", "exit", "end").contains(line.toLowerCase(Locale.ROOT));
    }

    private void hear(String line) throws FormQuestions.Ended {
        String[] parts = line.split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        Sight sight = sight();
        switch (parts[0].toLowerCase(Locale.GERMAN)) {
            case "hilfe", "help", "?" -> help();
            case "stand", "status", "state" -> show();
            case "verlauf", "timeline" -> all(sight.timeline(), "run.noTimeline");
            case "fristen", "deadlines" -> all(text.deadlines(sight), "run.noDeadlines");
            case "nachrichten", "messages" ->
                all(
                        sight.letters().stream()
                                .flatMap(letter -> text.letter(letter).stream())
                                .toList(),
                        "run.noMessages");
            case "bescheide", "notices" ->
                all(
                        sight.notices().stream()
                                .flatMap(notice -> notice.text().lines())
                                .toList(),
                        "run.noNotices");
            case "speichern", "speichere", "save" -> saving.save(rest, kept, driver);
            default -> move(line);
        }
    }

    private void all(List<String> lines, String none) {
        if (lines.isEmpty()) {
            dialogue.say(words.get(none));
        }
        lines.forEach(line -> dialogue.say("  " + line));
    }

    private void move(String line) throws FormQuestions.Ended {
        Optional<Move> move = line.chars().allMatch(Character::isDigit) ? numbered(line) : said(line);
        if (move.isPresent()) {
            Findings findings = driver.perform(move.get());
            if (findings.hasErrors()) {
                complain(findings);
            } else {
                kept.add(move.get());
                show();
            }
        }
    }

    /** A move from the list, with what it needs asked for. */
    private Optional<Move> numbered(String number) throws FormQuestions.Ended {
        int index = number.length() > 3 ? -1 : Integer.parseInt(number) - 1;
        if (index < 0 || index >= offered.size()) {
            dialogue.say(words.get("run.noNumber", number, offered.size()));
            return Optional.empty();
        }
        Move move = offered.get(index);
        if (move instanceof Move.Complete complete) {
            Optional<Form> form = form(complete);
            return Optional.of(
                    form.isEmpty() ? complete : complete.with(new FormQuestions(dialogue, words, form.get()).ask()));
        }
        return move instanceof Move.Reply reply ? Optional.of(reply(reply)) : Optional.of(move);
    }

    private Optional<Form> form(Move.Complete complete) {
        return sight().tasks().stream()
                .filter(task -> task.name().equals(complete.task()))
                .filter(task -> complete.role()
                        .map(role -> role.equals(task.type().role()))
                        .orElse(true))
                .map(Task::type)
                .flatMap(type -> type.form().stream())
                .findFirst()
                .flatMap(this::form);
    }

    private Optional<Form> form(String id) {
        Optional<Form> own = Optional.ofNullable(driver.service().forms().get(id));
        return own.or(() -> driver.town().blocks().stream()
                .map(block -> block.forms().get(id))
                .filter(form -> form != null)
                .findFirst());
    }

    private Move reply(Move.Reply reply) throws FormQuestions.Ended {
        String said = dialogue.ask(words.get("run.replyText")).orElseThrow(FormQuestions.Ended::new);
        List<String> files = new ArrayList<>();
        List<EvidenceRequirement> evidence = driver.service().service().evidence();
        boolean takesFiles = reply.to().map(OpenAction.Kind.SUPPLEMENT::equals).orElse(false);
        if (takesFiles && !evidence.isEmpty()) {
            files.addAll(Enclosures.ask(dialogue, words, evidence));
        }
        return new Move.Reply(reply.to(), said, FormData.EMPTY, files);
    }

    private Optional<Move> said(String line) {
        Move known = SHORT.get(line.toLowerCase(Locale.GERMAN));
        if (known != null) {
            return Optional.of(known);
        }
        Sentences.Reading reading = Sentences.parse(line, today());
        complain(reading.findings());
        if (reading.move().isEmpty()) {
            dialogue.say(words.get("run.seeHelp"));
        }
        return reading.move();
    }

    private LocalDate today() {
        return driver.town().amtsweg().today();
    }

    private void complain(Findings findings) {
        for (Finding finding : findings) {
            dialogue.say(words.say(finding));
        }
    }

    private Sight sight() {
        return driver.sight().orElseThrow();
    }

    /** How it stands, what is new, and what can be done. */
    private void show() {
        Sight sight = sight();
        List<String> timeline = sight.timeline();
        dialogue.say("");
        dialogue.say(text.state(sight));
        for (; seenEntries < timeline.size(); seenEntries++) {
            dialogue.say(words.get("run.news", timeline.get(seenEntries)));
        }
        for (; seenLetters < sight.letters().size(); seenLetters++) {
            dialogue.say(words.get(
                    "run.newLetter", sight.letters().get(seenLetters).message().subject()));
        }
        text.tasks(sight).forEach(dialogue::say);
        text.actions(sight).forEach(action -> dialogue.say(words.get("run.action", action)));
        offered = driver.possible();
        dialogue.say(words.get(offered.isEmpty() ? "run.nothingLeft" : "run.possible"));
        for (int i = 0; i < offered.size(); i++) {
            dialogue.say("  " + (i + 1) + "  " + Sentences.write(offered.get(i), words.language()));
        }
        sight.nextDue().ifPresent(due -> dialogue.say(words.get("run.nextDue", text.moment(due))));
    }

    private void help() {
        words.get("run.help").lines().forEach(dialogue::say);
        dialogue.say(words.get("run.sentences"));
        Sentences.patterns(words.language()).forEach(pattern -> dialogue.say("  " + pattern));
    }
}
