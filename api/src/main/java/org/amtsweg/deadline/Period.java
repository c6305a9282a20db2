package org.amtsweg.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.amtsweg.legal.LegalBasis;

/**
 * The length of a time limit (<i>Fristdauer</i>) in years, months and days, written as in ISO 8601: {@code P1M}, {@code P2W}.
 *
 * <p>Plain calendar arithmetic; a missing day becomes the last of its month (§ 188 Abs. 3 BGB). Does not shift an end from a Sunday: that
 * is legal time, a later part of this package.
 */
@LegalBasis("§ 188 BGB")
public record Period(java.time.Period length) {

    public Period {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("A period is longer than zero");
        }
    }

    @JsonCreator
    public static Period parse(String text) {
        try {
            return new Period(java.time.Period.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A period is written as in ISO 8601, for instance P1M, P2W or P10D", e);
        }
    }

    public static Period ofDays(int days) {
        return new Period(java.time.Period.ofDays(days));
    }

    public static Period ofMonths(int months) {
        return new Period(java.time.Period.ofMonths(months));
    }

    /** The last day of a period whose triggering event falls on {@code event}, a day that does not count (§ 187 Abs. 1 BGB). */
    @LegalBasis("§ 187 Abs. 1 BGB")
    public LocalDate lastDayAfter(LocalDate event) {
        return event.plus(length);
    }

    @JsonValue
    @Override
    public String toString() {
        return length.toString();
    }
}
