package org.amtsweg.services.raumbuchung;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.amtsweg.language.Language;
import org.amtsweg.message.Message;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Person;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.coverage.Coverage;
import org.amtsweg.testkit.coverage.CoverageRecord;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.coverage.CoverageText;
import org.amtsweg.testkit.coverage.Target;
import org.amtsweg.testkit.scenario.FailureText;
import org.amtsweg.testkit.scenario.ScenarioRunner;
import org.amtsweg.testkit.scenario.Scenarios;
import org.amtsweg.testkit.town.Town;
import org.junit.jupiter.api.Test;

/** The designer's scenarios hold and reach everything; what one case cannot show is that the next one gets nothing. */
class BookingScenariosTest {

    private static final ServiceId BOOKING = ServiceId.parse("raumbuchung");
    private static final Place HERE = Place.of(Ars.parse("084210000000"));

    @Test
    void holdAndReachEveryFlowEveryRuleAndEveryEndOfADeadline() {
        List<FolderContent> folders = FolderSource.directory(Path.of(".")).list().folders().stream()
                .filter(folder -> folder.path().endsWith("raumbuchung"))
                .toList();
        CoverageRecorder recorder = new CoverageRecorder();
        try (Town town = Town.of(folders, recorder, builder -> builder)) {
            assertThat(town.refused()).isEmpty();
            ServiceFolder service = town.services().iterator().next();
            ScenarioRunner runner = new ScenarioRunner(town, recorder, Language.DE);
            Scenarios scenarios = Scenarios.of(service.content(), "");
            assertThat(scenarios.findings().list()).isEmpty();
            List<CoverageRecord> records = scenarios.all().stream()
                    .map(scenario -> runner.run(service, scenario))
                    .map(result -> {
                        assertThat(result.failures())
                                .map(failure -> FailureText.of(failure, Language.DE))
                                .as(result.scenario().name())
                                .isEmpty();
                        return result.coverage();
                    })
                    .toList();
            Coverage coverage = Coverage.of(
                    List.of(service),
                    List.of(),
                    records.stream().reduce(CoverageRecord::and).orElseThrow());
            assertThat(coverage.isComplete())
                    .as(CoverageText.of(coverage, Language.DE))
                    .isTrue();
            assertThat(coverage.folders())
                    .allMatch(folder -> folder.ratio(Target.Aspect.DEADLINE).isWhole());
        }
    }

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
