package org.amtsweg.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A time limit that binds a party or the authority (<i>Frist</i>, § 31 VwVfG, §§ 187–193 BGB) in one case.
 *
 * <p>An immutable value: {@link #apply} answers with a new one, or refuses what the norm does not permit. Its JSON holds the rule, the law,
 * the start, the end as it was computed, the history and the explanation, so that it says in ten years what it said to the citizen; nothing
 * is computed again when it is read. Does not watch the clock, and does not decide on reinstatement (it records it).
 */
@LegalBasis({"§ 31 VwVfG", "§§ 187–193 BGB"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public final class Deadline {

    private final DeadlineRule rule;
    private final ProcedureLaw law;
    private final DeadlineStart begin;
    private final DeadlineEnd ends;
    private final DeadlineState state;
    private final List<DeadlineChange> history;
    private final Explanation explanation;

    @JsonCreator
    Deadline(
            @JsonProperty("rule") DeadlineRule rule,
            @JsonProperty("law") ProcedureLaw law,
            @JsonProperty("begin") DeadlineStart begin,
            @JsonProperty("ends") DeadlineEnd ends,
            @JsonProperty("state") DeadlineState state,
            @JsonProperty("history") @Nullable List<DeadlineChange> history,
            @JsonProperty("explanation") @Nullable Explanation explanation) {
        this.rule = rule;
        this.law = law;
        this.begin = begin;
        this.ends = ends;
        this.state = state;
        this.history = history == null ? List.of() : List.copyOf(history);
        this.explanation = explanation == null ? Explanation.EMPTY : explanation;
    }

    static Deadline begun(DeadlineRule rule, ProcedureLaw law, DeadlineStart start, DeadlineCalculus.Result result) {
        return new Deadline(rule, law, start, result.end(), DeadlineState.RUNNING, List.of(), result.explanation());
    }

    /** A running deadline whose end is known from elsewhere, without history and explanation; for stores that hold no JSON. */
    public static Deadline of(DeadlineRule rule, ProcedureLaw law, DeadlineStart start, DeadlineEnd end) {
        return begun(rule, law, start, new DeadlineCalculus.Result(end, Explanation.EMPTY));
    }

    /**
     * What stands against doing this, each finding with its norm; no finding means that {@link #apply} does it.
     *
     * @throws IllegalArgumentException if the calculus is of another law than the deadline
     */
    public Findings check(DeadlineAction action, DeadlineCalculus calculus) {
        requireSameLaw(calculus);
        return new Refusals(this, calculus).of(action);
    }

    /**
     * The deadline after this was done.
     *
     * @throws InvalidInputException if the law or the state of the deadline does not permit it; its findings carry the norm
     * @throws IllegalArgumentException if the calculus is of another law than the deadline
     */
    public Deadline apply(DeadlineAction action, DeadlineCalculus calculus) {
        Findings against = check(action, calculus);
        if (against.hasErrors()) {
            throw new InvalidInputException(against);
        }
        return new Changes(this, calculus).after(action);
    }

    /** The deadline after it was met or overtaken, which needs no calculus; one that has ended stays as it is. */
    public Deadline ended(Instant at) {
        return state == DeadlineState.ENDED
                ? this
                : changed(DeadlineAction.End.at(at), DeadlineState.ENDED, ends, Explanation.EMPTY);
    }

    Deadline changed(DeadlineAction action, DeadlineState next, DeadlineEnd end, Explanation why) {
        return changed(action, next, begin, new DeadlineCalculus.Result(end, why));
    }

    Deadline changed(DeadlineAction action, DeadlineState next, DeadlineStart start, DeadlineCalculus.Result result) {
        List<DeadlineChange> longer = new ArrayList<>(history);
        longer.add(new DeadlineChange(action, result.end()));
        return new Deadline(rule, law, start, result.end(), next, longer, explanation.and(result.explanation()));
    }

    @JsonProperty
    public DeadlineRule rule() {
        return rule;
    }

    /** The law it was computed under. */
    @JsonProperty
    public ProcedureLaw law() {
        return law;
    }

    /** From what it counts; of a restarted deadline, the last start. */
    @JsonProperty
    public DeadlineStart begin() {
        return begin;
    }

    /** Its end in all its parts. */
    @JsonProperty
    public DeadlineEnd ends() {
        return ends;
    }

    @JsonProperty
    public DeadlineState state() {
        return state;
    }

    /** What was done to it, the oldest first. */
    @JsonProperty
    public List<DeadlineChange> history() {
        return history;
    }

    /** How its end came about. */
    @JsonProperty
    public Explanation explanation() {
        return explanation;
    }

    @JsonIgnore
    public String name() {
        return rule.name();
    }

    /** The day of the triggering event, which does not count, or the first day, which does. */
    @JsonIgnore
    public LocalDate start() {
        return begin.day();
    }

    /** The last day before any shift from a Saturday, Sunday or holiday: whoever acts by then is safe. */
    @JsonIgnore
    public LocalDate unshiftedLastDay() {
        return ends.unshifted();
    }

    @JsonIgnore
    public LocalDate lastDay() {
        return ends.lastDay();
    }

    /** The first instant after it. While it is suspended or disarmed, the end it had before. */
    @JsonIgnore
    public Instant end() {
        return ends.instant();
    }

    /** When it stopped to matter; empty while it may still run out. */
    @JsonIgnore
    public Optional<Instant> endedAt() {
        return state == DeadlineState.ENDED
                ? Optional.of(history.get(history.size() - 1).action().at())
                : Optional.empty();
    }

    /** Neither ended nor standing still. */
    @JsonIgnore
    public boolean isRunning() {
        return state == DeadlineState.RUNNING;
    }

    /** Whether it has run out by then. */
    public boolean hasPassed(Instant now) {
        return isRunning() && !now.isBefore(ends.instant());
    }

    /** One plain sentence for the person whom it concerns. */
    public String sentence(Language language) {
        return Sentences.of(this, language);
    }

    private void requireSameLaw(DeadlineCalculus calculus) {
        if (!calculus.law().equals(law)) {
            throw new IllegalArgumentException("The deadline is of " + law + ", the calculus of " + calculus.law());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Deadline that
                && rule.equals(that.rule)
                && law.equals(that.law)
                && begin.equals(that.begin)
                && ends.equals(that.ends)
                && state == that.state
                && history.equals(that.history)
                && explanation.equals(that.explanation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, law, begin, ends, state, history, explanation);
    }

    /** Name, state and last day. */
    @Override
    public String toString() {
        return rule.name() + " " + state + " " + ends.lastDay();
    }
}
