package org.amtsweg.notification;

import static org.amtsweg.notification.Cases.dispatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.identifier.Ags;
import org.amtsweg.language.Language;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.problem.AmtswegException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dated table of deemed notification (standards.md § 3.2) and worked examples, day by day. */
class NotificationTableTest {

    /** law, channel, days until 2024, days from 2025 (months with an M, - for no rule), weekend shift; written down from the laws. */
    private static final String TABLE = """
            VWVFG POST               3  4 no
            VWVFG ELECTRONIC         3  4 no
            VWVFG ACCOUNT_MAILBOX    3  4 no
            VWVFG PUBLIC_NOTICE     14 14 no
            VWVFG REGISTERED_LETTER  3  4 no
            VWVFG ELECTRONIC_SERVICE 3  4 no
            VWVFG HANDED_OVER        0  0 no
            SGB_X POST               3  4 no
            SGB_X ELECTRONIC         3  4 no
            SGB_X PORTAL_RETRIEVAL   3  4 no
            SGB_X ACCOUNT_MAILBOX    3  4 no
            SGB_X PUBLIC_NOTICE     14 14 no
            SGB_X REGISTERED_LETTER  3  4 no
            SGB_X ELECTRONIC_SERVICE 3  4 no
            SGB_X HANDED_OVER        0  0 no
            AO    POST               3  4 yes
            AO    ELECTRONIC         3  4 yes
            AO    POST_ABROAD       1M 1M yes
            AO    PORTAL_RETRIEVAL   -  4 yes
            AO    ACCOUNT_MAILBOX    -  4 yes
            AO    PUBLIC_NOTICE     14 14 no
            AO    REGISTERED_LETTER  3  4 no
            AO    ELECTRONIC_SERVICE 3  4 no
            AO    HANDED_OVER        0  0 no
            NONE  ACCOUNT_MAILBOX    3  4 no
            NONE  HANDED_OVER        0  0 no
            """;

    private record Line(String law, String channel, String before, String since, boolean shift) {
        static Line of(String text) {
            String[] parts = text.strip().split("\\s+", -1);
            return new Line(parts[0], parts[1], parts[2], parts[3], parts[4].equals("yes"));
        }
    }

    @TestFactory
    Stream<DynamicTest> deemsEveryDayOfThreeYearsAsTheTableSays() {
        return TABLE.lines()
                .map(Line::of)
                .map(line -> DynamicTest.dynamicTest(line.toString(), () -> {
                    for (LocalDate day = LocalDate.of(2023, 12, 1); day.getYear() < 2027; day = day.plusDays(1)) {
                        String span = day.getYear() < 2025 ? line.before() : line.since();
                        Dispatch dispatch = dispatch(line.law(), line.channel(), day);
                        if (span.equals("-")) {
                            assertThatThrownBy(() -> NotificationRules.of(dispatch))
                                    .isInstanceOf(AmtswegException.class)
                                    .hasMessageContaining(line.channel());
                            continue;
                        }
                        NotificationResult result = NotificationRules.of(dispatch);
                        assertThat(result.notifiedOn())
                                .as(line + " " + day)
                                .hasValue(expected(day, span, line.shift()));
                        assertThat(result.explanation().result())
                                .isEqualTo(result.notifiedOn().orElseThrow().toString());
                        assertThat(result.norm().citation())
                                .as(line + " " + day)
                                .satisfies(norm -> {
                                    if (span.equals("3")) {
                                        assertThat(norm).endsWith("a. F.");
                                    } else {
                                        assertThat(norm).doesNotContain("a. F.");
                                    }
                                });
                    }
                }));
    }

    /** Counts with fingers: next day, next day, next day; and skips what the wall calendar of Stuttgart shows in red. */
    private static LocalDate expected(LocalDate day, String span, boolean shift) {
        LocalDate deemed = day;
        if (span.endsWith("M")) {
            LocalDate inMonth = day.withDayOfMonth(1).plusMonths(1);
            deemed = inMonth.withDayOfMonth(Math.min(day.getDayOfMonth(), inMonth.lengthOfMonth()));
        } else {
            for (int i = 0; i < Integer.parseInt(span); i++) {
                deemed = deemed.plusDays(1);
            }
        }
        while (shift && isRed(deemed)) {
            deemed = deemed.plusDays(1);
        }
        return deemed;
    }

    private static final Set<String> EVERY_YEAR = Set.of("01-01", "01-06", "05-01", "10-03", "11-01", "12-25", "12-26");
    private static final Set<LocalDate> MOVING = Stream.of(
                    "2024-03-29",
                    "2024-04-01",
                    "2024-05-09",
                    "2024-05-20",
                    "2024-05-30",
                    "2025-04-18",
                    "2025-04-21",
                    "2025-05-29",
                    "2025-06-09",
                    "2025-06-19",
                    "2026-04-03",
                    "2026-04-06",
                    "2026-05-14",
                    "2026-05-25",
                    "2026-06-04")
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    private static boolean isRed(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || EVERY_YEAR.contains(day.toString().substring(5))
                || MOVING.contains(day);
    }

    /** standards.md § 3.6 and more, with the end of the remedy where the example names it. */
    @ParameterizedTest
    @CsvSource({
        // 1. posted on Wednesday before Easter: the fourth day is Easter Sunday
        "VWVFG, POST, 2026-04-01, 2026-04-05, 2026-05-05",
        "AO,    POST, 2026-04-01, 2026-04-07, 2026-05-07",
        // 2. a published AO case under the three-day rule: Sunday becomes Monday
        "AO,    POST, 1997-12-18, 1997-12-22, 1998-01-22",
        "VWVFG, POST, 1997-12-18, 1997-12-21, 1998-01-21",
        // 3. notified on 31 January 2026 (Saturday) and 31 January 2028
        "VWVFG, HANDED_OVER, 2026-01-31, 2026-01-31, 2026-03-02",
        "VWVFG, POST, 2028-01-27, 2028-01-31, 2028-02-29",
        // the change from three to four days
        "VWVFG, POST, 2024-12-31, 2025-01-03, 2025-02-03",
        "VWVFG, POST, 2025-01-01, 2025-01-05, 2025-02-05",
        "AO,    POST, 2024-12-31, 2025-01-03, 2025-02-03",
        "AO,    POST, 2025-01-02, 2025-01-07, 2025-02-07",
        // a month abroad, from the last of a month
        "AO,    POST_ABROAD, 2026-01-31, 2026-03-02, 2026-04-02",
        "AO,    POST_ABROAD, 2026-04-30, 2026-06-01, 2026-07-01"
    })
    void agreesWithWorkedExamples(String law, String channel, LocalDate sent, LocalDate notified, LocalDate lastDay) {
        LocalDate day =
                NotificationRules.of(dispatch(law, channel, sent)).notifiedOn().orElseThrow();
        assertThat(day).isEqualTo(notified);
        WorkingDays stuttgart = WorkingDays.at(Ags.parse("08111000"));
        assertThat(stuttgart.nextWorkingDay(day.plusMonths(1))).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "VWVFG, POST_ABROAD",
        "SGB_X, POST_ABROAD",
        "VWVFG, RETURN_RECEIPT",
        "SGB_X, SERVICE_CERTIFICATE",
        "AO, ACKNOWLEDGED_SERVICE"
    })
    void saysExplicitlyThatNothingIsDeemed(String law, String channel) {
        NotificationResult result = NotificationRules.of(dispatch(law, channel, LocalDate.of(2026, 4, 1)));
        assertThat(result).isInstanceOf(NotificationResult.ProofNeeded.class);
        assertThat(result.notifiedOn()).isEmpty();
        assertThat(result.explanation().text(Language.DE)).contains("keine Bekanntgabefiktion", "nachzuweisen");
        assertThat(result.explanation().text(Language.EN)).contains("the law deems nothing");
        assertThat(NotificationRules.latestDispatch(
                        ProcedureLaw.parse(law),
                        LegalChannel.valueOf(channel),
                        Cases.STUTTGART,
                        LocalDate.of(2026, 5, 5)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NONE, POST", "NONE, PUBLIC_NOTICE", "AO, PORTAL_RETRIEVAL", "NONE, PORTAL_RETRIEVAL"})
    void guessesNothingWhereNoRowCovers(String law, String channel) {
        Dispatch dispatch = dispatch(law, channel, LocalDate.of(2024, 6, 1));
        assertThatThrownBy(() -> NotificationRules.of(dispatch))
                .isInstanceOf(AmtswegException.class)
                .hasMessageContaining(law)
                .hasMessageContaining("2024-06-01");
    }

    @Test
    void waitsForTheRetrievalFromAPortalUnderTheVwVfG() {
        Dispatch dispatch = dispatch("VWVFG", "PORTAL_RETRIEVAL", LocalDate.of(2026, 4, 1));
        NotificationResult result = NotificationRules.of(dispatch);
        assertThat(result).isInstanceOfSatisfying(NotificationResult.Pending.class, pending -> {
            assertThat(pending.lastDayToRetrieve()).isEqualTo("2026-04-11");
            assertThat(pending.norm()).hasToString("§ 41 Abs. 2a VwVfG");
        });
        assertThat(result.notifiedOn()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-10, 2026-04-10", // its own day, after the notice
        "2026-04-02, 2026-04-02", // the earliest day
        "2026-04-01, 2026-04-02", // the day of the notice itself is too early
        "2026-03-01, 2026-04-02"
    })
    void letsAGeneralOrderNameItsDayButNotTooEarly(LocalDate stated, LocalDate notified) {
        for (String law : List.of("VWVFG", "SGB_X", "AO")) {
            Dispatch dispatch =
                    dispatch(law, "PUBLIC_NOTICE", LocalDate.of(2026, 4, 1)).statingDay(stated);
            assertThat(NotificationRules.of(dispatch).notifiedOn()).hasValue(notified);
        }
        assertThatThrownBy(() ->
                        dispatch("VWVFG", "POST", LocalDate.of(2026, 4, 1)).statingDay(stated))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheDayFromTheZoneOfTheAuthority() {
        // half past eleven at night in Greenwich is the next day in Berlin
        Dispatch late = Dispatch.of(
                Cases.FEDERAL,
                LegalChannel.ACCOUNT_MAILBOX,
                Instant.parse("2026-04-01T23:30:00Z"),
                Cases.BERLIN,
                Cases.STUTTGART);
        assertThat(late.day()).isEqualTo("2026-04-02");
        assertThat(NotificationRules.of(late).notifiedOn()).hasValue(LocalDate.of(2026, 4, 6));
    }

    @Test
    void neverMovesBackWhenTheDispatchMovesForward() {
        long seed = 41L;
        Random random = new Random(seed);
        for (Line line : TABLE.lines().map(Line::of).toList()) {
            for (int i = 0; i < 50; i++) {
                LocalDate day = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(1500));
                if (line.before().equals("-") && day.getYear() < 2025) {
                    continue;
                }
                LocalDate one = NotificationRules.of(dispatch(line.law(), line.channel(), day))
                        .notifiedOn()
                        .orElseThrow();
                LocalDate next = NotificationRules.of(dispatch(line.law(), line.channel(), day.plusDays(1)))
                        .notifiedOn()
                        .orElseThrow();
                assertThat(next).as("seed %d, %s %s", seed, line, day).isAfterOrEqualTo(one);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> findsTheLastDayOfDispatchThatASearchFromTheFrontFinds() {
        return TABLE.lines()
                .map(Line::of)
                .map(line -> DynamicTest.dynamicTest(line.toString(), () -> {
                    for (LocalDate last : List.of(
                            LocalDate.of(2025, 3, 31),
                            LocalDate.of(2026, 4, 4),
                            LocalDate.of(2026, 4, 6),
                            LocalDate.of(2026, 4, 7),
                            LocalDate.of(2026, 11, 1))) {
                        List<LocalDate> inTime = new ArrayList<>();
                        for (LocalDate day = last.minusDays(45); !day.isAfter(last); day = day.plusDays(1)) {
                            if (!expected(day, line.since(), line.shift()).isAfter(last)) {
                                inTime.add(day);
                            }
                        }
                        assertThat(NotificationRules.latestDispatch(
                                        ProcedureLaw.parse(line.law()),
                                        LegalChannel.valueOf(line.channel()),
                                        Cases.STUTTGART,
                                        last))
                                .as(line + " " + last)
                                .hasValue(inTime.get(inTime.size() - 1));
                    }
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "AO, POST, notified",
        "VWVFG, PORTAL_RETRIEVAL, pending",
        "VWVFG-BW, POST_ABROAD, proof-needed",
        "VWVFG-BW, POST, notified"
    })
    void survivesJson(String law, String channel, String name) throws JsonProcessingException {
        ObjectMapper json = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .build();
        NotificationResult result = NotificationRules.of(dispatch(law, channel, LocalDate.of(2026, 4, 1)));
        String text = json.writeValueAsString(result);
        assertThat(json.readTree(text).path("result").textValue()).isEqualTo(name);
        assertThat(json.readValue(text, NotificationResult.class)).isEqualTo(result);
        NotificationResult gone = NotificationRules.afterFact(
                        dispatch("VWVFG", "POST", LocalDate.of(2026, 4, 1)), ReceiptFact.neverReceived())
                .result();
        assertThat(json.readValue(json.writeValueAsString(gone), NotificationResult.class))
                .isEqualTo(gone)
                .isInstanceOf(NotificationResult.NotNotified.class);
    }
}
