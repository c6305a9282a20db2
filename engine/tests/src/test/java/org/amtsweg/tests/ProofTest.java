package org.amtsweg.tests;

import static org.amtsweg.tests.Model.end;
import static org.amtsweg.tests.Model.flows;
import static org.amtsweg.tests.Model.process;
import static org.amtsweg.tests.Model.start;
import static org.amtsweg.tests.Model.step;
import static org.amtsweg.tests.Model.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.amtsweg.Amtsweg;
import org.amtsweg.engine.AmtswegEngine;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Finding;
import org.amtsweg.service.PublicService;
import org.amtsweg.service.RefusedService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {

    @TempDir
    Path folders;

    @BeforeEach
    void aServiceInOrderAndOneThatDecidesWithoutHearing() {
        TestFolder.service(folders, "buchung")
                .model(process(
                        "buchung",
                        start("eingang"),
                        task("bearbeiten", "ok"),
                        step("abschliessen", "amtsweg.close"),
                        end("ende"),
                        flows("eingang", "bearbeiten", "abschliessen", "ende")))
                .profile("procedureLaw", "NONE")
                .profile("kind", "BOOKING")
                .write();
        Services.application(folders, "fiktiv").write();
    }

    @Test
    void refusesWhatIsNotInLegalOrderAndSaysWhy() {
        try (Amtsweg amtsweg =
                AmtswegEngine.builder().services(folders).withoutBackground().build()) {
            assertThat(amtsweg.catalogue().services())
                    .extracting(PublicService::id)
                    .containsExactly(ServiceId.parse("buchung"));
            assertThat(amtsweg.catalogue().refused()).hasSize(1);
            RefusedService refused = amtsweg.catalogue().refused().get(0);
            assertThat(refused.folder()).isEqualTo("services/fiktiv");
            Finding hearing = refused.findings().list().stream()
                    .filter(finding ->
                            "LEGAL-HEARING".equals(finding.parameters().get("rule")))
                    .findFirst()
                    .orElseThrow();
            assertThat(hearing.path()).isEqualTo("process.bpmn#pruefen");
            assertThat(hearing.norm()).hasToString("Optional[§ 28 Abs. 1 VwVfG]");
            assertThat(hearing.text(Language.DE)).contains("angehört", "Weg dorthin", "LEGAL-HEARING");
            assertThat(hearing.text(Language.EN)).contains("nobody was heard", "Way to it");
            assertThat(hearing.text(Language.DE_EASY)).startsWith("In dem Ablauf ist ein Fehler.");
        }
    }

    @Test
    void servesItWhenAskedNotToProve() {
        try (Amtsweg amtsweg = AmtswegEngine.builder()
                .services(folders)
                .withoutProof()
                .withoutBackground()
                .build()) {
            assertThat(amtsweg.catalogue().refused()).isEmpty();
            assertThat(amtsweg.catalogue().find(ServiceId.parse("fiktiv"))).isPresent();
        }
    }

    @Test
    void refusesACallerWithTheBlockItCalls() {
        aBlockAndItsCaller("amtsweg.ignore=GIBT-ES-NICHT: Probe");
        try (Amtsweg amtsweg =
                AmtswegEngine.builder().services(folders).withoutBackground().build()) {
            assertThat(refused(amtsweg, "blocks/baustein"))
                    .anyMatch(finding -> "SUPPRESS-UNKNOWN".equals(finding.parameters().get("rule")));
            assertThat(refused(amtsweg, "services/rufend"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.text(Language.DE)).contains("baustein"));
            assertThat(amtsweg.catalogue().find(ServiceId.parse("rufend"))).isEmpty();
            assertThat(amtsweg.catalogue().find(ServiceId.parse("buchung"))).isPresent();
        }
    }

    @Test
    void provesAnewWhatChangedSinceTheLastInstallation() {
        aBlockAndItsCaller();
        try (Amtsweg amtsweg =
                AmtswegEngine.builder().services(folders).withoutBackground().build()) {
            assertThat(amtsweg.catalogue().find(ServiceId.parse("rufend"))).isPresent();
        }
        aBlockAndItsCaller("amtsweg.ignore=GIBT-ES-NICHT: Probe");
        try (Amtsweg amtsweg =
                AmtswegEngine.builder().services(folders).withoutBackground().build()) {
            assertThat(amtsweg.catalogue().find(ServiceId.parse("rufend"))).isEmpty();
        }
    }

    private void aBlockAndItsCaller(String... properties) {
        TestFolder.block(folders, "baustein")
                .model(Model.block(
                        "baustein",
                        "1.0.0",
                        start("baustein_start"),
                        task("baustein_aufgabe", "noted", properties),
                        end("baustein_ende"),
                        flows("baustein_start", "baustein_aufgabe", "baustein_ende")))
                .write();
        TestFolder.service(folders, "rufend")
                .model(process(
                        "rufend",
                        start("eingang"),
                        Model.call("aufruf", "baustein", "1.0.0"),
                        step("abschliessen", "amtsweg.close"),
                        end("ende"),
                        flows("eingang", "aufruf", "abschliessen", "ende")))
                .profile("procedureLaw", "NONE")
                .profile("kind", "BOOKING")
                .write();
    }

    private static List<Finding> refused(Amtsweg amtsweg, String folder) {
        return amtsweg.catalogue().refused().stream()
                .filter(refused -> refused.folder().equals(folder))
                .flatMap(refused -> refused.findings().list().stream())
                .toList();
    }
}
