package org.amtsweg.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amtsweg.identifier.Ags;
import org.amtsweg.legal.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The holidays of whole Länder against a second source: the laws, computed once more in {@link LawOracle}. */
class LandHolidaysTest {

    /** One municipality per Land that no local row gives a holiday of its own. */
    static final Map<Jurisdiction, String> ONE_PLACE = Map.ofEntries(
            Map.entry(Jurisdiction.SH, "01002000"),
            Map.entry(Jurisdiction.HH, "02000000"),
            Map.entry(Jurisdiction.NI, "03241001"),
            Map.entry(Jurisdiction.HB, "04011000"),
            Map.entry(Jurisdiction.NW, "05315000"),
            Map.entry(Jurisdiction.HE, "06414000"),
            Map.entry(Jurisdiction.RP, "07315000"),
            Map.entry(Jurisdiction.BW, "08111000"),
            Map.entry(Jurisdiction.BY, "09564000"),
            Map.entry(Jurisdiction.SL, "10041100"),
            Map.entry(Jurisdiction.BE, "11000000"),
            Map.entry(Jurisdiction.BB, "12054000"),
            Map.entry(Jurisdiction.MV, "13004000"),
            Map.entry(Jurisdiction.SN, "14612000"),
            Map.entry(Jurisdiction.ST, "15003000"),
            Map.entry(Jurisdiction.TH, "16051000"));

    @ParameterizedTest
    @EnumSource(value = Jurisdiction.class, mode = EnumSource.Mode.EXCLUDE, names = "BUND")
    void agreesWithTheLawsFrom2015To2035(Jurisdiction land) {
        WorkingDays days = WorkingDays.at(Ags.parse(requireNonNull(ONE_PLACE.get(land))));
        for (int year = 2015; year <= 2035; year++) {
            assertThat(days.holidays(year))
                    .extracting(Holiday::date)
                    .as(land + " " + year)
                    .containsExactlyElementsOf(LawOracle.holidays(land, year));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Jurisdiction.class, mode = EnumSource.Mode.EXCLUDE, names = "BUND")
    void saysOfEveryDayWhatTheLawsSay(Jurisdiction land) {
        WorkingDays days = WorkingDays.at(Ags.parse(requireNonNull(ONE_PLACE.get(land))));
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            boolean holiday = LawOracle.holidays(land, day.getYear()).contains(day);
            assertThat(days.holidayOn(day).isPresent()).as(land + " " + day).isEqualTo(holiday);
            assertThat(days.isWorkingDay(day))
                    .as(land + " " + day)
                    .isEqualTo(!holiday && day.getDayOfWeek().getValue() <= 5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-03-31, 2024-11-20",
        "2025, 2025-04-20, 2025-11-19",
        "2026, 2026-04-05, 2026-11-18",
        "2027, 2027-03-28, 2027-11-17",
        "2028, 2028-04-16, 2028-11-22",
        "2029, 2029-04-01, 2029-11-21",
        "2030, 2030-04-21, 2030-11-20"
    })
    void knowsThePublishedDatesOfEasterAndRepentance(int year, LocalDate easter, LocalDate repentance) {
        WorkingDays saxony = WorkingDays.at(Ags.parse("14612000"));
        assertThat(LandHolidays.easterSunday(year)).isEqualTo(easter);
        assertThat(LawOracle.easter(year)).isEqualTo(easter);
        assertThat(saxony.holidayOn(easter.plusDays(1)).orElseThrow().name()).isEqualTo("Ostermontag");
        assertThat(saxony.holidayOn(repentance).orElseThrow().name()).isEqualTo("Buß- und Bettag");
        assertThat(WorkingDays.at(Ags.parse("08111000")).isWorkingDay(repentance))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // in 2017 everybody, otherwise only some
        "08111000, 2017-10-31, true",
        "08111000, 2016-10-31, false",
        "08111000, 2018-10-31, false",
        "02000000, 2017-10-31, true",
        "02000000, 2016-10-31, false",
        "02000000, 2018-10-31, true",
        "04011000, 2018-10-31, true",
        "03241001, 2018-10-31, true",
        "01002000, 2018-10-31, true",
        "12054000, 2015-10-31, true",
        // Berlin
        "11000000, 2018-03-08, false",
        "11000000, 2019-03-08, true",
        "11000000, 2020-05-08, true",
        "11000000, 2021-05-08, false",
        "11000000, 2025-05-08, true",
        "12054000, 2025-05-08, false",
        // since when
        "13004000, 2022-03-08, false",
        "13004000, 2023-03-08, true",
        "16051000, 2018-09-20, false",
        "16051000, 2019-09-20, true",
        // 15 August is not a holiday in all of Bavaria, as a well-known list has it
        "10041100, 2026-08-15, true",
        "09564000, 2026-08-15, false",
        "08111000, 2026-08-15, false",
        // days that only feel like holidays
        "08111000, 2026-12-24, false",
        "08111000, 2026-12-31, false",
        "08111000, 2026-04-05, false",
        "12054000, 2026-04-05, true"
    })
    void knowsSpecialYears(String ags, LocalDate day, boolean holiday) {
        assertThat(WorkingDays.at(Ags.parse(ags)).holidayOn(day).isPresent()).isEqualTo(holiday);
    }

    @Test
    void namesHolidaysInGermanAndEnglishWhateverTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.forLanguageTag("tr-TR"), Locale.FRANCE, Locale.US)) {
                Locale.setDefault(locale);
                // Turkish turns the I of NI into another letter
                for (Jurisdiction land : ONE_PLACE.keySet()) {
                    List<Holiday> holidays = LandHolidays.read(LandHolidays.open(), land, 2026);
                    assertThat(holidays.stream().map(Holiday::date))
                            .as(locale + " " + land)
                            .containsExactlyElementsOf(LawOracle.holidays(land, 2026));
                    assertThat(holidays.get(0).name()).isEqualTo("Neujahr");
                    assertThat(holidays.get(0).englishName()).isEqualTo("New Year's Day");
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void readsItsDataWithoutAContextClassLoader() throws InterruptedException {
        int[] found = new int[1];
        Thread thread = new Thread(() -> found[0] =
                LandHolidays.read(LandHolidays.open(), Jurisdiction.SN, 2026).size());
        thread.setContextClassLoader(null);
        thread.start();
        thread.join();
        assertThat(found[0]).isEqualTo(LawOracle.holidays(Jurisdiction.SN, 2026).size());
    }

    @Test
    void namesTheVersionOfItsSourceThatIsBuiltIn() throws IOException {
        Holiday newYear = WorkingDays.at(Ags.parse("08111000")).holidays(2026).get(0);
        String version = newYear.source().replace("jollyday ", "");
        assertThat(Files.readString(Path.of("../pom.xml"))).contains("<jollyday.version>" + version + "<");
    }
}
