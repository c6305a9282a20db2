/**
 * Is a process in legal order, and technically right? (<i>Prüfregeln</i>): the rules of {@code META-INF/amtsweg/rules.yaml}, proved on all paths where order
 * matters, each finding with its norm, its place and what to do.
 *
 * <p>Start with {@link org.amtsweg.verifier.rule.RuleCheck} and {@link org.amtsweg.verifier.rule.RuleBook}.
 */
@NullMarked
package org.amtsweg.verifier.rule;

import org.jspecify.annotations.NullMarked;
