package org.amtsweg.services.sondernutzung;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.testkit.TestAmtsweg;
import org.junit.jupiter.api.Test;

/** The same on PostgreSQL. */
class PostgresTest {

    @Test
    void runsTheCaseFromApplicationToClosing() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                HikariDataSource pool = pool(postgres);
                Town town = Town.from(
                        TestAmtsweg.START, builder -> builder.dataSource(pool).authorities(Town.directory()))) {
            Terrace terrace = Terrace.appliedFor(town, Town.erika(), Terrace.application(Terrace.form()))
                    .incomplete("Lageplan mit Maßen, bitte.")
                    .reply(OpenAction.Kind.SUPPLEMENT, "Hier ist der Plan.", Terrace.sitePlan())
                    .examined()
                    .granted(Terrace.grant())
                    .until(LocalDate.of(2027, 3, 9))
                    .paid()
                    .until(LocalDate.of(2027, 4, 6));

            assertThat(terrace.state()).isEqualTo(CaseState.CLOSED);
            assertThat(terrace.deadline("objection").lastDay()).isEqualTo(LocalDate.of(2027, 4, 5));
            assertThat(terrace.notice().text()).contains("Summe: 525,00 Euro");
            assertThat(terrace.states()).endsWith("DECIDED", "NOTIFIED", "FINAL", "CLOSED");
            assertThat(town.brokenAuditTrails()).isEmpty();
            assertThat(town.amtsweg().oversight(Town.AUDITOR).stuckWork()).isEmpty();
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(6);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }
}
