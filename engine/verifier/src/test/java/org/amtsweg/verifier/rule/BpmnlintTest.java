package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.verifier.RuleFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The oracle is bpmnlint (MIT licence, see the folder): what its authors call invalid is a finding of the rule of ours that corresponds, what they call valid is none.
 */
class BpmnlintTest {

    private static final Path FIXTURES = Path.of("src/test/resources/bpmnlint");

    private static final Map<String, Set<String>> OURS = Map.ofEntries(
            Map.entry("conditional-event", Set.of("TECH-CONDITIONAL-EVENT")),
            Map.entry("conditional-flows", Set.of("TECH-CONDITION")),
            Map.entry("end-event-required", Set.of("TECH-END")),
            Map.entry("event-based-gateway", Set.of("TECH-EVENT-GATEWAY")),
            Map.entry("event-sub-process-typed-start-event", Set.of("TECH-EVENT-SUBPROCESS-START")),
            Map.entry("fake-join", Set.of("TECH-FAKE-JOIN")),
            Map.entry("global", Set.of("TECH-GLOBAL")),
            Map.entry("label-required", Set.of("TECH-NAME")),
            Map.entry("link-event", Set.of("TECH-LINK")),
            Map.entry("no-bpmndi", Set.of("TECH-NOT-DRAWN")),
            Map.entry("no-complex-gateway", Set.of("TECH-COMPLEX-GATEWAY")),
            Map.entry("no-disconnected", Set.of("TECH-DISCONNECTED")),
            Map.entry("no-duplicate-sequence-flows", Set.of("TECH-DUPLICATE-FLOW")),
            Map.entry("no-gateway-join-fork", Set.of("TECH-JOIN-FORK")),
            Map.entry("no-implicit-end", Set.of("TECH-IMPLICIT-END", "TECH-DISCONNECTED")),
            Map.entry("no-implicit-split", Set.of("TECH-IMPLICIT-SPLIT")),
            Map.entry("no-implicit-start", Set.of("TECH-IMPLICIT-START", "TECH-DISCONNECTED")),
            Map.entry("single-blank-start-event", Set.of("TECH-SINGLE-START")),
            Map.entry("single-event-definition", Set.of("TECH-SINGLE-EVENT")),
            Map.entry("start-event-required", Set.of("TECH-START")),
            Map.entry("sub-process-blank-start-event", Set.of("TECH-SUBPROCESS-START")),
            Map.entry("superfluous-gateway", Set.of("TECH-SUPERFLUOUS-GATEWAY")));

    /** Taste (no inclusive gateways, sizes, overlapping shapes, superfluous terminate events) and ad hoc sub-processes, which are not executed, have no rule of ours. */
    private static final Set<String> NOT_OURS = Set.of(
            "ad-hoc-sub-process",
            "no-inclusive-gateway",
            "no-overlapping-elements",
            "standard-size",
            "superfluous-termination");

    static Stream<Arguments> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn") && OURS.containsKey(rule(name)))
                    .sorted()
                    .map(Arguments::of)
                    .toList()
                    .stream();
        }
    }

    private static String rule(String name) {
        return name.substring(0, name.indexOf("__"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void judgesAsTheAuthorsOfTheLinter(String name) throws IOException {
        List<String> found =
                RuleCheck.check(ModelFolder.file(name, Files.readAllBytes(FIXTURES.resolve(name)))).findings().stream()
                        .map(RuleFinding::rule)
                        .filter(OURS.getOrDefault(rule(name), Set.of())::contains)
                        .toList();
        String verdict = name.substring(name.indexOf("__") + 2);
        boolean bad = verdict.startsWith("invalid") || verdict.startsWith("missing");

        assertThat(found).matches(rules -> rules.isEmpty() != bad, bad ? "has a finding" : "has no finding");
    }

    @Test
    void knowsEveryRuleOfTheFixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".bpmn"))
                            .map(BpmnlintTest::rule))
                    .allMatch(rule -> OURS.containsKey(rule) != NOT_OURS.contains(rule));
        }
        assertThat(Arrays.asList(Files.readString(FIXTURES.resolve("LICENSE")).split("\\s+")))
                .contains("MIT");
    }
}
