package org.amtsweg.services.sondernutzung;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amtsweg.BackOffice;
import org.amtsweg.application.Application;
import org.amtsweg.application.Channel;
import org.amtsweg.application.FiledApplication;
import org.amtsweg.application.Submission;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.decision.Notice;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.message.Message;
import org.amtsweg.notification.LegalChannel;
import org.amtsweg.notification.Notification;
import org.amtsweg.party.Address;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Person;
import org.amtsweg.party.Representation;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.problem.Finding;
import org.junit.jupiter.api.Test;

/** Applications that do not come from an account of the applicant's own: paper, counter, representatives. */
class ChannelTest {

    private static final Person OTTO =
            Person.of("Otto", "Papier").withAddress(Address.of("Amselweg", "1", "12345", "Musterstadt"));

    private final Town town = Town.shared();

    private Submission file(Channel channel, Instant received) {
        return office().file(
                        new FiledApplication(Terrace.application(), Applicant.withoutAccount(OTTO), channel, received));
    }

    private BackOffice office() {
        return town.amtsweg().backOffice(Town.CLERK);
    }

    private Terrace decided(CaseId id) {
        return Terrace.of(town, Applicant.withoutAccount(OTTO), id).examined().granted(Terrace.grant());
    }

    @Test
    void keepsTheDayOnWhichAPaperCameIn() {
        Instant received = town.amtsweg().now().minus(Duration.ofDays(3));
        CaseId id = file(Channel.PAPER, received).accepted().caseId();

        assertThat(office().caseRecord(id).view().summary().receivedAt()).isEqualTo(received);
        assertThat(office().caseRecord(id).view().summary().channel()).isEqualTo(Channel.PAPER);
    }

    @Test
    void doesNotTakeAPaperFromTheFuture() {
        Submission submission = file(Channel.PAPER, town.amtsweg().now().plusSeconds(1));

        assertThat(submission).isInstanceOf(Submission.Invalid.class);
        assertThat(((Submission.Invalid) submission).findings().list())
                .extracting(Finding::code)
                .containsExactly("filed.future");
    }

    @Test
    void notifiesByPostOnTheFourthDayAfterPosting() {
        CaseId id = file(Channel.PAPER, town.amtsweg().now()).accepted().caseId();
        Terrace terrace = decided(id);
        assertThat(terrace.tasks()).containsExactly("bescheid_zustellen");
        assertThat(office().notices(id).get(0).notification()).isEmpty();

        terrace.days(1).task(Town.CLERK, "bescheid_zustellen", "posted");

        LocalDate posted = town.amtsweg().today();
        Notification notification = office().notices(id).get(0).notification().orElseThrow();
        assertThat(notification.channel()).isEqualTo(LegalChannel.POST);
        assertThat(notification.deemedOn()).isEqualTo(posted.plusDays(4));
        assertThat(notification.norm().citation()).startsWith("§ 41 Abs. 2").endsWith("VwVfG");
        assertThat(office().caseRecord(id).view().deadlines())
                .filteredOn(d -> d.name().equals("objection"))
                .singleElement()
                .satisfies(d -> assertThat(d.lastDay())
                        .isEqualTo(Workdays.onOrAfter(posted.plusDays(4).plusMonths(1))));
        assertThat(office().notices(id).get(0).text()).contains("Otto Papier", "Amselweg 1");
        assertThat(office().caseRecord(id).view().state()).isEqualTo(CaseState.NOTIFIED);
    }

    @Test
    void notifiesAtOnceWhatIsHandedOver() {
        CaseId id = file(Channel.COUNTER, town.amtsweg().now()).accepted().caseId();
        decided(id).task(Town.CLERK, "bescheid_zustellen", "handed-over");

        Notification notification = office().notices(id).get(0).notification().orElseThrow();
        assertThat(notification.channel()).isEqualTo(LegalChannel.HANDED_OVER);
        assertThat(notification.deemedOn()).isEqualTo(town.amtsweg().today());
    }

    @Test
    void sendsTheNoticeToTheRepresentative() {
        // § 14 Abs. 3 VwVfG: the authority is to address the representative.
        AccountId own = AccountId.parse("bundid:fiktiv-0009");
        Applicant lawyer = Applicant.identified(
                        own,
                        Person.of("Rita", "Recht").withAddress(Address.of("Kanzleigasse", "7", "12345", "Musterstadt")),
                        TrustLevel.SUBSTANTIAL)
                .actingFor(Representation.of(
                                Person.of("Erika", "Mustermann")
                                        .withAddress(Address.of("Musterstraße", "12", "12345", "Musterstadt")),
                                Representation.Kind.POWER_OF_ATTORNEY)
                        .forAccount(AccountId.parse("bundid:fiktiv-0001")));
        Application application = Terrace.application();
        Terrace terrace =
                Terrace.appliedFor(town, lawyer, application).examined().granted(Terrace.grant());

        Notice notice = terrace.notice();
        assertThat(notice.text())
                .contains("Guten Tag Rita Recht", "Kanzleigasse 7", "Erika Mustermann erhält die Erlaubnis");
        assertThat(notice.text()).doesNotContain("Guten Tag Erika");
        assertThat(terrace.messages()).anyMatch(m -> m.document().equals(Optional.of(notice.id())));
        Iterable<Message> hers = town.amtsweg()
                .frontOffice(Town.erika())
                .messages(100, Optional.empty())
                .items();
        assertThat(hers).noneMatch(m -> m.caseId().equals(terrace.id()));
        // The party herself may still see her case.
        assertThat(town.amtsweg()
                        .frontOffice(Town.erika())
                        .caseView(terrace.id())
                        .state())
                .isEqualTo(CaseState.NOTIFIED);
    }
}
