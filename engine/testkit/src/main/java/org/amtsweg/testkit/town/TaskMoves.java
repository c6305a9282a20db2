package org.amtsweg.testkit.town;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.model.process.Element;
import org.amtsweg.party.Caseworker;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;

/** What clerks do with their tasks (<i>Aufgaben erledigen</i>). */
final class TaskMoves {

    private final CaseDriver driver;

    TaskMoves(CaseDriver driver) {
        this.driver = driver;
    }

    Findings complete(Move.Complete move) {
        List<Task> open = driver.seen().tasks();
        List<Task> named =
                open.stream().filter(task -> isNamed(task, move.task())).toList();
        if (named.isEmpty()) {
            return notOpen(move.task(), open);
        }
        List<Task> meant = named.stream()
                .filter(task -> move.role().map(task.type().role()::equals).orElse(true))
                .toList();
        List<String> roles =
                named.stream().map(task -> task.type().role()).distinct().toList();
        if (meant.isEmpty() || (move.role().isEmpty() && roles.size() > 1)) {
            return Findings.of(Finding.error(
                    "",
                    meant.isEmpty() ? "trial.task-other-role" : "trial.task-ambiguous",
                    Map.of("task", named.get(0).name(), "roles", CaseDriver.listed(roles))));
        }
        return complete(meant.get(0), move);
    }

    private static boolean isNamed(Task task, String written) {
        return task.type().element().equals(written.strip()) || Terrain.same(task.name(), written);
    }

    private Findings notOpen(String written, List<Task> open) {
        List<Element> known = driver.terrain().find(written);
        String now = CaseDriver.listed(
                open.stream().map(task -> "„" + task.name() + "“").distinct().toList());
        if (known.stream().anyMatch(element -> element.type().equals("userTask"))) {
            return Findings.of(Finding.error(
                    "", "trial.task-not-open", Map.of("task", known.get(0).name(), "open", now)));
        }
        if (!known.isEmpty()) {
            return Findings.of(Finding.error(
                    "", "trial.not-a-task", Map.of("element", known.get(0).name())));
        }
        List<String> near = Nearest.to(written, driver.terrain().names("userTask"));
        return Findings.of(
                near.isEmpty()
                        ? Finding.error("", "trial.unknown-task", Map.of("task", written, "open", now))
                        : Finding.error("", "trial.unknown-task-near", Map.of("task", written, "near", quoted(near))));
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(name -> "„" + name + "“").toList());
    }

    private Findings complete(Task task, Move.Complete move) {
        List<String> outcomes = task.type().outcomes();
        Optional<String> outcome =
                move.outcome().or(() -> outcomes.size() == 1 ? Optional.of(outcomes.get(0)) : Optional.empty());
        if (outcome.filter(outcomes::contains).isEmpty()) {
            return Findings.of(Finding.error(
                    "",
                    outcome.isEmpty() ? "trial.outcome-missing" : "trial.unknown-outcome",
                    Map.of(
                            "task",
                            task.name(),
                            "outcome",
                            outcome.orElse(""),
                            "outcomes",
                            CaseDriver.listed(outcomes))));
        }
        TaskOutcome result = TaskOutcome.of(outcome.get()).with(move.values());
        String role = task.type().role();
        try {
            end(driver.clerks().first(role), task, result);
        } catch (InvalidInputException e) {
            boolean fourEyes = e.findings().stream().anyMatch(f -> f.code().equals("task.four-eyes"));
            if (!fourEyes) {
                return e.findings();
            }
            end(driver.clerks().second(role), task, result);
        }
        return Findings.NONE;
    }

    private void end(Caseworker clerk, Task task, TaskOutcome result) {
        driver.amtsweg().backOffice(clerk).complete(task.id(), result);
    }
}
