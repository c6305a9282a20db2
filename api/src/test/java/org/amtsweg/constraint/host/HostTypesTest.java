package org.amtsweg.constraint.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.amtsweg.constraint.ConstraintFindings;
import org.amtsweg.constraint.PeriodInOrder;
import org.amtsweg.problem.Finding;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Constraints on types of a host, which lie in another package than the constraints and need not be public. */
class HostTypesTest {

    @PeriodInOrder(start = "from", end = "until")
    record Stay(LocalDate from, LocalDate until) {}

    @Test
    void constraintsOnWholeObjectsReadTypesThatAreNotPublic() {
        LocalDate day = LocalDate.of(2026, 11, 26);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.GERMAN), Locale.GERMAN, false))
                .buildValidatorFactory()) {
            assertThat(ConstraintFindings.from(factory.getValidator().validate(new Stay(day, day.minusDays(1)))))
                    .extracting(Finding::path, Finding::code)
                    .containsExactly(tuple("until", "period.order"));
        }
    }
}
