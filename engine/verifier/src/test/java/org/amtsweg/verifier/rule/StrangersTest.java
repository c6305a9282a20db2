package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amtsweg.problem.Severity;
import org.amtsweg.verifier.RuleFinding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of other people and of attackers: findings, never a stack trace. */
class StrangersTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|xml)"))
                    .filter(file -> !file.toString().contains("bpmnlint"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void judgesEveryFileWithoutFailing(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);

        assertThatCode(() -> RuleCheck.check(ModelFolder.file(file.toString(), content)))
                .doesNotThrowAnyException();
    }

    /** Sound by the verdict of their authors, and drawn plainly. */
    @ParameterizedTest
    @ValueSource(strings = {"p2", "p10x01", "p15x01", "pools-message-flows", "proper-completion-2"})
    void findsNoErrorInWhatIsSound(String name) throws IOException {
        byte[] content = Files.readAllBytes(RESOURCES.resolve("published/rust_bpmn_analyzer/" + name + ".bpmn"));

        assertThat(RuleCheck.check(ModelFolder.file(name, content)).findings())
                .filteredOn(finding -> finding.level() == Severity.ERROR)
                .extracting(RuleFinding::rule)
                .isEmpty();
    }
}
