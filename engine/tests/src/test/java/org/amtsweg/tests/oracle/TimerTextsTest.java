package org.amtsweg.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.rule.FolderVerifier;
import org.amtsweg.verifier.rule.ModelFolder;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts of timers can be read, says the engine. */
class TimerTextsTest {

    private static final Date NOW = Date.from(Instant.parse("2026-02-25T06:13:20Z"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P",
                "PT",
                "P3M",
                "P2W",
                "P1M2W",
                "P1W1D",
                "P1Y2M4DT5H6M7.5S",
                "P1Y2M3W4D",
                "P1DT",
                "PT5S",
                "PT0.5S",
                "PT.5S",
                "P-1D",
                "-P1D",
                "P1.5D",
                "3 Monate",
                "P 1D",
                "p1d",
                "PT1H30M",
                "PT30M1H",
                "P1M1Y",
                "PT5",
                "P0D",
                "30D",
                "P30T"
            })
    void durations(String text) {
        assertThat(isRead("timeDuration", text)).isEqualTo(isReadBy(new DurationBusinessCalendar(), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-28",
                "2026-02-29",
                "2026-02-30",
                "2024-02-29",
                "2026-13-01",
                "2026-02-28T10:00",
                "2026-02-28T10:00:00",
                "2026-02-28T10:00:00Z",
                "2026-02-28T10:00z",
                "2026-02-28T10:00+01:00",
                "2026-02-28T10:00:00+0100",
                "2026-02-28T10:00:00+01",
                "2026-02-28T10:00:00.123Z",
                "2026-02-28T10:00:00,5Z",
                "2026-02-28 10:00",
                "2026-02",
                "2026",
                "2026-2-8",
                "28.02.2026",
                "2026-02-28T25:00",
                "2026-02-28T24:00",
                "2026-02-28T10:60",
                "2026-02-28T10:00:60",
                "2026-02-28T10",
                "2026-02-28T",
                "2026-02-28Z",
                "10:00",
                "P3M",
                "P1M2W",
                "morgen",
                "2026-02-28T10:00:00[Europe/Berlin]"
            })
    void moments(String text) {
        assertThat(isRead("timeDate", text)).isEqualTo(isReadBy(new DueDateBusinessCalendar(), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R3/PT10H",
                "R/PT10H",
                "R",
                "R3",
                "R3/",
                "/PT10H",
                "Rx/PT1H",
                "R3/2026-02-28T10:00/PT1H",
                "R3/PT1H/2026-02-28T10:00",
                "R3/2026-02-28T10:00/2026-02-28T12:00",
                "R3/PT1H/PT2H",
                "R3/2026-02-28T10:00",
                "R3/PT1H/x",
                "R3/x/PT1H",
                "R3/P1M2W",
                "R3/PT1H/PT1H/PT1H",
                "0 0 0 * * ?",
                "0 0 0 ? * MON-FRI",
                "0 0 * * *",
                "0 0 12 1/5 * ? 2026",
                "0 0 0 * * *",
                "* * *",
                "0 0/5 * * * ?",
                "0 0 0 L * ?",
                "0 0 0 LW * ?",
                "0 0 0 15W * ?",
                "0 0 0 ? * 6#3",
                "0 0 0 ? * 5L",
                "61 0 0 * * ?",
                "0 60 0 * * ?",
                "0 0 24 * * ?",
                "0 0 0 32 * ?",
                "0 0 0 0 * ?",
                "0 0 0 * 13 ?",
                "0 0 0 * JAN,FEB ?",
                "0 0 0 ? * 8",
                "0 0 8,12 * * ?",
                "0 0 8-18/2 ? * MON",
                "abc def ghi jkl mno pqr",
                "@daily",
                "@hourly",
                "@yearly",
                "@sometimes"
            })
    void cycles(String text) {
        assertThat(isRead("timeCycle", text)).isEqualTo(isReadBy(new CycleBusinessCalendar(), text));
    }

    private static boolean isRead(String kind, String text) {
        String model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
                  <process id="p" isExecutable="true">
                    <intermediateCatchEvent id="w"><timerEventDefinition><%1$s>%2$s</%1$s></timerEventDefinition></intermediateCatchEvent>
                  </process>
                </definitions>
                """.formatted(kind, text);
        return FolderVerifier.check(ModelFolder.file("p.bpmn", model.getBytes(StandardCharsets.UTF_8)))
                .findings()
                .stream()
                .map(RuleFinding::rule)
                .noneMatch("TECH-TIMER"::equals);
    }

    private static boolean isReadBy(BusinessCalendar calendar, String text) {
        try {
            return calendar.resolveDuedate(text, NOW) != null;
        } catch (ProcessEngineException | IllegalArgumentException e) {
            return false;
        }
    }
}
