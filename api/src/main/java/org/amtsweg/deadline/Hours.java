package org.amtsweg.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.amtsweg.legal.LegalBasis;

/** Hours that run on working days only (<i>Stundenfrist der Gerichte</i>, § 222 Abs. 3 ZPO). */
final class Hours {

    private Hours() {}

    /** The moment at which so many seconds of working days have passed; a working day has as many hours as its clock shows. */
    @LegalBasis("§ 222 Abs. 3 ZPO")
    static Instant onWorkingDays(Instant moment, long seconds, DeadlineCalculus calculus) {
        Instant at = moment;
        long left = seconds;
        while (true) {
            LocalDate day = at.atZone(calculus.zone()).toLocalDate();
            Instant midnight = day.plusDays(1).atStartOfDay(calculus.zone()).toInstant();
            if (calculus.workingDays().isWorkingDay(day)) {
                long today = Duration.between(at, midnight).toSeconds();
                if (left < today) {
                    return at.plusSeconds(left);
                }
                left -= today;
            }
            at = midnight;
        }
    }
}
