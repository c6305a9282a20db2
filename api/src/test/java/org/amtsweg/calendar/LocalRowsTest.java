package org.amtsweg.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amtsweg.identifier.Ags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of local-holidays.json, and their numbers against what the statistical office published. */
class LocalRowsTest {

    private static final List<LocalRow> ROWS = LocalRows.ALL;

    static List<LocalRow> rows() {
        return ROWS;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowDecidesItsDayAtItsPlaces(LocalRow row) {
        for (int year : yearsOf(row)) {
            LocalDate day = row.dayIn(year, LawOracle.easter(year)).orElseThrow();
            for (String key : row.where().ags()) {
                for (WorkingDays days : places(row, Ags.parse(padded(key)))) {
                    assertThat(days.holidayOn(day).isPresent())
                            .as(days + " " + day)
                            .isEqualTo(row.status() == LocalRow.Status.HOLIDAY);
                    assertThat(days.doubts(day).isEmpty())
                            .as(days + " " + day)
                            .isEqualTo(row.status() != LocalRow.Status.UNKNOWN);
                    days.holidayOn(day).ifPresent(h -> {
                        assertThat(h.name()).isEqualTo(row.name().german());
                        assertThat(h.englishName()).isEqualTo(row.name().english());
                        assertThat(h.source())
                                .contains(row.basis().norm(), row.basis().source());
                    });
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowSaysWhereItComesFrom(LocalRow row) {
        assertThat(row.basis().norm()).isNotBlank();
        assertThat(row.basis().source()).isNotBlank();
        assertThat(LocalDate.parse(row.basis().checkedOn())).isBetween("2026-01-01", "2030-12-31");
        assertThat(row.where().ags())
                .allMatch(key -> key.matches("(0[1-9]|1[0-6])\\d{0,6}"))
                .doesNotHaveDuplicates();
        if (!row.where().districtNames().isEmpty()) {
            assertThat(row.where().ags()).hasSize(1).allMatch(key -> key.length() == 8);
        }
    }

    /**
     * Press releases 226/2013 (in per cent: Upper Palatinate 96.0, Swabia 95.3, Lower Franconia 85.4), of August 2020 (96, 95.3, 87) and the
     * list of 2025 (Lower Franconia: 39 entries) of the Bavarian statistical office, in municipalities without the holiday.
     */
    @ParameterizedTest
    @CsvSource({
        "2013, 093, 226, 96.0",
        "2013, 097, 340, 95.3",
        "2013, 096, 308, 85.4",
        "2014, 093, 226, 96.0",
        "2014, 097, 340, 95.3",
        "2014, 096, 308, 87.0"
    })
    void hasAsManyBavarianExceptionsAsTheStatisticalOffice(int year, String region, int all, double percent) {
        double with = 100.0 * (all - exceptions(year, region).size()) / all;
        assertThat(Math.round(10 * with) / 10.0).isEqualTo(percent);
    }

    @Test
    void has39ExceptionsInLowerFranconiaIn2025() {
        assertThat(exceptions(2025, "096")).hasSize(39).doesNotContain("09678176");
        assertThat(exceptions(2024, "096")).hasSize(40);
    }

    @ParameterizedTest
    @CsvSource({
        // eight municipalities changed with the census of 2022
        "Baiersdorf, 09572115, false, true",
        "Weisendorf, 09572164, false, true",
        "Marktrodach, 09476183, false, true",
        "Memmingerberg, 09778171, false, true",
        "Oettingen, 09779197, false, true",
        "Schwebheim, 09678176, false, true",
        "Seßlach, 09473165, true, false",
        "Marktschorgast, 09477139, true, false",
    })
    void knowsTheChangesOf2025(String name, String ags, boolean in2024, boolean in2025) {
        WorkingDays days = WorkingDays.at(Ags.parse(ags));
        assertThat(days.holidayOn(LocalDate.of(2024, 8, 15)).isPresent())
                .as(name)
                .isEqualTo(in2024);
        assertThat(days.holidayOn(LocalDate.of(2025, 8, 15)).isPresent())
                .as(name)
                .isEqualTo(in2025);
        assertThat(days.doubts(LocalDate.of(2024, 8, 15))).isEmpty();
        assertThat(days.doubts(LocalDate.of(2025, 8, 15))).isEmpty();
    }

    private static Set<String> exceptions(int year, String region) {
        Set<String> exceptions = new TreeSet<>();
        for (LocalRow row : ROWS) {
            if (row.day().equals("--08-15")
                    && row.status() == LocalRow.Status.NONE
                    && row.dayIn(year, LawOracle.easter(year)).isPresent()) {
                row.where().ags().stream().filter(key -> key.startsWith(region)).forEach(exceptions::add);
            }
        }
        return exceptions;
    }

    /** A key with this beginning that no longer row has: existence is not checked. */
    private static String padded(String key) {
        return key + "9".repeat(8 - key.length());
    }

    private static List<WorkingDays> places(LocalRow row, Ags ags) {
        List<WorkingDays> places = new ArrayList<>();
        row.where().districtNames().forEach(d -> places.add(WorkingDays.at(ags, d)));
        if (places.isEmpty()) {
            places.add(WorkingDays.at(ags));
        }
        return places;
    }

    private static List<Integer> yearsOf(LocalRow row) {
        if (!row.day().startsWith("--") && !row.day().startsWith("easter")) {
            return List.of(Integer.parseInt(row.day().substring(0, 4)));
        }
        int from = Optional.ofNullable(row.valid()).map(LocalRow.Span::from).orElse(WorkingDays.FIRST_YEAR);
        int until = Optional.ofNullable(row.valid()).map(LocalRow.Span::until).orElse(2035);
        return List.of(from, (from + until) / 2, until);
    }
}
