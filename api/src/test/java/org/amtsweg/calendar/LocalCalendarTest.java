package org.amtsweg.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amtsweg.identifier.Ags;
import org.amtsweg.legal.Jurisdiction;
import org.junit.jupiter.api.Test;

/** A calendar that was not kept from an earlier test. */
class LocalCalendarTest {

    private static LocalCalendar fresh(String ags) {
        Ags key = Ags.parse(ags);
        return new LocalCalendar(key.land(), LocalRows.at(key, Optional.empty()));
    }

    @Test
    void computesAYearFromLandAndRows() {
        LocalCalendar augsburg = fresh("09761000");
        Holiday peace = augsburg.holidayOn(LocalDate.of(2026, 8, 8)).orElseThrow();
        assertThat(peace.name()).isEqualTo("Augsburger Friedensfest");
        assertThat(peace.date()).isEqualTo("2026-08-08");
        assertThat(augsburg.holidays(2026))
                .hasSize(14)
                .contains(peace)
                .isSortedAccordingTo(java.util.Comparator.comparing(Holiday::date));
        assertThat(augsburg.holidayOn(LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(augsburg.holidayOn(LocalDate.of(2028, 12, 31))).isEmpty();
        assertThat(augsburg.holidayOn(LocalDate.of(2028, 12, 26))).isPresent();
    }

    @Test
    void keepsDoubts() {
        LocalCalendar hof = fresh("09464000");
        LocalDate day = LocalDate.of(2026, 8, 15);
        assertThat(hof.doubts(day)).singleElement().satisfies(doubt -> {
            assertThat(doubt.date()).isEqualTo(day);
            assertThat(doubt.name()).isEqualTo("Mariä Himmelfahrt");
        });
        assertThat(hof.doubts(day.plusDays(1))).isEmpty();
    }

    @Test
    void knowsItsFirstAndLastYear() {
        assertThat(fresh("08111000").holidays(1995)).hasSize(12);
        assertThat(fresh("08111000").holidays(2199)).hasSize(12);
        assertThatThrownBy(() -> fresh("08111000").holidays(1994)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fresh("08111000").holidays(2200)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksTheLandForItsHolidays() {
        assertThat(LandHolidays.of(Jurisdiction.SN, 2026))
                .extracting(Holiday::date)
                .containsExactlyElementsOf(LawOracle.holidays(Jurisdiction.SN, 2026));
    }

    @Test
    void countsARowWithADateInItsYearOnly() {
        LocalRow row = LocalRows.ALL.stream()
                .filter(r -> r.day().equals("2028-06-17"))
                .findFirst()
                .orElseThrow();
        assertThat(row.dayIn(2028, LawOracle.easter(2028))).hasValue(LocalDate.of(2028, 6, 17));
        assertThat(row.dayIn(2027, LawOracle.easter(2027))).isEmpty();
    }

    @Test
    void asksForAReasonIfAndOnlyIfSomethingIsUnknown() {
        assertThatThrownBy(() -> new LocalRow.Verdict(LocalRow.Status.UNKNOWN, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocalRow.Verdict(LocalRow.Status.UNKNOWN, "weil", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocalRow.Verdict(LocalRow.Status.HOLIDAY, "weil", "because"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(LocalRow.Status.values())).hasSize(3);
    }
}
