package org.amtsweg.testkit.suggestion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.coverage.Target;
import org.amtsweg.testkit.town.Filing;
import org.amtsweg.testkit.town.Move;
import org.amtsweg.testkit.town.TownPayments.Conduct;

/**
 * A scenario that is missing (<i>Vorschlag</i>): the shortest way to something that is not covered, for a person to name and to complete with what is to hold.
 *
 * @param name what the target is called, in German
 * @param done what was tried and works
 * @param open what a person must do or fill in, because it could not be tried out; none if the suggestion covers its target as it is
 * @param state how the case stood in the end; empty if none came about
 */
public record Suggestion(
        Target target, String name, Begin begin, List<Move> done, Open open, Optional<CaseState> state) {

    /** With what it begins; {@code written} is how an earlier scenario says who applies. */
    public record Begin(
            Instant now, Filing filing, Optional<ObjectNode> written, Map<String, Object> parameters, Conduct payment) {
        public Begin {
            parameters = Map.copyOf(parameters);
        }
    }

    /** The moves that are left, and why the first of them was not possible. */
    public record Open(List<Move> moves, Findings why, boolean covers) {
        public Open {
            moves = List.copyOf(moves);
        }
    }

    public Suggestion {
        done = List.copyOf(done);
    }

    /** It was tried and covers its target. */
    public boolean isComplete() {
        return open.covers();
    }
}
