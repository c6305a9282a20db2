package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amtsweg.authority.Authority;
import org.amtsweg.testkit.TestAmtsweg;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of version 1 with cases under way become those of today. */
class MigrationTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsDeadlinesAndTasksOfVersionOne(TestDatabase database) {
        try (HikariDataSource dataSource = database.empty()) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:META-INF/amtsweg/migrations")
                    .table("amt_schema_history")
                    .placeholders(Map.of("blob", database == TestDatabase.H2 ? "binary large object" : "bytea"))
                    .target("1")
                    .load()
                    .migrate();
            JdbcClient sql = JdbcClient.create(dataSource);
            UUID id = UUID.randomUUID();
            OffsetDateTime end = OffsetDateTime.parse("2027-03-15T23:00:00Z");
            sql.sql(
                            "insert into amt_case (id, tenant, service, version, state, ars, procedure_law, channel, received_at,"
                                    + " recorded_at, authority, audit_sequence, audit_hash, event_sequence, data) values"
                                    + " (?, 'default', 'alt', '1.0.0', 'SUBMITTED', '084210000000', 'VWVFG-BW', 'PORTAL', ?, ?, 'musterstadt', 0, '', 0, '{}')")
                    .params(List.of(id, end, end))
                    .update();
            for (String name : List.of("running", "over")) {
                sql.sql(
                                "insert into amt_deadline (case_id, scope, name, kind, period, start_kind, operations, start_day, last_day, end_at)"
                                        + " values (?, '', ?, 'INTERNAL', 'P14D', 'ENTRY', '', date '2027-03-01', date '2027-03-15', ?)")
                        .params(List.of(id, name, end))
                        .update();
            }
            sql.sql("update amt_deadline set ended_at = end_at where name = 'over'")
                    .update();
            sql.sql(
                            "insert into amt_task (id, case_id, execution, definition, scope, element, name, role, authority, service,"
                                    + " outcomes, state, opened_at, due_at, sort_due) values (?, ?, 'e', 'd', '', 'pruefen', 'Prüfen',"
                                    + " 'sachbearbeitung', 'musterstadt', 'alt', 'ok', 'OPEN', ?, ?, ?)")
                    .params(List.of(UUID.randomUUID(), id, end, end, end))
                    .update();

            TestAmtsweg.start(builder -> builder.dataSource(dataSource)
                            .authorities((service, place) -> Optional.of(
                                    Authority.of(Site.MUSTERSTADT, "Stadt", "Musterstadt", List.of("Markt 1"))))
                            .payments(new Site.FakePayments()))
                    .close();

            assertThat(sql.sql("select name, state from amt_deadline order by name")
                            .query((row, n) -> row.getString("name") + " " + row.getString("state"))
                            .list())
                    .containsExactly("over ENDED", "running RUNNING");
            assertThat(sql.sql("select sort_law from amt_task")
                            .query(OffsetDateTime.class)
                            .single()
                            .toInstant())
                    .isEqualTo(end.toInstant());
            assertThat(sql.sql("select effect from amt_deadline where details is null and watch_at is null")
                            .query(String.class)
                            .list())
                    .containsOnly("NONE")
                    .hasSize(2);
        }
    }
}
