package org.amtsweg.model.profile;

import java.util.Optional;
import org.amtsweg.deadline.Period;
import org.amtsweg.decision.Remedy;
import org.amtsweg.legal.Norm;

/** The remedy a service's notices instruct about (<i>Rechtsbehelf</i>); without authority and seat, those of the case apply. */
public record RemedySpec(
        Remedy.Kind kind, Optional<String> authority, Optional<String> seat, Period period, Norm norm) {}
