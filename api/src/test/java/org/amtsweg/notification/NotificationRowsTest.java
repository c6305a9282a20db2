package org.amtsweg.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.legal.ProcedureLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of notification.json is reached, alone on its days, and says where it comes from. */
class NotificationRowsTest {

    static List<NotificationRow> rows() {
        return NotificationRules.ROWS;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersForItsLawsAndChannels(NotificationRow row) {
        LocalDate from = row.valid().from() == null
                ? LocalDate.of(1999, 3, 1)
                : LocalDate.parse(row.valid().from());
        LocalDate until = row.valid().until() == null
                ? LocalDate.of(2031, 3, 1)
                : LocalDate.parse(row.valid().until());
        for (ProcedureLaw.Act act : row.scope().laws()) {
            for (LegalChannel channel : row.scope().channels()) {
                for (Jurisdiction land : row.scope().lands() == null
                        ? List.of(Jurisdiction.BUND)
                        : row.scope().lands()) {
                    for (LocalDate day : List.of(from, until)) {
                        NotificationResult result =
                                NotificationRules.of(Cases.dispatch(ProcedureLaw.of(act, land), channel, day));
                        assertThat(result.norm()).isEqualTo(row.norm());
                        assertThat(result.explanation()
                                        .steps()
                                        .get(0)
                                        .sentence()
                                        .toString())
                                .startsWith(row.effect().event().german());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAloneOnItsDays(NotificationRow row) {
        for (LocalDate day : List.of(
                LocalDate.of(1999, 3, 1),
                LocalDate.of(2024, 12, 31),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2031, 3, 1))) {
            for (ProcedureLaw.Act act : row.scope().laws()) {
                for (LegalChannel channel : row.scope().channels()) {
                    for (Jurisdiction land : Jurisdiction.values()) {
                        ProcedureLaw law = ProcedureLaw.of(act, land);
                        assertThat(rows().stream()
                                        .filter(r -> r.covers(law, channel, day))
                                        .filter(r -> r.scope().lands() == null)
                                        .count())
                                .as("federal rows for %s %s %s", law, channel, day)
                                .isLessThanOrEqualTo(1);
                        assertThat(rows().stream()
                                        .filter(r -> r.covers(law, channel, day)
                                                && r.scope().names(land))
                                        .count())
                                .as("rows of the Land for %s %s %s", law, channel, day)
                                .isLessThanOrEqualTo(1);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhereItComesFrom(NotificationRow row) {
        assertThat(row.basis().source()).isNotBlank();
        assertThat(LocalDate.parse(row.basis().checkedOn())).isBetween("2026-01-01", "2030-12-31");
        assertThat(row.effect().event().german())
                .isNotEqualTo(row.effect().event().english());
        assertThat(row.effect().kind() == NotificationRow.Kind.PROOF)
                .isEqualTo(row.rebuttal() == NotificationRow.Rebuttal.FACT_DECIDES);
    }
}
