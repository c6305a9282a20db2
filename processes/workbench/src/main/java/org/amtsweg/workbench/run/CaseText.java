package org.amtsweg.workbench.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amtsweg.casefile.DeadlineInCase;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.language.Language;
import org.amtsweg.task.Task;
import org.amtsweg.testkit.town.CaseDriver;
import org.amtsweg.testkit.town.Sight;
import org.amtsweg.testkit.town.TownMailbox;
import org.amtsweg.workbench.terminal.Words;

/** What can be seen of a case, as lines of text (<i>Stand in Worten</i>). */
final class CaseText {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final CaseDriver driver;
    private final Words words;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    CaseText(CaseDriver driver, Words words) {
        this.driver = driver;
        this.words = words;
        boolean english = words.language().equals(Language.EN);
        Locale locale = english ? Locale.ENGLISH : Locale.GERMAN;
        this.day = DateTimeFormatter.ofPattern(english ? "EEEE, d MMMM uuuu" : "EEEE, d. MMMM uuuu", locale);
        this.moment = DateTimeFormatter.ofPattern(
                english ? "EEEE, d MMMM uuuu, H:mm" : "EEEE, d. MMMM uuuu, H:mm 'Uhr'", locale);
    }

    String moment(Instant at) {
        return moment.format(at.atZone(ZONE));
    }

    private String day(LocalDate date) {
        return day.format(date);
    }

    /** When it is and how the case stands. */
    String state(Sight sight) {
        String key = "state." + sight.state().name();
        String state = driver.service()
                .texts()
                .find(words.language(), key)
                .orElse(sight.state().name());
        return words.get("run.state", moment(sight.now()), state, sight.state().name());
    }

    List<String> tasks(Sight sight) {
        List<String> lines = new ArrayList<>();
        for (Task task : sight.tasks()) {
            lines.add(words.get("run.task", task.name(), task.type().role()) + due(task.dueAt()));
        }
        return lines;
    }

    List<String> actions(Sight sight) {
        List<String> lines = new ArrayList<>();
        for (OpenAction action : sight.actions()) {
            if (!action.text().isBlank()) {
                lines.add(action.text().strip() + due(action.dueAt()));
            }
        }
        return lines;
    }

    /** Most deadlines end with a day, and that is how people name them. */
    private String due(Optional<Instant> end) {
        if (end.isEmpty()) {
            return "";
        }
        boolean endOfDay = end.get().atZone(ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate last = LocalDate.ofInstant(end.get(), ZONE).minusDays(1);
        return " " + (endOfDay ? words.get("run.dueDay", day(last)) : words.get("run.due", moment(end.get())));
    }

    List<String> deadlines(Sight sight) {
        List<String> lines = new ArrayList<>();
        for (DeadlineInCase deadline : sight.deadlines()) {
            String key = deadline.isRunning() ? "run.deadline" : "run.deadlineOver";
            lines.add(words.get(key, deadline.name(), day(deadline.lastDay())));
            if (!deadline.text().isBlank()) {
                lines.add("  " + deadline.text().strip());
            }
        }
        return lines;
    }

    List<String> letter(TownMailbox.Letter letter) {
        List<String> lines = new ArrayList<>();
        lines.add(words.get("run.letter", moment(letter.at()), letter.message().subject()));
        letter.message().text().lines().forEach(line -> lines.add("  " + line));
        return lines;
    }
}
