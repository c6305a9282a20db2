package org.amtsweg.services.trassenzustimmung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amtsweg.decision.ActKind;
import org.amtsweg.form.FormData;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.InvalidInputException;
import org.junit.jupiter.api.Test;

/** The period is extended once, by a month, with reasons and in time (<i>Fristverlängerung</i>, § 127 Abs. 3 Sätze 4 und 5 TKG). */
class ExtensionTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 7, 15);
    private static final String REASON = "Unter der Straße liegt ein Denkmal; ein Gutachten steht aus.";

    @Test
    void addsAMonthToTheOldEndAndSaysWhy() {
        // § 190 BGB: from the old end, 15 October; 15 November 2026 is a Sunday, so Monday the 16th.
        Trench trench = Trench.appliedFor(RECEIVED)
                .examined()
                .on(LocalDate.of(2026, 10, 1))
                .extended(REASON);

        assertThat(trench.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(trench.message("Wir brauchen mehr Zeit"))
                .contains(REASON, "16. November 2026", "§ 127 Absatz 3 Satz 4");
        assertThat(trench.tasks()).containsExactly("antrag_pruefen");

        trench.on(LocalDate.of(2026, 11, 16));
        assertThat(trench.acts()).isEmpty();
        trench.on(LocalDate.of(2026, 11, 17));
        assertThat(trench.actKinds()).containsExactly(ActKind.DEEMED_APPROVAL);
        assertThat(trench.isChainIntact()).isTrue();
    }

    @Test
    void isRefusedASecondTime() {
        Trench trench = Trench.appliedFor(RECEIVED)
                .examined()
                .on(LocalDate.of(2026, 10, 1))
                .extended(REASON);

        List<Finding> findings = refused(() -> trench.extended("Das Gutachten steht immer noch aus."));

        assertThat(findings)
                .anySatisfy(f -> assertThat(f.norm().orElseThrow().citation()).startsWith("§ 127 Abs. 3"));
        assertThat(trench.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2026, 11, 16));
        // She can still go back without extending.
        trench.task(Town.CLERK, "frist_verlaengern", "keep");
        assertThat(trench.tasks()).containsExactly("antrag_pruefen");
        assertThat(trench.subjects())
                .filteredOn(s -> s.startsWith("Wir brauchen mehr Zeit"))
                .hasSize(1);
    }

    @Test
    void isRefusedWithoutReasons() {
        Trench trench = Trench.appliedFor(RECEIVED)
                .examined()
                .on(LocalDate.of(2026, 10, 1))
                .assessed("extend");

        List<Finding> findings = refused(
                () -> trench.task(Town.CLERK, "frist_verlaengern", "extend", FormData.of(Map.of("extension", "P1M"))));

        assertThat(findings).extracting(Finding::path).contains("form.extensionReason");
        assertThat(trench.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(trench.tasks()).containsExactly("frist_verlaengern");
    }

    @Test
    void isRefusedForLongerThanAMonth() {
        Trench trench = Trench.appliedFor(RECEIVED)
                .examined()
                .on(LocalDate.of(2026, 10, 1))
                .assessed("extend");

        List<Finding> findings = refused(() -> trench.task(
                Town.CLERK,
                "frist_verlaengern",
                "extend",
                FormData.of(Map.of("extension", "P2M", "extensionReason", REASON))));

        assertThat(findings).extracting(Finding::path).contains("form.extension");
    }

    @Test
    void isRefusedWhenItCannotBeToldInTime() {
        // A message of Monday, 12 October counts as told on Friday the 16th, a day after the end; one of Sunday the
        // 11th on the last day.
        Trench late = Trench.appliedFor(RECEIVED).examined().on(LocalDate.of(2026, 10, 12));
        assertThat(refused(() -> late.extended(REASON)))
                .anySatisfy(f -> assertThat(f.norm().orElseThrow().citation()).startsWith("§ 127 Abs. 3"));
        assertThat(late.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2026, 10, 15));

        Trench inTime = Trench.appliedFor(RECEIVED)
                .examined()
                .on(LocalDate.of(2026, 10, 11))
                .extended(REASON);
        assertThat(inTime.deadline("deemedApproval").lastDay()).isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void comesTooLateAfterTheEnd() {
        Trench trench = Trench.appliedFor(RECEIVED)
                .examined()
                .on(LocalDate.of(2026, 10, 15))
                .assessed("extend")
                .on(LocalDate.of(2026, 10, 16));

        // The task is gone with everything else: there is nothing left to extend.
        assertThat(trench.open(Town.CLERK, "frist_verlaengern")).isEmpty();
        assertThat(trench.actKinds()).containsExactly(ActKind.DEEMED_APPROVAL);
    }

    private static List<Finding> refused(Runnable attempt) {
        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, attempt::run);
        assertThat(thrown).isNotNull();
        return thrown.findings().list();
    }
}
