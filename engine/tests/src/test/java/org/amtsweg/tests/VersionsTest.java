package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Submission;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.TimelineEntry;
import org.amtsweg.engine.AmtswegEngine;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.language.Language;
import org.amtsweg.party.Applicant;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.service.PublicService;
import org.amtsweg.service.RefusedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Folders that change while cases run. */
class VersionsTest {

    @TempDir
    Path folders;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsAnOldCaseOnItsOldFolder(TestDatabase database) {
        Services.application(folders, "fiktiv").write();
        Site site = Site.own(database, folders);
        try {
            Applicant erika = Site.somebody();
            CaseId old = site.submit(erika, "fiktiv");
            Services.application(folders, "fiktiv")
                    .version("1.1.0")
                    .saying("Wunsch")
                    .write();

            site.restart(folders);

            assertThat(site.amtsweg.amtsweg().catalogue().refused()).isEmpty();
            assertThat(site.amtsweg.amtsweg().catalogue().services())
                    .extracting(PublicService::version)
                    .containsExactly("1.1.0");
            CaseId fresh = site.submit(erika, "fiktiv");
            FrontOffice office = site.amtsweg.frontOffice(erika);
            assertThat(office.caseView(old).timeline())
                    .extracting(TimelineEntry::text)
                    .containsExactly("Antrag eingegangen.", "Antrag wird geprüft.");
            assertThat(office.caseView(fresh).timeline())
                    .extracting(TimelineEntry::text)
                    .containsExactly("Wunsch eingegangen.", "Wunsch wird geprüft.");
            site.complete(old, "pruefen", "grant");
            assertThat(office.notices(old)).hasSize(1);
            site.amtsweg.advanceTo(site.amtsweg.today().plusDays(60));
            assertThat(office.caseView(old).state()).isEqualTo(CaseState.CLOSED);
            assertThat(site.isIntact(old)).isTrue();
        } finally {
            site.close();
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, names = "H2")
    void refusesAFolderThatChangedUnderItsVersion(TestDatabase database) {
        Services.application(folders, "fiktiv").write();
        Services.boundary(folders).write();
        Site site = Site.own(database, folders);
        try {
            Applicant erika = Site.somebody();
            CaseId old = site.submit(erika, "fiktiv");
            Services.application(folders, "fiktiv").saying("Wunsch").write();

            site.restart(folders);

            assertThat(site.amtsweg.amtsweg().catalogue().refused()).hasSize(1);
            RefusedService refused =
                    site.amtsweg.amtsweg().catalogue().refused().get(0);
            assertThat(refused.folder()).contains("fiktiv");
            assertThat(refused.findings().list())
                    .extracting(f -> f.text(Language.DE))
                    .containsExactly(
                            "Der Ordner hat sich geändert, seine Version 1.0.0 aber nicht. Bitte erhöhen Sie die Version in der Profildatei.");
            assertThat(site.amtsweg.amtsweg().catalogue().find(ServiceId.parse("rand")))
                    .isPresent();
            FrontOffice office = site.amtsweg.frontOffice(erika);
            Submission answer = office.submit(Site.application("fiktiv"));
            assertThat(Site.told(answer)).contains("Diese Leistung wird hier nicht angeboten.");
            assertThat(office.caseView(old).timeline())
                    .extracting(TimelineEntry::text)
                    .containsExactly("Antrag eingegangen.", "Antrag wird geprüft.");
            site.complete(old, "pruefen", "grant");
            assertThat(office.notices(old)).hasSize(1);
        } finally {
            site.close();
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, names = "H2")
    void keepsACaseWhoseFolderIsGoneOrWhoseBlockChanged(TestDatabase database, @TempDir Path emptied) {
        service("1.0.0", "1.0.0").write();
        block("1.0.0").write();
        Site site = Site.own(database, folders);
        try {
            assertThat(site.amtsweg.amtsweg().catalogue().refused()).isEmpty();
            Applicant erika = Site.somebody();
            CaseId id = site.submit(erika, "gebaut");
            CaseId other = site.submit(erika, "gebaut");
            block("1.0.0")
                    .file("texts/de.yaml", "timeline.baustein_aufgabe: Anders.\n")
                    .write();

            site.restart(folders);

            assertThat(site.amtsweg.amtsweg().catalogue().refused())
                    .extracting(r -> r.findings().list().get(0).code())
                    .contains("catalogue.changed-version");
            FrontOffice office = site.amtsweg.frontOffice(erika);
            assertThat(office.caseView(id).timeline())
                    .extracting(TimelineEntry::text)
                    .containsExactly("Antrag eingegangen.", "Baustein.");
            site.complete(id, "baustein_aufgabe", "ok");
            assertThat(office.caseView(id).state()).isEqualTo(CaseState.CLOSED);

            site.restart(emptied);

            assertThat(site.amtsweg.amtsweg().catalogue().services()).isEmpty();
            FrontOffice later = site.amtsweg.frontOffice(erika);
            assertThat(later.caseView(other).timeline())
                    .extracting(TimelineEntry::text)
                    .containsExactly("Antrag eingegangen.", "Baustein.");
            site.complete(other, "baustein_aufgabe", "ok");
            assertThat(later.caseView(other).state()).isEqualTo(CaseState.CLOSED);
        } finally {
            site.close();
        }
    }

    private TestFolder block(String version) {
        return TestFolder.block(folders, "baustein")
                .version(version)
                .model(Model.block(
                        "baustein",
                        version,
                        Model.start("baustein_beginn"),
                        Model.task("baustein_aufgabe", "ok"),
                        Model.end("baustein_ende"),
                        Model.flows("baustein_beginn", "baustein_aufgabe", "baustein_ende")));
    }

    private TestFolder service(String version, String blockVersion) {
        return TestFolder.service(folders, "gebaut")
                .version(version)
                .model(Model.process(
                        "gebaut",
                        Model.start("eingang"),
                        Model.call("aufruf", "baustein", blockVersion),
                        Model.step("abschliessen", "amtsweg.close"),
                        Model.end("ende"),
                        Model.flows("eingang", "aufruf", "abschliessen", "ende")));
    }

    @Test
    void doesNotStartWhenAskedToFailFast() {
        Services.application(folders, "fiktiv").write();
        Services.boundary(folders).model("<kein BPMN").write();

        assertThatThrownBy(() -> AmtswegEngine.builder()
                        .services(folders)
                        .withoutProof()
                        .withoutBackground()
                        .failFast()
                        .build())
                .isInstanceOf(AmtswegException.class)
                .hasMessageContaining("rand")
                .hasMessageContaining("kein wohlgeformtes XML")
                .hasMessageNotContaining("fiktiv");
    }

    @Test
    void startsOnADatabaseOfTheHostsOnlyWithWhatIsNotFictive() {
        assertThatThrownBy(() -> AmtswegEngine.builder()
                        .dataSource(new org.springframework.jdbc.datasource.DriverManagerDataSource())
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("authorities")
                .hasMessageContaining("payments");
    }
}
