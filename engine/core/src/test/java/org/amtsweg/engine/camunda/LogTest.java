package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.engine.process.ProcessRuntime.Deployable;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.problem.AmtswegException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A bird in the case file that no log may sing of, at any level, whatever fails. */
@ParameterizedClass
@EnumSource(Bench.Database.class)
class LogTest {

    private static final String CANARY = "Kanarienvogel";

    private final Bench bench;
    private final CaseId caseId = CaseId.random();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
    private final List<ch.qos.logback.core.Appender<ILoggingEvent>> others = new ArrayList<>();

    LogTest(Bench.Database database) {
        this.bench = Bench.on(database);
    }

    @BeforeEach
    void listen() {
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        bench.notes(caseId)
                .roots
                .putAll(Map.of(
                        "form", Map.of("name", CANARY, "area", CANARY, "list", List.of(CANARY)),
                        "task", Map.of("review", Map.of("outcome", CANARY)),
                        "deadline", Map.of("reply", Date.from(bench.clock.now), "wrong", CANARY),
                        "parameters", Map.of("role", "clerk")));
    }

    @AfterEach
    void clear() {
        root.setLevel(Level.WARN);
        root.detachAppender(log);
        others.forEach(root::addAppender);
        bench.clear();
    }

    @Test
    void singsNothingWhileACaseRuns() {
        bench.deploy(
                block("l_block", "1.0.0", start(), userTask("review"), end("end"), flows("start", "review", "end")));
        String instance = bench.start(
                bench.deploy(new Deployable(
                        "test",
                        "1.0.0",
                        process(
                                "l_run",
                                start(),
                                call("call", "l_block", "1.0.0"),
                                decision("calculate", "fees"),
                                step("work", "test.local"),
                                choice("which", "which_to_wait"),
                                timer("wait", "reply"),
                                end("end"),
                                end("other"),
                                flows("start", "call", "calculate", "work", "which", "wait", "end"),
                                flowIf("which", "other", "${form.name == 'x' or task.review.outcome == 'y'}")),
                        Map.of(
                                "fees.dmn",
                                DecisionTest.table(
                                        "COLLECT",
                                        "",
                                        "form.name",
                                        "\"x\"",
                                        "1",
                                        "-",
                                        "form.name",
                                        "-",
                                        "form.name + 1",
                                        "> 5",
                                        "2")))),
                caseId);
        bench.signal(caseId, "review");
        bench.runtime.fireNextTimer();
        assertThat(bench.isRunning(instance)).isFalse();
        assertQuiet();
    }

    @Test
    void singsNothingWhenSomethingFails() {
        bench.notes(caseId).step = (at, topic) -> {
            throw new IllegalStateException(CANARY, new IllegalArgumentException(CANARY));
        };
        fails("l_step", step("t", "test.local"));
        fails("l_task", boundaryJavaError("b", "t") + flows("b", "end") + step("t", "test.local"));
        fails("l_timer", timer("t", "wrong"));
        fails("l_role", userTask("t", "${form.list}"));
        fails("l_condition", choice("t", "t_to_end") + end("other") + flowIf("t", "other", "${form.area gt 5}"));
        fails("l_sum", choice("t", "t_to_end") + end("other") + flowIf("t", "other", "${form.area * 2 gt 5}"));
        fails("l_no_boolean", choice("t", "t_to_end") + end("other") + flowIf("t", "other", "${form.name}"));
        fails("l_no_property", choice("t", "t_to_end") + end("other") + flowIf("t", "other", "${form.name.x}"));
        assertQuiet();
    }

    @Test
    void singsNothingWhenATableFails() {
        for (String[] rules : new String[][] {
            {"-", "form.name", "-", "form.name"}, {"> 5", "1", "form.name * 2", "2"}, {"-", "date(form.name)"}
        }) {
            String table = DecisionTest.table("UNIQUE", "", "form.name", rules);
            String definition = bench.deploy(new Deployable(
                    "test",
                    "1.0.0",
                    process("l_table", start(), decision("t", "fees"), end("end"), flows("start", "t", "end")),
                    Map.of("fees.dmn", table)));
            try {
                bench.start(definition, caseId);
            } catch (AmtswegException e) {
                assertThat(e).hasMessageNotContaining(CANARY).hasNoCause();
            }
            bench.runtime.decide(
                    ProcessRuntime.Table.deployed(definition, "fees"), Map.of("form", Map.of("name", CANARY)));
        }
        assertQuiet();
    }

    @Test
    void singsNothingWhenATimerFails() {
        bench.notes(caseId).step = (at, topic) -> {
            throw new IllegalStateException(CANARY);
        };
        bench.start(
                bench.deploy(process(
                        "l_late",
                        start(),
                        timer("wait", "reply"),
                        step("t", "test.local"),
                        end("end"),
                        flows("start", "wait", "t", "end"))),
                caseId);
        for (int attempt = 1; attempt <= TimerRetries.ATTEMPTS; attempt++) {
            bench.runtime.fireNextTimer();
            bench.clock.now = bench.clock.now.plusSeconds(86_400);
        }
        assertThat(bench.runtime.failedTimers(10)).hasSize(1);
        assertQuiet();
    }

    private void fails(String id, String element) {
        String definition = bench.deploy(process(id, start(), element, end("end"), flows("start", "t", "end")));
        assertThatThrownBy(() -> bench.start(definition, caseId))
                .as(id)
                .isInstanceOf(AmtswegException.class)
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
    }

    private void assertQuiet() {
        assertThat(log.list).isNotEmpty();
        assertThat(List.copyOf(log.list).stream()
                        .filter(e -> sings(e))
                        .map(e -> e.getLoggerName() + " " + e.getLevel() + " " + e.getFormattedMessage()))
                .isEmpty();
    }

    private static boolean sings(ILoggingEvent event) {
        if (event.getFormattedMessage().contains(CANARY)) {
            return true;
        }
        for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
            if (Optional.ofNullable(t.getMessage()).orElse("").contains(CANARY)) {
                return true;
            }
        }
        return false;
    }
}
