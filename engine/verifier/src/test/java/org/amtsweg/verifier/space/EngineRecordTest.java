package org.amtsweg.verifier.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amtsweg.verifier.Semantics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wait states and hangs that Camunda 7.24.0 was seen in, recorded by {@code EngineOracleTest} in {@code engine/tests}, which plays them on the engine in every build.
 */
class EngineRecordTest {

    static Stream<String> records() {
        return EngineRecord.names();
    }

    @Test
    void hasRecordsOfManyModels() {
        assertThat(records().count()).isGreaterThan(90);
    }

    @ParameterizedTest
    @MethodSource("records")
    void waitsAndHangsWhereTheEngineWasSeenTo(String file) {
        EngineRecord record = EngineRecord.read(file);
        StateSpace space = record.explore(Semantics.ENGINE);
        Set<String> waits = new TreeSet<>();
        Set<String> hangs = new TreeSet<>();
        play(space, record.steps(), waits, hangs);

        assertThat(waits).isEqualTo(record.waits());
        assertThat(hangs).isEqualTo(record.hangs());
    }

    @ParameterizedTest
    @MethodSource("records")
    void findsTheHangsItself(String file) {
        EngineRecord record = EngineRecord.read(file);
        boolean hangs = !record.hangs().isEmpty();

        List<Violation> violations = record.explore(Semantics.ENGINE).violations(record.process());

        assertThat(violations.stream().anyMatch(v -> v.property() == Violation.Property.HANG))
                .isEqualTo(hangs);
        violations.stream()
                .filter(v -> v.property() == Violation.Property.HANG)
                .forEach(v -> assertThat(record.hangs())
                        .contains(String.join(
                                " ",
                                v.trace().orElseThrow().tokens().stream()
                                        .map(place -> place.element())
                                        .toList())));
    }

    private static void play(StateSpace space, int steps, Set<String> waits, Set<String> hangs) {
        Set<Integer> seen = new HashSet<>();
        List<Integer> level = new ArrayList<>();
        space.movesFrom(0).forEach(move -> settle(space, move.target(), seen, level));
        for (int i = 0; i <= steps; i++) {
            List<Integer> next = new ArrayList<>();
            for (int state : level) {
                String marking = String.join(" ", space.marking(state));
                waits.add(marking);
                List<Move> moves = space.movesFrom(state);
                if (moves.isEmpty() && !space.isFinal(state)) {
                    hangs.add(marking);
                }
                moves.forEach(move -> settle(space, move.target(), seen, next));
            }
            level.clear();
            level.addAll(next);
        }
    }

    private static void settle(StateSpace space, int state, Set<Integer> seen, List<Integer> waiting) {
        if (seen.add(state)) {
            if (space.isWaiting(state)) {
                waiting.add(state);
            } else {
                space.movesFrom(state).forEach(move -> settle(space, move.target(), seen, waiting));
            }
        }
    }
}
