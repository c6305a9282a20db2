package org.amtsweg.workbench;

import static org.amtsweg.workbench.Cli.change;
import static org.amtsweg.workbench.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amtsweg.workbench.Cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code templates upgrade} does to models. */
class UpgradeTest {

    private static final String CALL =
            "calledElement=\"supplement\" camunda:calledElementBinding=\"versionTag\" camunda:calledElementVersionTag=\"1.0.0\"";

    @TempDir
    private Path dir;

    /** A service whose model calls the block by a template of its version 1.0.0; the block beside it is further. */
    private Path serviceBesideANewerBlock() throws IOException {
        Path service = Cli.copy("services/sondernutzung", dir);
        change(
                service.resolve("process.bpmn"),
                CALL,
                "camunda:modelerTemplate=\"org.amtsweg.block.supplement\" camunda:modelerTemplateVersion=\"1000000\" "
                        + CALL);
        Path block = Cli.copy("blocks/supplement", dir);
        change(block.resolve("block.yaml"), "version: 1.0.0", "version: 1.1.0");
        change(block.resolve("process.bpmn"), "camunda:versionTag=\"1.0.0\"", "camunda:versionTag=\"1.1.0\"");
        return service;
    }

    @Test
    void liftsTheCallOfABlockAndNothingElse() throws IOException {
        Path service = serviceBesideANewerBlock();
        Path model = service.resolve("process.bpmn");
        String before = Files.readString(model);
        assertThat(run("check", dir).out())
                .contains("TECH-TEMPLATE-OUTDATED")
                .contains("Fassung 1000000")
                .contains("Fassung 1001000");

        Run run = run("templates", "upgrade", dir);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("services/sondernutzung/process.bpmn")
                .contains(
                        "„Unterlagen nachfordern“ (unterlagen_nachfordern), Zeile 59: Vorlage „Baustein – Nachforderung“ von Fassung 1000000 auf 1001000 angehoben")
                .contains("– camunda:calledElementVersionTag: „1.0.0“ wird „1.1.0“")
                .endsWith("Elemente angehoben: 1, schon aktuell: 0, nicht angefasst: 0\n");
        String expected = before.replace("modelerTemplateVersion=\"1000000\"", "modelerTemplateVersion=\"1001000\"")
                .replace(CALL, CALL.replace("1.0.0", "1.1.0"));
        assertThat(Files.readString(model)).isEqualTo(expected);
        Run check = run("check", dir);
        assertThat(check.code()).as(check.out()).isZero();
        assertThat(check.out()).doesNotContain("TECH-TEMPLATE");
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        Path service = serviceBesideANewerBlock();
        run("templates", "upgrade", service);
        byte[] once = Files.readAllBytes(service.resolve("process.bpmn"));
        assertThat(run("templates", "upgrade", service).out())
                .isEqualTo("Elemente angehoben: 0, schon aktuell: 1, nicht angefasst: 0\n");
        assertThat(Files.readAllBytes(service.resolve("process.bpmn"))).isEqualTo(once);
    }

    @Test
    void onlyTellsInADryRun() throws IOException {
        Path service = serviceBesideANewerBlock();
        byte[] before = Files.readAllBytes(service.resolve("process.bpmn"));
        Run run = run("templates", "upgrade", service.resolve("process.bpmn"), "--dry-run");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("würde von Fassung 1000000 auf 1001000 angehoben")
                .contains("Probelauf, nichts geschrieben");
        assertThat(Files.readAllBytes(service.resolve("process.bpmn"))).isEqualTo(before);
        assertThat(service.resolve("process.bpmn.tmp")).doesNotExist();
        assertThat(run("templates", "upgrade", service, "--dry-run", "--language", "en")
                        .out())
                .contains("would be lifted from version 1000000 to 1001000");
    }

    @Test
    void takesInputsOutThatTheBlockNoLongerHasAndAsksForNewOnes() throws IOException {
        Path service = serviceBesideANewerBlock();
        Path yaml = dir.resolve("blocks/supplement/block.yaml");
        change(
                yaml,
                "  remindAfter:\n",
                "  reminderText: {type: string, required: true, description: {de: Text der Erinnerung}}\n  reminder:\n");
        change(yaml, "parameters.remindAfter", "parameters.reminder");
        String before = Files.readString(service.resolve("process.bpmn"));
        Run run = run("templates", "upgrade", service);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "– amtsweg.input.remindAfter entfernt, weil es nicht mehr gelesen wird; der Wert war „parameters.supplementReminder“")
                .contains("– bitte ausfüllen: „Text der Erinnerung“ (amtsweg.input.reminderText)");
        String model = Files.readString(service.resolve("process.bpmn"));
        String line =
                "            <camunda:property name=\"amtsweg.input.remindAfter\" value=\"parameters.supplementReminder\" />\n";
        assertThat(before).contains(line);
        assertThat(model)
                .isEqualTo(before.replace(line, "")
                        .replace("modelerTemplateVersion=\"1000000\"", "modelerTemplateVersion=\"1001000\"")
                        .replace(CALL, CALL.replace("1.0.0", "1.1.0")));
    }

    /** A vendor's step of which one property was renamed, one has gone, and one is needed now. */
    @Test
    void liftsTheStepOfAVendor() throws IOException {
        Path model = dir.resolve("m.bpmn");
        Files.writeString(model, """
                <?xml version='1.0' encoding='UTF-8'?>
                <!-- a > comment with <camunda:property name="vendor.part" value="A"/> -->
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:c='http://camunda.org/schema/1.0/bpmn' id="d" targetNamespace="https://example.org">
                  <process id="p" isExecutable="true">
                    <serviceTask  id='auszug'
                        name="Auszug &amp; Vermerk" c:modelerTemplate='org.amtsweg.step.vendor.lookup' c:topic="vendor.lookup">
                      <documentation><![CDATA[ <c:property name="vendor.part"/> ]]></documentation>
                      <extensionElements><c:properties>
                        <c:property value='B &lt; C' name='vendor.part'/>
                        <!-- bleibt -->
                        <c:property name="vendor.note" value="weg"/>
                        <c:property name="amtsweg.state" value="IN_REVIEW"/>
                      </c:properties></extensionElements>
                    </serviceTask>
                  </process>
                </definitions>
                """.replace("\n", "\r\n"));
        Run run = run("templates", "upgrade", model, "--jar", VendorJar.with(dir, VendorJar.Second.class));
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "„Auszug & Vermerk“ (auszug), Zeile 5: Vorlage „Schritt – Registerauszug holen“ von Fassung 0 auf 2 angehoben")
                .contains("– vendor.part heißt jetzt vendor.section; der Wert „B < C“ bleibt")
                .contains("– vendor.note entfernt")
                .contains("– camunda:type: neu, „external“")
                .contains("– bitte ausfüllen: „Register“ (vendor.register)");
        assertThat(Files.readString(model)).isEqualTo("""
                <?xml version='1.0' encoding='UTF-8'?>
                <!-- a > comment with <camunda:property name="vendor.part" value="A"/> -->
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:c='http://camunda.org/schema/1.0/bpmn' id="d" targetNamespace="https://example.org">
                  <process id="p" isExecutable="true">
                    <serviceTask  id='auszug'
                        name="Auszug &amp; Vermerk" c:modelerTemplate='org.amtsweg.step.vendor.lookup' c:topic="vendor.lookup" c:type="external" c:modelerTemplateVersion="2">
                      <documentation><![CDATA[ <c:property name="vendor.part"/> ]]></documentation>
                      <extensionElements><c:properties>
                        <c:property value='B &lt; C' name='vendor.section'/>
                        <!-- bleibt -->
                        <c:property name="amtsweg.state" value="IN_REVIEW"/>
                      </c:properties></extensionElements>
                    </serviceTask>
                  </process>
                </definitions>
                """.replace("\n", "\r\n"));
    }

    @Test
    void leavesAloneWhatIsNewerUnknownOrNotOurs() throws IOException {
        Path service = Cli.copy("services/beispiel", dir);
        Path model = service.resolve("process.bpmn");
        change(
                model,
                "camunda:topic=\"amtsweg.close\"",
                "camunda:topic=\"amtsweg.close\" camunda:modelerTemplate=\"org.amtsweg.step.close\" camunda:modelerTemplateVersion=\"99\"");
        change(
                model,
                "camunda:topic=\"amtsweg.deliver\"",
                "camunda:topic=\"amtsweg.deliver\" camunda:modelerTemplate=\"org.amtsweg.step.vendor.gone\" camunda:modelerTemplateVersion=\"1\"");
        change(
                model,
                "camunda:topic=\"amtsweg.issue-notice\"",
                "camunda:topic=\"amtsweg.issue-notice\" camunda:modelerTemplate=\"com.example.letter\" camunda:modelerTemplateVersion=\"3\"");
        byte[] before = Files.readAllBytes(model);
        Run run = run("templates", "upgrade", dir);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Fassung 99 der Vorlage „Schritt – Vorgang abschließen“ ist neuer als die bekannte 1")
                .contains("die Vorlage org.amtsweg.step.vendor.gone gibt es hier nicht")
                .contains("die Vorlage com.example.letter ist nicht von Amtsweg")
                .endsWith("Elemente angehoben: 0, schon aktuell: 0, nicht angefasst: 3\n");
        assertThat(Files.readAllBytes(model)).isEqualTo(before);
    }

    @Test
    void putsWhatIsFixedIntoAnElementThatHasNothing() throws IOException {
        Path service = Cli.copy("services/beispiel", dir);
        Path model = service.resolve("process.bpmn");
        String text = Files.readString(model);
        int task = text.indexOf("<bpmn:userTask");
        String bare =
                "<bpmn:userTask id=\"leer\" name=\"Leer\" camunda:modelerTemplate=\"org.amtsweg.task.decision\" />\n    ";
        Files.writeString(model, text.substring(0, task) + bare + text.substring(task));
        Run run = run("templates", "upgrade", model);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("– amtsweg.act: neu, „decision“")
                .contains("– bitte ausfüllen: „Rolle“ (camunda:candidateGroups)");
        assertThat(Files.readString(model)).isEqualTo(text.substring(0, task) + """
                <bpmn:userTask id="leer" name="Leer" camunda:modelerTemplate="org.amtsweg.task.decision" camunda:formRefBinding="deployment" camunda:modelerTemplateVersion="1">
                      <bpmn:extensionElements>
                        <camunda:properties>
                          <camunda:property name="amtsweg.act" value="decision" />
                          <camunda:property name="amtsweg.outcomes" value="grant, refuse" />
                          <camunda:property name="amtsweg.effect" value="grant: favourable, refuse: adverse" />
                        </camunda:properties>
                      </bpmn:extensionElements>
                    </bpmn:userTask>""" + "\n    " + text.substring(task));
    }

    @Test
    void refusesWhatIsNoModel() throws IOException {
        Path broken = Files.writeString(dir.resolve("kaputt.bpmn"), "<bpmn:definitions");
        Run run = run("templates", "upgrade", broken);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("kaputt.bpmn kann nicht angehoben werden:")
                .contains("kaputt.bpmn:1: ")
                .contains("XML");
        Files.writeString(broken, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        assertThat(run("templates", "upgrade", broken).err())
                .contains("kann nicht angehoben werden")
                .doesNotContain("root:");
        assertThat(Files.readString(broken)).startsWith("<!DOCTYPE");
        Path empty = Files.createDirectory(dir.resolve("leer"));
        assertThat(run("templates", "upgrade", empty).err()).contains("liegt kein Modell");
        assertThat(run("templates", "upgrade", dir.resolve("fehlt")).err()).contains("gibt es nicht");
        assertThat(run("templates", "upgrade", dir.resolve("fehlt")).code()).isEqualTo(2);
    }
}
