package org.amtsweg.deadline;

import java.util.Optional;
import org.amtsweg.legal.LawSource;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.legal.Validity;

/**
 * How one law counts time (<i>Fristenrecht</i>): one row of {@code META-INF/amtsweg/law/deadline-laws.json}, with validity and source.
 *
 * <p>Says which norm shifts an end, which does not, how hours count, and what may be done to a period later. Does not compute.
 */
public record DeadlineLaw(ProcedureLaw law, Validity validity, Counting counting, Changes changes, LawSource source) {

    /**
     * How periods are counted: the basic norm, the norm on the start of periods that an authority sets, the shift, what is never shifted, and
     * hours. A law without a norm on appointments shifts them like everything else (§ 193 BGB).
     */
    public record Counting(
            Norm basis,
            Optional<Norm> authorityStart,
            Shift shift,
            Norm benefit,
            Optional<Norm> appointment,
            Hours hours) {}

    /** The shift from a Saturday, Sunday or holiday, and the norm that makes an exception for a last day that the person was told. */
    public record Shift(Norm norm, Optional<Norm> exceptTold) {}

    /** Periods in hours: whether Saturdays, Sundays and holidays count. */
    public record Hours(Norm norm, boolean countFreeDays) {}

    /** What may be done later: an extension of periods that an authority (or court) set, and reinstatement. */
    public record Changes(Optional<Extension> extension, Optional<Reinstatement> reinstatement) {}

    /** Extension: its norm, whether also of a period that has run out, and whether it counts from the shifted end. */
    public record Extension(Norm norm, boolean retroactive, boolean fromShifted) {}

    /** Reinstatement: how long after the obstacle, and how long after the missed end at the latest. */
    public record Reinstatement(Norm norm, Period within, Period atTheLatest) {}
}
