package org.amtsweg.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fictive fee schedule of the café terrace; the amounts were computed by hand. */
class FeeTableTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static DmnDecision fee;

    @BeforeAll
    static void readsTheTable() throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("services/sondernutzung/gebuehr.dmn"))) {
            fee = ENGINE.parseDecision("gebuehr", file);
        }
    }

    @ParameterizedTest(name = "{0} m² in zone {1} from {2} to {3}: {4}")
    @CsvSource({
        "12.5,  A, 2027-04-01, 2027-10-31, 525.00", // 12.5 × 6 × 7
        "8,     B, 2027-05-01, 2027-08-31, 128.00", // 8 × 4 × 4
        "33.33, C, 2027-05-01, 2028-04-30, 999.90", // 33.33 × 2.5 × 12
        "500,   A, 2026-12-15, 2027-03-01, 9000.00", // begun months: 15.12., 15.1., 15.2.
        "10.01, C, 2027-06-01, 2027-07-31, 50.05", // 10.01 × 2.5 × 2, just above the minimum
        "10,    C, 2027-06-01, 2027-07-31, 50.00", // exactly the minimum
        "1,     C, 2027-06-01, 2027-06-01, 50.00", // one day counts as a month; the minimum applies
        "20,    B, 2027-01-31, 2027-02-28, 80.00", // a month from the 31st ends on the last of February
        "20,    B, 2027-01-31, 2027-03-31, 240.00", // 31.1.–28.2., 1.3.–30.3., and the 31st begins a third
        "20,    B, 2028-02-01, 2028-02-29, 80.00", // leap year
        "20,    B, 2027-03-15, 2027-04-14, 80.00", // one month to the day
        "20,    B, 2027-03-15, 2027-04-15, 160.00", // and one day more
        "20,    B, 2027-04-15, 2027-03-15, 50.00" // an end before the beginning: no months, the minimum
    })
    void multipliesAreaRateAndBegunMonths(BigDecimal area, String zone, String from, String until, BigDecimal amount) {
        assertThat(amount(Map.of("form", form(area, zone, from, until)))).isEqualByComparingTo(amount);
    }

    @Test
    void countsTheMonthsThatWereGrantedNotThoseAppliedFor() {
        Map<String, Object> roots = new HashMap<>();
        roots.put("form", form(new BigDecimal("12.5"), "A", "2027-04-01", "2027-10-31"));
        roots.put(
                "task",
                Map.of(
                        "erlaubnis_entscheiden",
                        Map.of("outcome", "grant", "validFrom", "2027-05-01", "validUntil", "2027-06-30")));

        assertThat(amount(roots)).isEqualByComparingTo("150"); // 12.5 × 6 × 2
    }

    @Test
    void ignoresDatesOfADraftThatWasNotDecided() {
        Map<String, Object> roots = new HashMap<>();
        roots.put("form", form(new BigDecimal("12.5"), "A", "2027-04-01", "2027-10-31"));
        roots.put(
                "task",
                Map.of(
                        "erlaubnis_entscheiden",
                        Map.of("outcome", "hear", "validFrom", "2027-05-01", "validUntil", "2027-06-30"),
                        "nach_anhoerung_entscheiden",
                        Map.of("outcome", "grant", "revocable", true)));

        assertThat(amount(roots)).isEqualByComparingTo("525");
    }

    @Test
    void takesNothingForARefusal() {
        Map<String, Object> roots = new HashMap<>();
        roots.put("form", form(new BigDecimal("40"), "A", "2027-04-01", "2027-09-30"));
        roots.put("task", Map.of("nach_anhoerung_entscheiden", Map.of("outcome", "refuse")));

        assertThat(amount(roots)).isZero();
    }

    @Test
    void explainsItselfInGerman() {
        String description =
                String.valueOf(evaluate(Map.of("form", form(new BigDecimal("12.5"), "C", "2027-04-01", "2027-10-31")))
                        .getSingleResult()
                        .get("description"));

        assertThat(description)
                .isEqualTo("Außengastronomie in Zone C: 12,5 m² × 7 Monate × 2,5 Euro je m² und Monat"
                        + " (§ 3 Absatz 1 Satz 1 der fiktiven Satzung)");
    }

    @Test
    void givesNoAmountWhileTheFormIsUnfinished() {
        assertThat(evaluate(Map.of("form", Map.of()))).isEmpty();
        assertThat(evaluate(Map.of("form", Map.of("place", Map.of("zone", "A")))))
                .isEmpty();
    }

    private static BigDecimal amount(Map<String, Object> roots) {
        return new BigDecimal(String.valueOf(evaluate(roots).getSingleResult().get("amount")));
    }

    private static DmnDecisionResult evaluate(Map<String, Object> roots) {
        return ENGINE.evaluateDecision(fee, roots);
    }

    private static Map<String, Object> form(BigDecimal area, String zone, String from, String until) {
        return Map.of("area", area, "place", Map.of("zone", zone), "period", Map.of("from", from, "until", until));
    }
}
