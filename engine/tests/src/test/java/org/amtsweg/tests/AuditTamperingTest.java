package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.amtsweg.audit.AuditTrail;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.party.Applicant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AuditTamperingTest {

    private final Site site;
    private final Applicant erika = Site.somebody();

    AuditTamperingTest(TestDatabase database) {
        site = Site.on(database);
    }

    @BeforeEach
    void heal() {
        site.heal();
    }

    @Test
    void findsEveryChange() {
        finds("update amt_audit set facts = '{\"outcome\":\"refuse\"}' where case_id = ? and sequence = 2");
        finds("update amt_audit set actor_key = 'anders' where case_id = ? and sequence = 1");
        finds("update amt_audit set acting_as = 'anders' where case_id = ? and sequence = 1");
        finds("update amt_audit set action = 'anders' where case_id = ? and sequence = 3");
        finds("update amt_audit set at = at + interval '1' second where case_id = ? and sequence = 1");
        finds("update amt_audit set hash = 'x' where case_id = ? and sequence = 2");
        finds("delete from amt_audit where case_id = ? and sequence = 2");
        finds("delete from amt_audit where case_id = ? and sequence >= (select audit_sequence from amt_case c where c.id = case_id)");
        finds("delete from amt_audit where case_id = ?");
        finds("update amt_audit_payload set payload = '{}' where case_id = ? and sequence = (select min(sequence) from amt_audit_payload p where p.case_id = amt_audit_payload.case_id)");
        finds("update amt_audit_payload set sequence = sequence + 1000 where case_id = ?");
    }

    @Test
    void letsPersonalPayloadBeDeleted() {
        CaseId id = site.submit(erika, "fiktiv");
        assertThat(site.sql.sql("delete from amt_audit_payload where case_id = ?")
                        .param(id.value())
                        .update())
                .isPositive();

        assertThat(site.isIntact(id)).isTrue();
    }

    private void finds(String tampering) {
        CaseId id = site.submit(erika, "fiktiv");
        assertThat(site.isIntact(id)).isTrue();
        Consumer<List<AuditTrail>> mentions = trails ->
                assertThat(trails).as(tampering).extracting(AuditTrail::caseId).contains(id);
        assertThat(site.amtsweg.oversight(Site.OVERSEER).brokenAuditTrails())
                .extracting(AuditTrail::caseId)
                .doesNotContain(id);

        assertThat(site.sql.sql(tampering).param(id.value()).update()).isPositive();

        mentions.accept(site.amtsweg.oversight(Site.OVERSEER).brokenAuditTrails());
        assertThat(site.amtsweg.oversight(Site.OVERSEER).auditTrail(id).flaw()).isPresent();
    }
}
