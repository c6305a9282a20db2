package org.amtsweg.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.amtsweg.legal.LegalBasis;

/** Hours that count, from a moment on (<i>Stundenfrist</i>, § 31 Abs. 6 VwVfG, § 222 Abs. 3 ZPO). */
final class Hours {

    private Hours() {}

    /** The moment at which so many hours have passed, of all days or of working days only. Hours are hours, not what a clock shows. */
    @LegalBasis({"§ 31 Abs. 6 VwVfG", "§ 222 Abs. 3 ZPO"})
    static Instant after(Instant moment, int hours, DeadlineLaw.Hours rule, DeadlineCalculus calculus) {
        Duration left = Duration.ofHours(hours);
        if (rule.countFreeDays()) {
            return moment.plus(left);
        }
        Instant at = moment;
        while (true) {
            LocalDate day = at.atZone(calculus.zone()).toLocalDate();
            Instant midnight = day.plusDays(1).atStartOfDay(calculus.zone()).toInstant();
            if (calculus.workingDays().isWorkingDay(day)) {
                Duration today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left);
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }

    /** The day that ends with or contains a moment: midnight belongs to the day before. */
    static LocalDate dayOf(Instant end, DeadlineCalculus calculus) {
        return end.minusNanos(1).atZone(calculus.zone()).toLocalDate();
    }
}
