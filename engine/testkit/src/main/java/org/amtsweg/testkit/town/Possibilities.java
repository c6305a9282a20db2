package org.amtsweg.testkit.town;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.form.FormData;
import org.amtsweg.step.StepResult;
import org.amtsweg.task.Task;

/** Works out what can be done in a case (<i>mögliche Schritte</i>). */
final class Possibilities {

    private Possibilities() {}

    static List<Move> of(CaseDriver driver) {
        Sight sight = driver.seen();
        Set<Move> moves = new LinkedHashSet<>(tasks(sight.tasks()));
        for (OpenAction action : sight.actions()) {
            if (action.kind() == OpenAction.Kind.PAYMENT) {
                moves.add(new Move.Pay(TownPayments.Conduct.SETTLES));
                moves.add(new Move.Pay(TownPayments.Conduct.FAILS));
            }
            CitizenMoves.moveFor(action).ifPresent(moves::add);
        }
        for (String step : driver.town().steps().waiting()) {
            moves.add(new Move.StepAnswers(step, StepResult.done()));
            driver.town()
                    .steps()
                    .errors(step)
                    .forEach(code -> moves.add(new Move.StepAnswers(step, StepResult.error(code))));
        }
        if (sight.nextDue().isPresent()) {
            moves.add(new Move.WaitForNext());
        }
        return List.copyOf(moves);
    }

    private static List<Move> tasks(List<Task> open) {
        List<Move> moves = new ArrayList<>();
        for (Task task : open) {
            Set<String> roles = open.stream()
                    .filter(other -> other.name().equals(task.name()))
                    .map(other -> other.type().role())
                    .collect(Collectors.toSet());
            Optional<String> role = roles.size() > 1 ? Optional.of(task.type().role()) : Optional.empty();
            for (String outcome : task.type().outcomes()) {
                moves.add(new Move.Complete(task.name(), role, Optional.of(outcome), FormData.EMPTY));
            }
        }
        return moves;
    }
}
