package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.amtsweg.FrontOffice;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.party.Applicant;
import org.amtsweg.problem.AccessException;
import org.amtsweg.task.TaskOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A host that brings its own transaction. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostTransactionTest {

    @Parameter
    TestDatabase database;

    private Site site;
    private TransactionTemplate host;

    @BeforeAll
    void open(@TempDir Path folders) {
        Services.writeTo(folders);
        // The manager is made on the site's data source, so it is handed over when the engine is built.
        DataSourceTransactionManager[] manager = new DataSourceTransactionManager[1];
        site = Site.own(database, (builder, dataSource) -> {
            manager[0] = new DataSourceTransactionManager(dataSource);
            return builder.services(folders).transactionManager(manager[0]);
        });
        host = new TransactionTemplate(manager[0]);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void takesCaseAndProcessBackWithTheHost() {
        long cases = site.count("amt_case");
        long executions = site.count("act_ru_execution");
        FrontOffice office = site.amtsweg.frontOffice(Site.somebody());

        CaseId id = host.execute(status -> {
            CaseId submitted =
                    office.submit(Site.application("fiktiv")).accepted().caseId();
            assertThat(office.caseView(submitted)).isNotNull();
            status.setRollbackOnly();
            return submitted;
        });

        assertThat(site.count("amt_case")).isEqualTo(cases);
        assertThat(site.count("act_ru_execution")).isEqualTo(executions);
        assertThat(site.count("amt_outbox", id)).isZero();
        assertThatThrownBy(() -> office.caseView(id)).isInstanceOf(AccessException.class);
        assertThat(office.cases(10, Optional.empty()).items()).isEmpty();
        site.amtsweg.settle();
    }

    @Test
    void doesSeveralThingsInOneTransaction() {
        Applicant erika = Site.somebody();
        FrontOffice office = site.amtsweg.frontOffice(erika);

        List<CaseId> ids = host.execute(status -> {
            CaseId one = office.submit(Site.application("fiktiv")).accepted().caseId();
            CaseId two = office.submit(Site.application("fiktiv").idempotencyKey("k")).accepted().caseId();
            CaseId again = office.submit(Site.application("fiktiv").idempotencyKey("k")).accepted().caseId();
            assertThat(again).isEqualTo(two);
            site.amtsweg
                    .backOffice(Site.CLERK)
                    .complete(site.task(one, "pruefen").id(), TaskOutcome.of("grant"));
            office.withdraw(two);
            return List.of(one, two);
        });
        site.amtsweg.settle();

        assertThat(ids).allMatch(site::isIntact);
        assertThat(site.mailbox.of(ids.get(0))).hasSize(1);
        assertThat(site.tasks(ids.get(1))).isEmpty();
    }

    @Test
    void undoesACompletionWithTheHost() {
        Applicant erika = Site.somebody();
        CaseId id = site.submit(erika, "fiktiv");
        String before = site.trail(id).toString();

        host.executeWithoutResult(status -> {
            site.amtsweg
                    .backOffice(Site.CLERK)
                    .complete(site.task(id, "pruefen").id(), TaskOutcome.of("grant"));
            status.setRollbackOnly();
        });
        site.amtsweg.settle();

        assertThat(site.task(id, "pruefen")).isNotNull();
        assertThat(site.trail(id).toString()).isEqualTo(before);
        assertThat(site.mailbox.of(id)).isEmpty();
    }

    @Test
    void recordsADenialWhateverBecomesOfTheHost() {
        CaseId id = site.submit(Site.somebody(), "fiktiv");
        long denials = site.count("amt_denial");

        host.executeWithoutResult(status -> {
            assertThatThrownBy(() -> site.amtsweg.frontOffice(Site.somebody()).caseView(id))
                    .isInstanceOf(AccessException.class);
            status.setRollbackOnly();
        });

        assertThat(site.count("amt_denial")).isEqualTo(denials + 1);
    }
}
