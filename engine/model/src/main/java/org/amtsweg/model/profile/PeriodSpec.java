package org.amtsweg.model.profile;

import java.util.Optional;
import org.amtsweg.deadline.Period;

/** How long a deadline is (<i>Fristdauer</i>): a fixed period, or the name of the parameter (or input) that sets it. */
public record PeriodSpec(Optional<Period> fixed, Optional<String> parameter) {

    public PeriodSpec {
        if (fixed.isPresent() == parameter.isPresent()) {
            throw new IllegalArgumentException("A period is either fixed or set by a parameter");
        }
    }

    static PeriodSpec of(Period period) {
        return new PeriodSpec(Optional.of(period), Optional.empty());
    }

    static PeriodSpec ofParameter(String name) {
        return new PeriodSpec(Optional.empty(), Optional.of(name));
    }
}
