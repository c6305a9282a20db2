package org.amtsweg.model.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amtsweg.model.decision.DecisionReader;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.problem.Findings;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileXmlTest {

    static List<Path> attacks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void answersWithAFindingAtOnce(Path attack) throws IOException {
        byte[] content = Files.readAllBytes(attack);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Findings bpmn = ProcessReader.read("process.bpmn", content).findings();
            Findings dmn = new DecisionReader(new Feel())
                    .read(Map.of("table.dmn", content))
                    .findings();
            assertThat(bpmn.hasErrors()).isTrue();
            assertThat(dmn.hasErrors()).isTrue();
            assertThat(bpmn.toString()).doesNotContain("root:", "Exception");
        });
    }
}
