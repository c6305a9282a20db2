package org.amtsweg.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import org.amtsweg.legal.LegalBasis;

/** A day of a month given in words (<i>Anfang, Mitte, Ende des Monats</i>, § 192 BGB): the 1st, the 15th, the last day. */
@LegalBasis("§ 192 BGB")
public enum MonthPoint {
    BEGINNING,
    MIDDLE,
    END;

    /** That day of the month. */
    public LocalDate in(YearMonth month) {
        return switch (this) {
            case BEGINNING -> month.atDay(1);
            case MIDDLE -> month.atDay(15);
            case END -> month.atEndOfMonth();
        };
    }
}
