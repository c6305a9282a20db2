package org.amtsweg.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The fictive service {@code probe} with scenarios of its own, as vendors run them in their builds. */
class ScenarioTestsTest {

    private static final Path PROBE = Path.of("src/test/resources/probe");

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static Map<String, Executable> tests(Stream<DynamicTest> stream) {
        Map<String, Executable> tests = new LinkedHashMap<>();
        stream.forEach(test -> tests.put(test.getDisplayName(), test.getExecutable()));
        return tests;
    }

    private static void execute(Map<String, Executable> tests, String name) throws Throwable {
        Objects.requireNonNull(tests.get(name), name).execute();
    }

    @Test
    void areOneForEachScenarioAndSayWhatWentOtherwise(@TempDir Path directory) throws IOException {
        copy(PROBE, directory);
        Path scenarios = Files.createDirectories(directory.resolve("services/probe/scenarios"));
        Files.writeString(scenarios.resolve("gut.yaml"), """
                gegeben: {Formular: {name: Erika}, Antworten: {fiktiv.register: {found: true}}}
                Szenarien:
                  - {Szenario: Gut, erwartet: {Stand: in Prüfung}}
                  - {Szenario: Falsch, erwartet: {Stand: abgeschlossen}}
                """);
        Files.writeString(scenarios.resolve("kaputt.yaml"), "Szenario: Kaputt\nerwartet: {Standd: x}\n");

        try (Stream<DynamicTest> stream = ScenarioTests.in(directory, builder -> builder.withoutProof())) {
            Map<String, Executable> tests = tests(stream);

            String folder = directory.resolve("services/probe") + "/";
            assertThat(tests).containsOnlyKeys(folder, "probe: Gut", "probe: Falsch");
            assertThatCode(() -> execute(tests, "probe: Gut")).doesNotThrowAnyException();
            assertThatThrownBy(() -> execute(tests, "probe: Falsch"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("gut.yaml:4")
                    .hasMessageContaining("in Prüfung");
            assertThatThrownBy(() -> execute(tests, folder))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("kaputt.yaml:2")
                    .hasMessageContaining("Meinten Sie: Stand");
        }
    }

    @Test
    void failWhereThereIsNothingToRun(@TempDir Path directory) {
        try (Stream<DynamicTest> stream = ScenarioTests.in(directory, builder -> builder.withoutProof())) {
            assertThat(tests(stream).values())
                    .singleElement()
                    .satisfies(test -> assertThatThrownBy(test::execute).hasMessageContaining(directory.toString()));
        }
    }
}
