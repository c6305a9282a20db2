package org.amtsweg.verifier;

/**
 * Whether a process always comes properly to its end (<i>Korrektheit des Ablaufs</i>, soundness).
 *
 * <p>{@code optionToComplete}: from every reachable state the end can be reached. {@code properCompletion}: no end event is reached twice, and nothing is
 * left behind. {@code noDeadActivities}: every activity can run. {@code safe}: no flow ever carries two tokens.
 */
public record Soundness(Verdict optionToComplete, Verdict properCompletion, Verdict noDeadActivities, Verdict safe) {}
