package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Camunda 7.24.0 reads the first of each and refuses the second: {@code TimerTextsTest} in engine/tests asks it. */
class TimerTextTest {

    @Test
    void periods() {
        assertThat(List.of("P3M", "P2W", "P1Y2M4DT5H6M7.5S", "PT5S", "PT0.5S", "PT.5S", "PT1H30M", "P0D"))
                .allMatch(TimerText::isPeriod);
        assertThat(List.of(
                        "P",
                        "PT",
                        "P1M2W",
                        "P1W1D",
                        "P1DT",
                        "-P1D",
                        "P1.5D",
                        "3 Monate",
                        "P 1D",
                        "p1d",
                        "PT30M1H",
                        "PT5"))
                .noneMatch(TimerText::isPeriod);
    }

    @Test
    void moments() {
        assertThat(List.of(
                        "2026-02-28",
                        "2024-02-29",
                        "2026-02-28T10:00",
                        "2026-02-28T10:00:00",
                        "2026-02-28T10:00:00Z",
                        "2026-02-28T10:00z",
                        "2026-02-28T10:00+01:00",
                        "2026-02-28T10:00:00+0100",
                        "2026-02-28T10:00:00+01",
                        "2026-02-28T10:00:00.123Z",
                        "2026-02-28T10:00:00,5Z",
                        "2026-02",
                        "2026",
                        "2026-2-8",
                        "2026-02-28T10",
                        "2026-02-28T",
                        "P3M",
                        "P1M2W"))
                .allMatch(TimerText::isMoment);
        assertThat(List.of(
                        "2026-02-29",
                        "2026-02-30",
                        "2026-13-01",
                        "2026-02-28 10:00",
                        "28.02.2026",
                        "2026-02-28T25:00",
                        "2026-02-28T24:00",
                        "2026-02-28T10:60",
                        "2026-02-28T10:00:60",
                        "2026-02-28Z",
                        "10:00",
                        "morgen",
                        "2026-02-28T10:00:00[Europe/Berlin]"))
                .noneMatch(TimerText::isMoment);
    }

    @Test
    void cycles() {
        assertThat(List.of(
                        "R3/PT10H",
                        "R/PT10H",
                        "R3/2026-02-28T10:00/PT1H",
                        "R3/PT1H/2026-02-28T10:00",
                        "R3/2026-02-28T10:00/2026-02-28T12:00",
                        "0 0 0 * * ?",
                        "0 0 0 ? * MON-FRI",
                        "0 0/5 * * * ?",
                        "0 0 0 15W * ?",
                        "0 0 0 ? * 6#3",
                        "@daily"))
                .allMatch(TimerText::isCycle);
        assertThat(List.of(
                        "R",
                        "R3",
                        "R3/",
                        "/PT10H",
                        "Rx/PT1H",
                        "R3/PT1H/PT2H",
                        "R3/2026-02-28T10:00",
                        "R3/PT1H/x",
                        "R3/x/PT1H",
                        "R3/2026-02-28T10:00/x",
                        "R3/P1M2W",
                        "R3/PT1H/PT1H/PT1H",
                        "0 0 * * *",
                        "61 0 0 * * ?",
                        "0 0 24 * * ?",
                        "abc def ghi jkl mno pqr",
                        "@sometimes"))
                .noneMatch(TimerText::isCycle);
    }
}
