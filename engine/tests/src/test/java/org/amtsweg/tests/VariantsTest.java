package org.amtsweg.tests;

import static org.amtsweg.tests.Model.choice;
import static org.amtsweg.tests.Model.end;
import static org.amtsweg.tests.Model.flowIf;
import static org.amtsweg.tests.Model.flows;
import static org.amtsweg.tests.Model.process;
import static org.amtsweg.tests.Model.start;
import static org.amtsweg.tests.Model.step;
import static org.amtsweg.tests.Model.table;
import static org.amtsweg.tests.Model.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.authority.Area;
import org.amtsweg.authority.Place;
import org.amtsweg.casefile.TimelineEntry;
import org.amtsweg.deadline.DeadlineRule;
import org.amtsweg.engine.FictiveAuthorities;
import org.amtsweg.engine.InMemoryDatabase;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.legal.Norm;
import org.amtsweg.party.Applicant;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.service.LocalVariant.Setting;
import org.amtsweg.service.SemanticVersion;
import org.amtsweg.service.VariantDirectory;
import org.amtsweg.service.VersionRange;
import org.amtsweg.testkit.TestAmtsweg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a place sets at a service, while cases run. */
class VariantsTest {

    private static final ServiceId SERVICE = ServiceId.parse("oertlich");
    private static final Place NEIGHBOUR = Place.of(Ars.parse("084250000000"));
    private static final Place FAR = Place.of(Ars.parse("091620000000"));

    @TempDir
    Path folders;

    private TestFolder service() {
        return service("default: P2W, min: P1W, max: P2M");
    }

    private TestFolder service(String answer) {
        return TestFolder.service(folders, "oertlich")
                .model(process(
                        "oertlich",
                        start("eingang"),
                        choice("besuch", "gebuehr"),
                        task("besuchen", "ok"),
                        table("gebuehr", "gebuehr"),
                        step("berechnen", "amtsweg.calculate-fee"),
                        task("pruefen", "ok"),
                        step("abschliessen", "amtsweg.close"),
                        end("ende"),
                        flows("eingang", "besuch", "gebuehr", "berechnen", "pruefen", "abschliessen", "ende"),
                        flowIf("besuch", "besuchen", "parameters.visit == true"),
                        flows("besuchen", "gebuehr")))
                .profile("parameters", """
                        {visit: {type: boolean, default: false, norm: "§ 4 Probesatzung (fiktiv)"},
                          answer: {type: period, %s}}""".formatted(answer))
                .profile("deadlines", "{answer: {kind: AUTHORITY, period: \"${parameters.answer}\", start: ENTRY}}")
                .profile("fee", "{table: gebuehr, schedule: \"§ 3 Probesatzung (fiktiv)\"}")
                .file("gebuehr.dmn", dmn("50"));
    }

    private static String dmn(String amount) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="Gebühr" namespace="https://amtsweg.org/dmn">
                  <decision id="gebuehr" name="Gebühr"><decisionTable id="T" hitPolicy="FIRST">
                    <input id="I"><inputExpression id="IE" typeRef="string"><text>form.name</text></inputExpression></input>
                    <output id="O" name="amount" typeRef="number"/>
                    <rule id="R"><inputEntry id="RI"><text>-</text></inputEntry><outputEntry id="RO"><text>%s</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>
                """.formatted(amount);
    }

    private void variant(String name, String ars, String visit, String word, String amount) throws IOException {
        Path folder = folders.resolve("variants").resolve(name);
        Files.createDirectories(folder.resolve("texts"));
        Files.writeString(folder.resolve("variant.yaml"), """
                service: oertlich
                versions: {from: 1.0.0}
                ars: "%s"
                parameters:
                  visit: {value: %s, norm: "§ 1 Ortssatzung (fiktiv)"}
                  answer: P3W
                fee: {schedule: "§ 2 Ortssatzung (fiktiv)"}
                """.formatted(ars, visit));
        for (String language : new String[] {"de", "en", "de-easy"}) {
            Files.writeString(folder.resolve("texts/" + language + ".yaml"), "timeline.pruefen: " + word + "\n");
        }
        Files.writeString(folder.resolve("gebuehr.dmn"), dmn(amount));
    }

    private static BigDecimal preview(FrontOffice office, Place place) {
        return office.feePreview(Site.application("oertlich").at(place))
                .orElseThrow()
                .total()
                .amount();
    }

    private static CaseId submit(Site site, Applicant applicant, Place place) {
        return submit(site.amtsweg, applicant, place);
    }

    private static CaseId submit(TestAmtsweg amtsweg, Applicant applicant, Place place) {
        CaseId id = amtsweg.frontOffice(applicant)
                .submit(Site.application("oertlich").at(place))
                .accepted()
                .caseId();
        amtsweg.settle();
        return id;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheVariantACaseBeganWith(TestDatabase database) throws IOException {
        service().write();
        variant("land", "08", "false", "Das Land prüft.", "60");
        variant("kreis", "08421", "true", "Der Kreis prüft.", "70");
        Site site = Site.own(database, folders);
        try {
            assertThat(site.amtsweg.amtsweg().catalogue().refused()).isEmpty();
            assertThat(site.amtsweg.amtsweg().catalogue().variants())
                    .extracting(LocalVariant::name)
                    .containsExactly("land", "kreis");
            Applicant erika = Site.somebody();
            FrontOffice office = site.amtsweg.frontOffice(erika);
            assertThat(preview(office, Site.HERE)).isEqualByComparingTo("70");
            assertThat(preview(office, NEIGHBOUR)).isEqualByComparingTo("60");
            assertThat(preview(office, FAR)).isEqualByComparingTo("50");
            CaseId here = submit(site, erika, Site.HERE);
            CaseId near = submit(site, erika, NEIGHBOUR);
            CaseId far = submit(site, erika, FAR);
            site.task(here, "besuchen");
            site.task(near, "pruefen");
            site.task(far, "pruefen");

            variant("kreis", "08421", "false", "Niemand prüft.", "90");
            site.restart(folders);

            FrontOffice later = site.amtsweg.frontOffice(erika);
            assertThat(preview(later, Site.HERE)).isEqualByComparingTo("90");
            CaseId fresh = submit(site, erika, Site.HERE);
            site.task(fresh, "pruefen");
            site.complete(here, "besuchen", "ok");
            assertThat(texts(later, here)).contains("Der Kreis prüft.");
            assertThat(texts(later, near)).contains("Das Land prüft.");
            assertThat(texts(later, far)).contains("Antrag wird geprüft.");
            assertThat(texts(later, fresh)).contains("Niemand prüft.");
            assertThat(fee(site, here)).isEqualTo("70.00 § 2 Ortssatzung (fiktiv)");
            assertThat(fee(site, far)).isEqualTo("50.00 § 3 Probesatzung (fiktiv)");
            assertThat(fee(site, fresh)).isEqualTo("90.00 § 2 Ortssatzung (fiktiv)");

            delete(folders.resolve("variants/kreis"));
            site.restart(folders);

            assertThat(texts(site.amtsweg.frontOffice(erika), here)).contains("Der Kreis prüft.");
            assertThat(preview(site.amtsweg.frontOffice(erika), Site.HERE)).isEqualByComparingTo("60");
            assertThat(site.isIntact(here)).isTrue();
        } finally {
            site.close();
        }
    }

    private static List<String> texts(FrontOffice office, CaseId id) {
        return office.caseView(id).timeline().stream().map(TimelineEntry::text).toList();
    }

    private static String fee(Site site, CaseId id) {
        String data = site.sql
                .sql("select data from amt_case where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        Matcher fee = Pattern.compile("\"fee\":\\{.*?\"amount\":\"?([0-9.]+)\"?.*?\"(§ [^\"]+)\"")
                .matcher(data);
        assertThat(fee.find()).as(data).isTrue();
        return fee.group(1) + " " + fee.group(2);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The block's table gives five, the service's fifty, and the one of the place seventy. */
    @Test
    void leavesABlockItsOwnTableOfTheSameName() throws IOException {
        TestFolder.block(folders, "baustein")
                .model(Model.block(
                        "baustein",
                        "1.0.0",
                        start("baustein_beginn"),
                        table("baustein_tabelle", "gebuehr"),
                        choice("baustein_wahl", "baustein_anders"),
                        task("baustein_aufgabe", "ok"),
                        task("baustein_anders", "ok"),
                        end("baustein_ende"),
                        flows(
                                "baustein_beginn",
                                "baustein_tabelle",
                                "baustein_wahl",
                                "baustein_anders",
                                "baustein_ende"),
                        flowIf("baustein_wahl", "baustein_aufgabe", "decision.gebuehr.amount == 5"),
                        flows("baustein_aufgabe", "baustein_ende")))
                .file("gebuehr.dmn", dmn("5"))
                .write();
        service()
                .model(process(
                        "oertlich",
                        start("eingang"),
                        Model.call("ruf", "baustein", "1.0.0"),
                        table("gebuehr", "gebuehr"),
                        step("berechnen", "amtsweg.calculate-fee"),
                        task("pruefen", "ok"),
                        step("abschliessen", "amtsweg.close"),
                        end("ende"),
                        flows("eingang", "ruf", "gebuehr", "berechnen", "pruefen", "abschliessen", "ende")))
                .write();
        variant("kreis", "08421", "false", "Der Kreis prüft.", "70");
        try (TestAmtsweg amtsweg =
                TestAmtsweg.start(b -> b.withoutProof().withoutClassPath().services(folders))) {
            assertThat(amtsweg.amtsweg().catalogue().refused()).isEmpty();
            Applicant erika = Site.somebody();
            CaseId id = submit(amtsweg, erika, Site.HERE);
            assertThat(texts(amtsweg.frontOffice(erika), id)).contains("Baustein.");
        }
    }

    @Test
    void showsAPortalTheDeadlinesThatHoldThere() throws IOException {
        service().write();
        variant("kreis", "08421", "true", "Der Kreis prüft.", "70");
        try (TestAmtsweg amtsweg =
                TestAmtsweg.start(b -> b.withoutProof().withoutClassPath().services(folders))) {
            var catalogue = amtsweg.amtsweg().catalogue();
            assertThat(catalogue
                            .find(SERVICE, Site.HERE)
                            .orElseThrow()
                            .procedure()
                            .deadlines())
                    .extracting(DeadlineRule::period)
                    .hasToString("[P21D]");
            assertThat(catalogue.find(SERVICE, FAR).orElseThrow().procedure().deadlines())
                    .extracting(DeadlineRule::period)
                    .hasToString("[P14D]");
        }
    }

    @Test
    void asksTheDirectoryOfTheHostOnEveryApplication() throws IOException {
        service().write();
        variant("kreis", "08421", "true", "Der Kreis prüft.", "70");
        AtomicReference<Optional<LocalVariant>> answer = new AtomicReference<>(Optional.empty());
        try (TestAmtsweg amtsweg = TestAmtsweg.start(b ->
                b.withoutProof().withoutClassPath().services(folders).variants((service, place) -> answer.get()))) {
            Applicant erika = Site.somebody();
            FrontOffice office = amtsweg.frontOffice(erika);
            CaseId folder = submit(amtsweg, erika, Site.HERE);
            answer.set(Optional.of(ofHost("P1W")));
            CaseId host = submit(amtsweg, erika, Site.HERE);
            assertThat(texts(office, folder)).doesNotContain("Antrag wird geprüft.");
            assertThat(texts(office, host)).contains("Antrag wird geprüft.");

            answer.set(Optional.of(ofHost("P3M")));
            refuses(office, "LEGAL-VARIANT-BOUNDS");
        }
    }

    private static void refuses(FrontOffice office, String code) {
        Application application = Site.application("oertlich");
        assertThatThrownBy(() -> office.submit(application))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.findings().list())
                                .extracting(Finding::code)
                                .containsExactly(code));
    }

    /** The first version allows two months, the second one week. */
    @Test
    void holdsWhatTheHostAnswersAgainstEveryVersionOfTheService() throws IOException {
        service().write();
        VariantDirectory directory = (service, place) -> Optional.of(ofHost("P3W"));
        Applicant erika = Site.somebody();
        try (InMemoryDatabase database = InMemoryDatabase.open()) {
            CaseId id;
            try (TestAmtsweg first = on(database, directory)) {
                id = submit(first, erika, Site.HERE);
            }
            service("default: P1W, min: P1W, max: P1W").version("1.1.0").write();
            try (TestAmtsweg second = on(database, directory)) {
                FrontOffice office = second.frontOffice(erika);
                assertThat(second.amtsweg().catalogue().refused()).isEmpty();
                assertThat(texts(office, id)).contains("Antrag wird geprüft.");
                refuses(office, "LEGAL-VARIANT-BOUNDS");
            }
        }
    }

    /** Both started before the case did. */
    @Test
    void carriesOnACaseThatBeganOnAnotherNodeWithAVariantOfTheHost() throws IOException {
        service().write();
        Applicant erika = Site.somebody();
        try (InMemoryDatabase database = InMemoryDatabase.open();
                TestAmtsweg first = on(database, (service, place) -> Optional.of(ofHost("P3W")));
                TestAmtsweg second = on(database, (service, place) -> Optional.empty())) {
            CaseId id = submit(first, erika, Site.HERE);
            assertThat(texts(second.frontOffice(erika), id)).contains("Antrag wird geprüft.");
        }
    }

    private TestAmtsweg on(InMemoryDatabase database, VariantDirectory directory) {
        return TestAmtsweg.start(b -> b.withoutProof()
                .withoutClassPath()
                .dataSource(database.dataSource())
                .authorities(new FictiveAuthorities())
                .payments(new Site.FakePayments())
                .services(folders)
                .variants(directory));
    }

    private static LocalVariant ofHost(String answer) {
        return new LocalVariant(
                "vom-wirt",
                SERVICE,
                VersionRange.from(SemanticVersion.parse("1.0.0")),
                Area.of(Site.HERE.ars()),
                LocalVariant.Changes.of(Map.of(
                        "answer", Setting.of(answer),
                        "visit", Setting.of(false).restingOn(Norm.of("§ 1 Ortssatzung (fiktiv)")))));
    }
}
