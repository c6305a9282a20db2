package org.amtsweg.verifier;

import java.util.Optional;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Severity;

/**
 * A rule that a model breaks (<i>Befund der Modellprüfung</i>): the rule's id, how bad it is, the element, what is wrong and how to mend it in German and English,
 * the norm behind it and, where there is one, a way that leads there.
 */
public record RuleFinding(
        String rule, Severity level, String element, LocalText message, Optional<Norm> norm, Optional<Trace> trace) {}
