package org.amtsweg.services.raumbuchung;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.authority.Place;
import org.amtsweg.booking.AvailabilityQuery;
import org.amtsweg.booking.TimeSlot;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ResourceId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.message.Message;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Person;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.testkit.TestAmtsweg;
import org.junit.jupiter.api.Test;

/** What the scenarios of one case cannot show: the next one gets nothing, and a portal sees when it is taken. */
class CalendarTest {

    private static final ServiceId BOOKING = ServiceId.parse("raumbuchung");
    private static final Place HERE = Place.of(Ars.parse("084210000000"));

    @Test
    void givesTheHallToOneAndTellsTheOther() {
        try (TestAmtsweg amtsweg = TestAmtsweg.start(b -> b.withoutProof())) {
            FrontOffice first = amtsweg.frontOffice(somebody("erste", "Erika"));
            FrontOffice second = amtsweg.frontOffice(somebody("zweiter", "Max"));
            CaseId mine = submit(first, "2027-03-15T10:00", "2027-03-15T12:00");
            submit(second, "2027-03-15T11:00", "2027-03-15T13:00");
            amtsweg.settle();

            assertThat(subjects(first)).anyMatch(s -> s.startsWith("Ihre Zeit ist vorgemerkt"));
            assertThat(subjects(second)).singleElement().asString().startsWith("Diese Zeit ist schon vergeben");
            TimeSlot day = TimeSlot.of(Instant.parse("2027-03-14T23:00:00Z"), Instant.parse("2027-03-15T23:00:00Z"));
            AvailabilityQuery query = new AvailabilityQuery(BOOKING, HERE, ResourceId.parse("saal"), day);
            assertThat(second.availability(query).busy())
                    .containsExactly(
                            TimeSlot.of(Instant.parse("2027-03-15T09:00:00Z"), Instant.parse("2027-03-15T11:00:00Z")));

            first.withdraw(mine);

            assertThat(second.availability(query).busy()).isEmpty();
        }
    }

    private static CaseId submit(FrontOffice office, String begin, String end) {
        return office.submit(Application.to(BOOKING)
                        .at(HERE)
                        .with(FormData.of(
                                Map.of("resource", "saal", "begin", begin, "end", end, "age", 40, "rules", true))))
                .accepted()
                .caseId();
    }

    private static Applicant somebody(String account, String name) {
        return Applicant.identified(
                AccountId.bundId("bpk2-" + account), Person.of(name, "Mustermann"), TrustLevel.SUBSTANTIAL);
    }

    private static List<String> subjects(FrontOffice office) {
        return office.messages(10, Optional.empty()).items().stream()
                .map(Message::subject)
                .toList();
    }
}
