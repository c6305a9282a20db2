package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderLoader;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.LoadedFolders;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.verifier.Sketch;
import org.jspecify.annotations.Nullable;

/** A fictive service that keeps every rule, and copies of it that each break one. */
final class Muster {

    static final String PROCESS = "process";
    /** Blocks that the service can call lie here, each in a folder of its own, its model as a sketch, too. */
    private static final String BLOCKS = "blocks/";

    private static final Set<String> STEPS = Set.of(
            "amtsweg.acknowledge-receipt",
            "amtsweg.check-completeness",
            "amtsweg.calculate-fee",
            "amtsweg.issue-notice",
            "amtsweg.deliver",
            "amtsweg.send-message",
            "amtsweg.request-payment",
            "amtsweg.close",
            "amtsweg.record-deemed-approval",
            "amtsweg.reserve",
            "amtsweg.release",
            "fiktiv.pruefen");
    private static final List<StepDescriptor> VENDOR =
            List.of(StepDescriptor.local("fiktiv.pruefen", "Fiktive Prüfung").answering("KAPUTT"));

    private static final String FORM = """
            {"type": "default", "id": "%s", "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
             "schemaVersion": 16, "components": [%s]}
            """;

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="https://amtsweg.org/dmn">
              <decision id="gebuehr" name="Gebühr">
                <decisionTable id="T" hitPolicy="UNIQUE">
                  <input id="I1" label="Zone"><inputExpression id="E1" typeRef="string"><text>form.zone</text></inputExpression></input>
                  <input id="I2" label="Fläche"><inputExpression id="E2" typeRef="number"><text>form.flaeche</text></inputExpression></input>
                  <output id="O1" name="amount" typeRef="number" />
                  <output id="O2" name="description" typeRef="string" />
                  <rule id="R1"><inputEntry id="R1a"><text>"A"</text></inputEntry><inputEntry id="R1b"><text>&lt; 50</text></inputEntry><outputEntry id="R1c"><text>10</text></outputEntry><outputEntry id="R1d"><text>"klein"</text></outputEntry></rule>
                  <rule id="R2"><inputEntry id="R2a"><text>"A"</text></inputEntry><inputEntry id="R2b"><text>&gt;= 50</text></inputEntry><outputEntry id="R2c"><text>20</text></outputEntry><outputEntry id="R2d"><text>"groß"</text></outputEntry></rule>
                  <rule id="R3"><inputEntry id="R3a"><text>"B"</text></inputEntry><inputEntry id="R3b"><text>-</text></inputEntry><outputEntry id="R3c"><text>5</text></outputEntry><outputEntry id="R3d"><text>"außen"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static final String PROFILE = """
            id: muster
            version: 1.0.0
            name: {de: Muster, en: Sample, de-easy: Muster}
            summary: {de: Ein fiktiver Dienst., en: A fictive service., de-easy: Ein Dienst.}
            fictive: true
            legalBasis: ["§ 1 Mustersatzung (fiktiv)"]
            procedureLaw: VWVFG
            level: MUNICIPALITY
            audience: [PERSON]
            kind: APPLICATION
            trust: {view: BASIC, submit: BASIC, pay: BASIC, withdraw: BASIC, object: BASIC}
            form: antrag
            roles: [sachbearbeitung, entscheidung]
            deadlines:
              deemedApproval: {kind: STATUTORY, period: P3M, start: COMPLETE, norm: "§ 3 Mustersatzung (fiktiv)", effect: DEEMED_APPROVAL, operations: [RESTART], warn: [P10WD, P3WD]}
              hearing: {kind: AUTHORITY, period: "${parameters.hearingPeriod}", start: ENTRY, norm: § 31 Abs. 7 VwVfG, operations: [EXTEND]}
              objection: {kind: STATUTORY, period: P1M, start: NOTIFICATION, norm: § 70 Abs. 1 VwGO}
            fee: {table: gebuehr, schedule: "§ 4 Mustersatzung (fiktiv)"}
            evidence:
              - id: plan
                title: {de: Plan, en: Plan, de-easy: Plan}
                mediaTypes: [application/pdf]
                maxBytes: 1000000
            completeness: review
            remedy: {kind: OBJECTION, period: P1M, norm: § 70 Abs. 1 VwGO}
            retention: {years: 10, source: "§ 5 Mustersatzung (fiktiv)"}
            drafts: {days: 30}
            purposes: [{purpose: Entscheidung, legalBasis: "§ 1 Mustersatzung (fiktiv)", categories: [bemerkung]}]
            versions: PIN
            parameters:
              hearingPeriod: {type: period, default: P2W, min: P1W, max: P2M, description: {de: Frist der Anhörung}}
            """;

    /** Everything up to the day of notification lies in the sub-process that the period of the deemed approval watches. */
    private static final String FLOW = """
            start eingegangen "Antrag eingegangen" a.state=SUBMITTED
            step bestaetigen "Eingang bestätigen" topic=amtsweg.acknowledge-receipt a.message=receipt
            sub bearbeiten "Prüfen und entscheiden"
            start begonnen "Prüfung beginnt" in=bearbeiten
            xor erneut "Erstmals oder erneut" in=bearbeiten
            step vorpruefen "Vollständigkeit vorprüfen" in=bearbeiten topic=amtsweg.check-completeness
            user vollstaendig "Vollständigkeit prüfen" in=bearbeiten form=vermerk a.outcomes=complete,incomplete
            xor fehlt_etwas "Fehlt etwas?" in=bearbeiten
            user maengel "Mängel darlegen" in=bearbeiten form=nachforderung a.outcomes=request a.act=supplement
            step nachfordern "Unterlagen nachfordern" in=bearbeiten topic=amtsweg.send-message a.message=supplement a.disarms=deemedApproval
            receive warten "Auf Unterlagen warten" in=bearbeiten message=amtsweg.supplement a.restarts=deemedApproval
            user anhoerung_einleiten "Anhörung verfassen" in=bearbeiten form=anhoerung a.outcomes=hear a.act=hearing
            receive anhoeren "Auf Äußerung warten" in=bearbeiten message=amtsweg.hearing a.due=hearing
            boundary keine_antwort "Frist abgelaufen" in=bearbeiten on=anhoeren deadline=hearing
            xor angehoert "Angehört" in=bearbeiten
            rule gebuehr_bestimmen "Gebühr bestimmen" in=bearbeiten table=gebuehr
            step gebuehr_berechnen "Gebühr berechnen" in=bearbeiten topic=amtsweg.calculate-fee
            user entscheiden "Über den Antrag entscheiden" in=bearbeiten role=entscheidung form=entscheidung a.outcomes=grant,refuse a.act=decision a.effect='grant: favourable, refuse: adverse' a.fourEyes=anhoerung_einleiten a.excluded=check
            step bescheid "Bescheid erstellen" in=bearbeiten topic=amtsweg.issue-notice a.notice=bescheid
            step zustellen "Bescheid bekannt geben" in=bearbeiten topic=amtsweg.deliver a.message=notice
            catch bekanntgabe "Bekanntgabe abwarten" in=bearbeiten deadline=notification
            end bekannt "Bescheid bekannt gegeben" in=bearbeiten
            boundary fiktion "Genehmigung gilt als erteilt" on=bearbeiten deadline=deemedApproval
            step festhalten "Fiktion festhalten" topic=amtsweg.record-deemed-approval
            step fiktion_abschliessen "Verfahren nach Fiktion abschließen" topic=amtsweg.close
            end fiktion_ende "Fiktion eingetreten"
            catch bestandskraft "Bescheid bestandskräftig" deadline=objection
            user vollziehen "Bescheid vollziehen" form=vermerk a.outcomes=done a.needsFinality=true
            step abschliessen "Verfahren abschließen" topic=amtsweg.close
            end ende "Verfahren abgeschlossen"
            eingegangen -> bestaetigen
            bestaetigen -> bearbeiten
            begonnen -> erneut
            erneut -> vorpruefen
            vorpruefen -> vollstaendig
            vollstaendig -> fehlt_etwas
            fehlt_etwas -> anhoerung_einleiten (default)
            maengel -> nachfordern
            fehlt_etwas -> maengel : ${task.vollstaendig.outcome == 'incomplete'}
            nachfordern -> warten
            warten -> erneut
            anhoerung_einleiten -> anhoeren
            anhoeren -> angehoert
            keine_antwort -> angehoert
            angehoert -> gebuehr_bestimmen
            gebuehr_bestimmen -> gebuehr_berechnen
            gebuehr_berechnen -> entscheiden
            entscheiden -> bescheid
            bescheid -> zustellen
            zustellen -> bekanntgabe
            bekanntgabe -> bekannt
            bearbeiten -> bestandskraft
            bestandskraft -> vollziehen
            vollziehen -> abschliessen
            abschliessen -> ende
            fiktion -> festhalten
            festhalten -> fiktion_abschliessen
            fiktion_abschliessen -> fiktion_ende
            """;

    private final Map<String, String> files = new TreeMap<>();

    private @Nullable LoadedFolders loaded;

    private Muster() {
        files.put(PROCESS, FLOW);
        files.put("service.yaml", PROFILE);
        files.put("gebuehr.dmn", TABLE);
        files.put("forms/antrag.form", FORM.formatted("antrag", """
                {"type": "textfield", "label": "Name", "key": "name", "id": "F1", "validate": {"required": true, "maxLength": 200}},
                {"type": "number", "label": "Fläche", "key": "flaeche", "id": "F2", "validate": {"required": true, "min": 1, "max": 500}},
                {"type": "select", "label": "Zone", "key": "zone", "id": "F3", "validate": {"required": true}, "values": [{"label": "A", "value": "A"}, {"label": "B", "value": "B"}]},
                {"type": "textarea", "label": "Bemerkung", "key": "bemerkung", "id": "F4", "validate": {"maxLength": 1000}}
                """));
        files.put("forms/vermerk.form", FORM.formatted("vermerk", """
                {"type": "textarea", "label": "Vermerk", "key": "note", "id": "F1", "validate": {"maxLength": 1000}}
                """));
        files.put("forms/anhoerung.form", FORM.formatted("anhoerung", """
                {"type": "textarea", "label": "Tatsachen", "key": "grounds", "id": "F1", "validate": {"required": true, "maxLength": 1000}}
                """));
        files.put("forms/nachforderung.form", FORM.formatted("nachforderung", """
                {"type": "textarea", "label": "Was fehlt", "key": "request", "id": "F1", "validate": {"required": true, "maxLength": 1000}}
                """));
        files.put("forms/entscheidung.form", FORM.formatted("entscheidung", """
                {"type": "textarea", "label": "Gründe", "key": "reasons", "id": "F1", "validate": {"maxLength": 1000}},
                {"type": "checkbox", "label": "Ich bin nicht ausgeschlossen.", "key": "notExcluded", "id": "F2", "validate": {"required": true}}
                """));
        String notice = "{{authority.name}} {{form.name}} {{reasons}} {{#remedy}}{{period}}{{/remedy}} {{signature}}";
        files.put("notices/bescheid.txt", notice);
        files.put(
                "notices/bescheid.html",
                "<!DOCTYPE html><html lang=\"de\"><head><title>B</title></head><body><p>" + notice
                        + "</p></body></html>");
        for (String language : List.of("de", "en", "de-easy")) {
            StringBuilder texts = new StringBuilder();
            for (String message : List.of("notice", "receipt", "supplement")) {
                texts.append("message." + message + ".subject: S\nmessage." + message + ".text: T\n");
            }
            files.put("texts/" + language + ".yaml", texts.toString());
        }
    }

    /** The service that keeps every rule. */
    static Muster right() {
        return new Muster();
    }

    /** The same with other words in a file; {@link #PROCESS} is the sketch of the model. */
    Muster with(String file, String from, String to) {
        String text = files.getOrDefault(file, "");
        assertThat(text).as("%s of the sample", file).contains(from);
        Muster changed = new Muster();
        changed.files.putAll(files);
        changed.files.put(file, text.replace(from, to));
        return changed;
    }

    Muster flow(String from, String to) {
        return with(PROCESS, from, to);
    }

    Muster profile(String from, String to) {
        return with("service.yaml", from, to);
    }

    /** The folder, after the checks of its reader, which reads it once: most of the time of these tests went there. */
    ModelFolder folder() {
        LoadedFolders once = loaded == null ? load() : loaded;
        loaded = once;
        return ModelFolder.of(once.services().get(0), once.blocks(), VENDOR);
    }

    private LoadedFolders load() {
        List<FolderSource> folders = new ArrayList<>();
        folders.add(FolderSource.content(content(FolderContent.Kind.SERVICE, "muster", "")));
        files.keySet().stream()
                .filter(name -> name.startsWith(BLOCKS))
                .map(name -> name.split("/", -1)[1])
                .distinct()
                .forEach(id ->
                        folders.add(FolderSource.content(content(FolderContent.Kind.BLOCK, id, BLOCKS + id + "/"))));
        LoadedFolders read = new FolderLoader(STEPS).load(folders);
        assertThat(read.refused()).as("what the reader refuses").isEmpty();
        return read;
    }

    private FolderContent content(FolderContent.Kind kind, String id, String prefix) {
        Map<String, byte[]> content = new LinkedHashMap<>();
        files.forEach((name, text) -> {
            if (name.startsWith(prefix) && name.startsWith(BLOCKS) != prefix.isEmpty()) {
                boolean sketch = name.equals(prefix + PROCESS);
                content.put(
                        sketch ? "process.bpmn" : name.substring(prefix.length()),
                        (sketch ? model(kind, id, text) : text).getBytes(StandardCharsets.UTF_8));
            }
        });
        return new FolderContent(kind, id, content);
    }

    private static String model(FolderContent.Kind kind, String id, String sketch) {
        String bpmn = Sketch.bpmn(id, sketch);
        return kind == FolderContent.Kind.BLOCK
                ? bpmn.replace("isExecutable=\"true\"", "isExecutable=\"true\" camunda:versionTag=\"1.0.0\"")
                : bpmn;
    }
}
