package org.amtsweg.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amtsweg.Amtsweg;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.application.Submission;
import org.amtsweg.authority.Place;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.CaseView;
import org.amtsweg.decision.Notice;
import org.amtsweg.engine.AmtswegEngine;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.AuthorityId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.party.Person;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.junit.jupiter.api.Test;

/** The ten lines of the README, run against the example service. */
class BeispielTest {

    private static final Applicant ERIKA = Applicant.identified(
            AccountId.bundId("fiktiv-1"), Person.of("Erika", "Mustermann"), TrustLevel.SUBSTANTIAL);
    private static final Caseworker CLERK =
            Caseworker.of("m.muster", "Marion Muster", AuthorityId.parse("musterstadt"), "sachbearbeitung");

    @Test
    void tenLinesLeadFromAnApplicationToANotice() {
        Applicant applicant = ERIKA;
        Caseworker caseworker = CLERK;
        Map<String, Object> form = Map.of("name", "Erika Mustermann", "concern", "Ein Beispiel");

        try (Amtsweg amtsweg = AmtswegEngine.embedded()) {
            assertThat(amtsweg.catalogue().refused()).isEmpty();
            FrontOffice citizen = amtsweg.frontOffice(applicant);
            Submission result = citizen.submit(Application.to(ServiceId.parse("beispiel"))
                    .at(Place.of(Ars.parse("084210000000")))
                    .with(FormData.of(form))
                    .idempotencyKey("portal-4711"));
            CaseId id = result.accepted().caseId();

            BackOffice clerk = amtsweg.backOffice(caseworker);
            Task review = clerk.worklist().first().orElseThrow();
            clerk.complete(review.id(), TaskOutcome.of("grant"));

            CaseView view = citizen.caseView(id);
            Notice notice = citizen.notices(id).get(0);

            assertThat(view.state()).isIn(CaseState.DECIDED, CaseState.NOTIFIED, CaseState.CLOSED);
            assertThat(notice.text()).contains("Stadt Musterstadt", "Marion Muster");
        }
    }
}
