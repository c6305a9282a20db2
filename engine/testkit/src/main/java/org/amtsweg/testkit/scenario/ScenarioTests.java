package org.amtsweg.testkit.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amtsweg.engine.EngineBuilder;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.service.RefusedService;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.town.Town;
import org.junit.jupiter.api.DynamicTest;

/**
 * The scenarios of folders as tests of JUnit, one for each (<i>Szenarien als Tests</i>):
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> scenarios() {
 *     return ScenarioTests.in(Path.of("."));
 * }
 * }</pre>
 *
 * <p>All run in one town, one after another; JUnit closes the stream and with it the town. Needs {@code junit-jupiter-api} on the class path.
 */
public final class ScenarioTests {

    private ScenarioTests() {}

    /** Of all services below the {@code services} of a directory, which are proved before. */
    public static Stream<DynamicTest> in(Path directory) {
        return in(directory, builder -> builder);
    }

    /** As {@link #in(Path)}, with an installation that is changed further. */
    public static Stream<DynamicTest> in(Path directory, UnaryOperator<EngineBuilder> changes) {
        List<FolderContent> folders = FolderSource.directory(directory).list().folders();
        CoverageRecorder recorder = new CoverageRecorder();
        Town town = Town.of(folders, recorder, changes);
        ScenarioRunner runner = new ScenarioRunner(town, recorder, Language.DE);
        List<DynamicTest> tests = new ArrayList<>();
        for (RefusedService refused : town.refused()) {
            tests.add(test(
                    refused.folder(),
                    refused.findings().stream().map(Object::toString).toList()));
        }
        for (ServiceFolder service : town.services()) {
            String folder = directory.resolve(service.content().path()) + "/";
            Scenarios scenarios = Scenarios.of(service.content(), folder);
            if (scenarios.findings().hasErrors()) {
                tests.add(test(
                        folder,
                        scenarios.findings().stream().map(Object::toString).toList()));
            }
            for (Scenario scenario : scenarios.all()) {
                tests.add(DynamicTest.dynamicTest(
                        service.service().id() + ": " + scenario.name(),
                        () -> fail(runner.run(service, scenario).failures().stream()
                                .map(failure -> FailureText.of(failure, Language.DE))
                                .toList())));
            }
        }
        if (tests.isEmpty()) {
            // A wrong directory would otherwise be a green build.
            tests.add(test(
                    String.valueOf(directory),
                    List.of(ScenarioRunner.say(
                            Language.DE, "scenario.none", "directory", String.valueOf(directory.toAbsolutePath())))));
        }
        return tests.stream().onClose(town::close);
    }

    private static DynamicTest test(String name, List<String> problems) {
        return DynamicTest.dynamicTest(name, () -> fail(problems));
    }

    private static void fail(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.stream().collect(Collectors.joining("\n", "\n", "\n")));
        }
    }
}
