package org.amtsweg.tests;

import static org.amtsweg.tests.Model.end;
import static org.amtsweg.tests.Model.flows;
import static org.amtsweg.tests.Model.process;
import static org.amtsweg.tests.Model.start;
import static org.amtsweg.tests.Model.step;
import static org.amtsweg.tests.Model.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.amtsweg.Amtsweg;
import org.amtsweg.engine.AmtswegEngine;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.language.Language;
import org.amtsweg.service.PublicService;
import org.amtsweg.service.RefusedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are refused, with reasons, while the good ones are served. */
class BrokenFoldersTest {

    private static final String JAVA = "<bpmn:serviceTask id='a' name='A' camunda:class='java.lang.Object'/>";
    private static final String SCRIPT =
            "<bpmn:scriptTask id='a' name='A' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>";
    private static final String MULTI = task("a", "ok")
            .replace(
                    "</bpmn:userTask>",
                    "<bpmn:multiInstanceLoopCharacteristics isSequential='true'><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>");

    @TempDir
    Path folders;

    @Test
    void saysWhatIsWrongAndServesTheRest() {
        Services.application(folders, "gut").write();
        Map<String, String> expected = new LinkedHashMap<>();
        expect(expected, "skript", SCRIPT, "„A“ enthält ein Skript.");
        expect(expected, "klasse", JAVA, "Java-Code");
        expect(
                expected,
                "ausdruck",
                "<bpmn:serviceTask id='a' name='A' camunda:delegateExpression='${x}'/>",
                "Java-Code");
        expect(
                expected,
                "thema",
                step("a", "gibt.es.nicht"),
                "Den Schritt „gibt.es.nicht“ von „Schritt a“ gibt es nicht.");
        expect(
                expected,
                "eigenschaft",
                task("a", "ok", "amtsweg.erfunden=1"),
                "die Eigenschaft amtsweg.erfunden, die es nicht gibt");
        expect(expected, "mehrfach", MULTI, "„Aufgabe a“ wird mehrfach ausgeführt.");
        expect(
                expected,
                "listener",
                task("a", "ok")
                        .replace(
                                "<bpmn:extensionElements>",
                                "<bpmn:extensionElements><camunda:executionListener event='start' class='java.lang.Object'/>"),
                "Listener");
        expect(expected, "formlos", task("a", "ok").replace("'vermerk'", "'fehlt'"), "Das Formular „fehlt“");
        expect(expected, "rollenlos", task("a", "ok").replace("'sachbearbeitung'", "'chef'"), "Die Rolle „chef“");
        service("xml", "")
                .model("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>")
                .write();
        expected.put("xml", "DOCTYPE");
        service("profil", task("a", "ok")).profile("level", "GALAXIE").write();
        expected.put("profil", "GALAXIE|MUNICIPALITY");
        service("yaml", task("a", "ok"))
                .file("service.yaml", "id: yaml\nversion: [1.0\nname: x\n")
                .write();
        expected.put("yaml", "kein gültiges YAML");
        service("doppelt", task("a", "ok"))
                .file("service.yaml", "id: doppelt\nid: doppelt\n")
                .write();
        expected.put("doppelt", "„id“ steht zweimal");

        try (Amtsweg amtsweg = AmtswegEngine.builder()
                .services(folders)
                .withoutProof()
                .withoutBackground()
                .build()) {
            assertThat(amtsweg.catalogue().services())
                    .extracting(PublicService::id)
                    .containsExactly(ServiceId.parse("gut"));
            Map<String, String> reasons = new LinkedHashMap<>();
            for (RefusedService each : amtsweg.catalogue().refused()) {
                String name = each.folder().substring(each.folder().lastIndexOf('/') + 1);
                reasons.merge(name, text(each), String::concat);
                assertThat(each.findings().hasErrors()).as(name).isTrue();
            }
            assertThat(reasons.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
            expected.forEach((name, reason) -> assertThat(reasons.get(name))
                    .as(name)
                    .containsPattern("(" + java.util.regex.Pattern.quote(reason).replace("|", "\\E|\\Q") + ")"));
        }
    }

    @Test
    void namesTheLineOfAFlawInTheProfile() {
        String profile = """
                id: krumm
                version: 1.0.0
                name: {de: Krumm, en: Bent, de-easy: Krumm}
                erfunden: ja
                level: GALAXIE
                """;
        service("krumm", task("a", "ok")).file("service.yaml", profile).write();

        try (Amtsweg amtsweg = AmtswegEngine.builder()
                .services(folders)
                .withoutProof()
                .withoutBackground()
                .build()) {
            RefusedService refused = amtsweg.catalogue().refused().get(0);
            assertThat(refused.findings().list())
                    .anySatisfy(f -> {
                        assertThat(f.path()).contains("service.yaml").contains("4");
                        assertThat(f.text(Language.DE)).contains("„erfunden“");
                    })
                    .anySatisfy(
                            f -> assertThat(f.path()).contains("service.yaml").contains("5"));
        }
    }

    private void expect(Map<String, String> expected, String name, String element, String reason) {
        service(name, element).write();
        expected.put(name, reason);
    }

    private TestFolder service(String name, String element) {
        return TestFolder.service(folders, name)
                .model(process(name, start("eingang"), element, end("ende"), flows("eingang", "a", "ende")));
    }

    private static String text(RefusedService refused) {
        StringBuilder text = new StringBuilder();
        refused.findings()
                .forEach(f -> text.append(f.path())
                        .append(": ")
                        .append(f.text(Language.DE))
                        .append('\n'));
        return text.toString();
    }
}
