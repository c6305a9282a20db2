package org.amtsweg.model.profile;

import java.util.Optional;
import org.amtsweg.legal.Norm;

/** The fee of a service (<i>Gebühr</i>): the decision that calculates it and the schedule it rests on. */
public record FeeSpec(String table, Optional<Norm> schedule) {}
