package org.amtsweg.verifier.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amtsweg.verifier.Semantics;
import org.junit.jupiter.api.Test;

/**
 * The wait states and hangs that Camunda 7.24.0 was seen in, recorded by {@code EngineOracleTest} in {@code engine/tests}, which plays them on the engine in every build.
 */
class EngineRecordTest {

    @Test
    void hasRecordsOfManyModels() {
        assertThat(EngineRecord.all()).hasSizeGreaterThan(90);
    }

    @Test
    void waitsAndHangsWhereTheEngineWasSeenTo() {
        for (EngineRecord record : EngineRecord.all()) {
            Set<String> waits = new TreeSet<>();
            Set<String> hangs = new TreeSet<>();
            play(record.explore(Semantics.ENGINE), record.steps(), waits, hangs);

            assertThat(waits).as(record.name()).isEqualTo(record.waits());
            assertThat(hangs).as(record.name()).isEqualTo(record.hangs());
        }
    }

    @Test
    void findsTheHangsItself() {
        for (EngineRecord record : EngineRecord.all()) {
            List<Violation> hangs = record.explore(Semantics.ENGINE).violations(record.process()).stream()
                    .filter(violation -> violation.property() == Violation.Property.HANG)
                    .toList();

            assertThat(hangs.isEmpty())
                    .as(record.name())
                    .isEqualTo(record.hangs().isEmpty());
            hangs.forEach(hang -> assertThat(record.hangs())
                    .as(record.name())
                    .contains(hang.trace().orElseThrow().tokens().stream()
                            .map(place -> place.element())
                            .collect(Collectors.joining(" "))));
        }
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
