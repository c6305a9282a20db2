package org.amtsweg.services.trassenzustimmung;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.language.Language;
import org.amtsweg.party.Address;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Organisation;
import org.amtsweg.party.Person;
import org.amtsweg.party.Representation;
import org.amtsweg.party.TrustLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What applicants read, in their language, and who it is sent to (<i>Sprache, Vertretung</i>). */
class LanguageTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 7, 15);

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-easy"})
    void leavesNoPlaceholderAndNoKeyToRead(String language) {
        Trench trench = Trench.filed(
                        RECEIVED,
                        Town.operator().speaking(Language.parse(language)),
                        Trench.application(Trench.form()).attach(Trench.plan("verkehrsplan")))
                .incomplete("Der Trassenplan fehlt.")
                .reply(OpenAction.Kind.SUPPLEMENT, "", Trench.plan("trassenplan"))
                .examined()
                .on(LocalDate.of(2026, 9, 1))
                .extended("Die Lage ist schwierig, weil viele Leitungen im Weg liegen.")
                .on(LocalDate.of(2026, 11, 30))
                .reply(OpenAction.Kind.CERTIFICATE, "");
        isReadable(trench);
        assertThat(trench.message(language.equals("en") ? "We need more time" : "Wir brauchen mehr Zeit"))
                .contains("Die Lage ist schwierig, weil viele Leitungen im Weg liegen.");

        // The town forgets the first case when the second begins.
        Trench minor = Trench.filed(
                        LocalDate.of(2026, 12, 1),
                        Town.operator().speaking(Language.parse(language)),
                        Trench.complete(Trench.minor()))
                .task(Town.CLERK, "anzeige_pruefen", "demand")
                .task(Town.CLERK, "antrag_fordern", "demand", FormData.of(Map.of("request", "Es geht um alte Bäume.")));
        isReadable(minor);
    }

    private static void isReadable(Trench trench) {
        assertThat(everythingRead(trench))
                .allSatisfy(text -> assertThat(text)
                        .isNotBlank()
                        .doesNotContain("{", "}")
                        .doesNotContainPattern("(timeline|action|message)\\.[a-z_]+"));
    }

    private static List<String> everythingRead(Trench trench) {
        return Stream.of(
                        trench.timeline().stream(),
                        trench.view().openActions().stream().map(OpenAction::text),
                        trench.messages().stream().flatMap(m -> Stream.of(m.subject(), m.text())))
                .flatMap(s -> s)
                .toList();
    }

    @Test
    void addressesThePlannerWhoActsForTheOperator() {
        // § 14 Abs. 3 VwVfG: the authority is to address the representative.
        Organisation operator = Organisation.of("Glasnetz Musterland GmbH")
                .withAddress(Address.of("Leitungsweg", "7", "00000", "Musterstadt"));
        Applicant planner = Applicant.identified(
                        AccountId.bundId("fiktiv-planerin"),
                        Person.of("Paula", "Planer")
                                .withAddress(Address.of("Zeichengasse", "3", "00000", "Musterstadt")),
                        TrustLevel.SUBSTANTIAL)
                .actingFor(Representation.of(operator, Representation.Kind.POWER_OF_ATTORNEY)
                        .forAccount(AccountId.organisation("fiktiv-glasnetz")));
        Trench trench = Trench.filed(RECEIVED, planner, Trench.complete(Trench.form()))
                .examined()
                .granted();

        assertThat(trench.notices().get(0).text())
                .contains("Paula Planer", "Zeichengasse 3", "dass Glasnetz Musterland GmbH die");
    }
}
