package org.amtsweg.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text brings a check down, slows it down or comes back in its sentences: every domain type and every constraint on a text. */
@SuppressWarnings("UnusedMethod") // the sources of parameters
class HostileTextsTest {

    private static final Validator VALIDATOR = FindingExample.validator(Locale.GERMAN);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final Duration LIMIT = Duration.ofMillis(50);
    private static final int TEN_KILOBYTES = 10_000;
    private static final List<String> TEXTS = texts();

    static Stream<String> domainTypes() {
        return DomainTypes.names().stream();
    }

    static Stream<String> constraints() {
        return Stream.of(ConstraintsTest.Everything.class.getRecordComponents()).map(RecordComponent::getName);
    }

    @ParameterizedTest
    @MethodSource("domainTypes")
    void aDomainTypeAnswersEveryTextInTime(String name) {
        DomainType type = DomainTypes.find(name).orElseThrow();
        for (String text : TEXTS) {
            answersInTime(text, () -> type.check(text));
            for (Finding each : type.check(text)) {
                for (Language language : List.of(Language.DE, Language.EN, Language.DE_EASY)) {
                    assertThat(text.length() > 4 && each.text(language).contains(text))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void aConstraintAnswersEveryTextInTime(String property) {
        for (String text : TEXTS) {
            answersInTime(text, () -> VALIDATOR.validateValue(ConstraintsTest.Everything.class, property, text));
        }
    }

    /** Time of this thread, since the machine may be busy; a slow answer, perhaps of cold code, is asked for again. */
    private static void answersInTime(String text, Runnable question) {
        Duration best = LIMIT;
        for (int i = 0; i < 5 && best.compareTo(LIMIT) >= 0; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            question.run();
            best = Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start);
        }
        assertThat(best).as(text.substring(0, Math.min(text.length(), 40))).isLessThan(LIMIT);
    }

    /** The big list of naughty strings (see published/SOURCES.md), each as it is and repeated up to ten kilobytes. */
    private static List<String> texts() {
        try (InputStream in = HostileTextsTest.class.getResourceAsStream("/published/blns.json")) {
            List<String> texts = new ArrayList<>();
            for (String each : new ObjectMapper().readValue(in, String[].class)) {
                texts.add(each);
                if (!each.isEmpty()) {
                    texts.add(each.repeat(TEN_KILOBYTES / each.length() + 1).substring(0, TEN_KILOBYTES));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException("The list of hostile strings is missing", e);
        }
    }
}
