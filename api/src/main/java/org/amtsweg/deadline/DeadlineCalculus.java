package org.amtsweg.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.ProcedureLaw;

/**
 * Computes deadlines (<i>Fristberechnung</i>, §§ 187–193 BGB, § 31 VwVfG and its like) under one law, at one place, in one zone.
 *
 * <p>Immutable and safe for use by many threads. Knows what the rows of {@link DeadlineLaws} say and nothing else: it does not find out
 * which law governs, nor when a letter is deemed to have been notified.
 */
@LegalBasis({"§§ 187–193 BGB", "§ 31 VwVfG", "§ 26 SGB X", "§ 108 AO", "§ 57 Abs. 2 VwGO"})
public final class DeadlineCalculus {

    private final ProcedureLaw law;
    private final WorkingDays days;
    private final ZoneId zone;
    private final DeadlineLaws rows;

    private DeadlineCalculus(ProcedureLaw law, WorkingDays days, ZoneId zone, DeadlineLaws rows) {
        this.law = law;
        this.days = days;
        this.zone = zone;
        this.rows = rows;
    }

    /** Under a law, with the working days of a place and the zone of the authority, by the rows this library ships. */
    public static DeadlineCalculus of(ProcedureLaw law, WorkingDays days, ZoneId zone) {
        return new DeadlineCalculus(law, days, zone, DeadlineLaws.standard());
    }

    /** The same calculus by other rows. */
    public DeadlineCalculus by(DeadlineLaws other) {
        return new DeadlineCalculus(law, days, zone, other);
    }

    public ProcedureLaw law() {
        return law;
    }

    public WorkingDays workingDays() {
        return days;
    }

    public ZoneId zone() {
        return zone;
    }

    public DeadlineLaws rows() {
        return rows;
    }

    /** When a deadline ends, and why. */
    public record Result(DeadlineEnd end, Explanation explanation) {}

    /**
     * When a period that starts so ends.
     *
     * @throws IllegalArgumentException if a period in hours starts without a moment
     */
    public Result compute(DeadlineRule rule, DeadlineStart start) {
        return new Counting(this, rule, start.day()).from(start);
    }

    /** The deadline that starts so. */
    public Deadline begin(DeadlineRule rule, DeadlineStart start) {
        Result result = compute(rule, start);
        return Deadline.begun(rule, law, start, result);
    }

    /** What may be done to a deadline of this rule: what its profile permits, but no more than the row of its norm. */
    public Set<DeadlineOperation> permitted(DeadlineRule rule, LocalDate day) {
        Set<DeadlineOperation> permitted = EnumSet.noneOf(DeadlineOperation.class);
        permitted.addAll(
                rule.kind() == DeadlineKind.INTERNAL ? EnumSet.allOf(DeadlineOperation.class) : rule.operations());
        limits(rule, day).ifPresent(row -> permitted.retainAll(row.operations()));
        return permitted;
    }

    /** The row of the rule's norm. */
    public Optional<NormLimits> limits(DeadlineRule rule, LocalDate day) {
        return rule.norm().flatMap(norm -> rows.limits(norm, day));
    }

    DeadlineLaw row(LocalDate day) {
        return rows.law(law, day);
    }
}
