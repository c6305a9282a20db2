package org.amtsweg.tests;

import static org.amtsweg.tests.Model.boundaryError;
import static org.amtsweg.tests.Model.boundaryMessage;
import static org.amtsweg.tests.Model.boundaryTimer;
import static org.amtsweg.tests.Model.catching;
import static org.amtsweg.tests.Model.choice;
import static org.amtsweg.tests.Model.end;
import static org.amtsweg.tests.Model.flowIf;
import static org.amtsweg.tests.Model.flows;
import static org.amtsweg.tests.Model.formTask;
import static org.amtsweg.tests.Model.merge;
import static org.amtsweg.tests.Model.onMessage;
import static org.amtsweg.tests.Model.process;
import static org.amtsweg.tests.Model.start;
import static org.amtsweg.tests.Model.step;
import static org.amtsweg.tests.Model.subProcess;
import static org.amtsweg.tests.Model.table;
import static org.amtsweg.tests.Model.task;
import static org.amtsweg.tests.Model.timer;

import java.nio.file.Path;

/** The fictive services of these tests. */
final class Services {

    static final String DEADLINES =
            "{objection: {kind: STATUTORY, period: P1M, start: NOTIFICATION, norm: § 70 Abs. 1 VwGO},"
                    + " intern: {kind: INTERNAL, period: P2W, start: ENTRY}}";

    private static final String GEBUEHR = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
                xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="Definitions_1" name="Gebühr" namespace="https://amtsweg.org/dmn">
              <decision id="gebuehr" name="Gebühr">
                <decisionTable id="Table_1" hitPolicy="FIRST">
                  <input id="In_1" label="Name"><inputExpression id="Ex_1" typeRef="string"><text>form.name</text></inputExpression></input>
                  <output id="Out_1" label="Betrag" name="amount" typeRef="number"/>
                  <output id="Out_2" label="Beschreibung" name="description" typeRef="string"/>
                  <rule id="Rule_1"><inputEntry id="Ru_1"><text>-</text></inputEntry>
                    <outputEntry id="Ro_1"><text>25</text></outputEntry><outputEntry id="Ro_2"><text>"Probegebühr"</text></outputEntry></rule>
                </decisionTable>
              </decision>
              <dmndi:DMNDI><dmndi:DMNDiagram id="D_1"><dmndi:DMNShape id="S_1" dmnElementRef="gebuehr"><dc:Bounds x="0" y="0" width="180" height="80"/></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
            </definitions>
            """;

    private static final String BOOKING_FORM = """
            {"type": "default", "id": "antrag", "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
             "schemaVersion": 16, "components": [
             {"type": "select", "label": "Was", "key": "was", "id": "F1", "validate": {"required": true},
              "values": [{"label": "Großer Saal", "value": "saal"}, {"label": "Werkbank", "value": "bank"}]},
             {"type": "datetime", "subtype": "datetime", "dateLabel": "Beginn", "timeLabel": "Uhrzeit", "key": "beginn", "id": "F2"},
             {"type": "datetime", "subtype": "datetime", "dateLabel": "Ende", "timeLabel": "Uhrzeit", "key": "ende", "id": "F3"}]}
            """;

    private Services() {}

    /** All of them, below a directory. */
    static void writeTo(Path root) {
        application(root, "fiktiv").write();
        application(root, "anonym")
                .profile("trust", "{view: NONE, submit: NONE, pay: NONE, withdraw: NONE, object: NONE}")
                .write();
        application(root, "hoch")
                .profile("trust", "{view: BASIC, submit: HIGH, pay: BASIC, withdraw: SUBSTANTIAL, object: BASIC}")
                .write();
        steps(root).write();
        payment(root).write();
        boundary(root).write();
    }

    /** One decision, one notice; can be withdrawn, asks for supplements, escalates after two weeks. */
    static TestFolder application(Path root, String id) {
        return TestFolder.service(root, id)
                .model(process(
                        id,
                        start("eingang"),
                        merge("erneut"),
                        formTask(
                                "pruefen",
                                "entscheidung",
                                "grant, refuse, ask",
                                "amtsweg.state=IN_REVIEW",
                                "amtsweg.act=decision",
                                "amtsweg.effect=grant: favourable, refuse: adverse"),
                        boundaryTimer("intern_abgelaufen", "pruefen", "intern"),
                        task("eskaliert", "noted"),
                        end("eskaliert_ende"),
                        choice("wie", "bescheid_erstellen"),
                        catching("nachreichen", "supplement", "amtsweg.state=INCOMPLETE"),
                        step("bescheid_erstellen", "amtsweg.issue-notice", "amtsweg.notice=bescheid"),
                        step("bekanntgeben", "amtsweg.deliver", "amtsweg.message=notice"),
                        timer("widerspruchsfrist", "objection"),
                        step("abschliessen", "amtsweg.close"),
                        end("ende"),
                        withdrawal(),
                        flows("eingang", "erneut", "pruefen", "wie", "bescheid_erstellen", "bekanntgeben"),
                        flows("bekanntgeben", "widerspruchsfrist", "abschliessen", "ende"),
                        flows("intern_abgelaufen", "eskaliert", "eskaliert_ende"),
                        flowIf("wie", "nachreichen", "task.pruefen.outcome == 'ask'"),
                        flows("nachreichen", "erneut")))
                .profile("deadlines", DEADLINES)
                .profile(
                        "evidence",
                        "[{id: plan, title: {de: Plan, en: Plan, de-easy: Plan}, mediaTypes: [application/pdf, image/png], maxBytes: 1000000, requiredWhen: \"false\"}]");
    }

    /** A room or a bench is reserved, reminded of, used and given back; who cancels gives it back before. */
    static TestFolder booking(Path root) {
        return TestFolder.service(root, "raum")
                .file("forms/antrag.form", BOOKING_FORM)
                .file("texts/de.yaml", "message.fest.subject: Fest\nmessage.fest.text: \"{resource}: {slot}\"\n")
                .file("texts/en.yaml", "message.fest.subject: Fixed\nmessage.fest.text: \"{resource}: {slot}\"\n")
                .file("texts/de-easy.yaml", "message.fest.subject: Fest\nmessage.fest.text: \"{resource}: {slot}\"\n")
                .model(process(
                        "raum",
                        start("eingang"),
                        step(
                                "reservieren",
                                "amtsweg.reserve",
                                "amtsweg.resource=form.was",
                                "amtsweg.begin=form.beginn",
                                "amtsweg.end=form.ende",
                                "amtsweg.remind=P1D"),
                        choice("frei", "belegt"),
                        task("belegt", "ok"),
                        end("belegt_ende"),
                        step("zusagen", "amtsweg.send-message", "amtsweg.message=fest"),
                        timer("erinnern", "reservationReminder"),
                        task("vorbereiten", "ok, cancel"),
                        choice("weiter", "nutzung"),
                        step("freigeben", "amtsweg.release"),
                        task("storno", "ok"),
                        end("storno_ende"),
                        timer("nutzung", "reservationBegin"),
                        timer("rueckgabe", "reservationEnd"),
                        step("abschliessen", "amtsweg.close"),
                        end("ende"),
                        withdrawal(),
                        flows("eingang", "reservieren", "frei", "belegt", "belegt_ende"),
                        flowIf("frei", "zusagen", "task.reservieren.outcome == 'reserved'"),
                        flows(
                                "zusagen",
                                "erinnern",
                                "vorbereiten",
                                "weiter",
                                "nutzung",
                                "rueckgabe",
                                "abschliessen",
                                "ende"),
                        flowIf("weiter", "freigeben", "task.vorbereiten.outcome == 'cancel'"),
                        flows("freigeben", "storno", "storno_ende")));
    }

    /** Ends the case whenever the applicant says so. */
    private static String withdrawal() {
        return onMessage(
                "ruecknahme",
                "withdraw",
                step("zurueckgenommen", "amtsweg.close", "amtsweg.state=WITHDRAWN"),
                end("ruecknahme_ende"),
                flows("ruecknahme_beginn", "zurueckgenommen", "ruecknahme_ende"));
    }

    /** A remote step that may be refused, then a task, then a local step, then a task. */
    static TestFolder steps(Path root) {
        return TestFolder.service(root, "schritte")
                .model(process(
                        "schritte",
                        start("eingang"),
                        step("fern", "probe.fern"),
                        boundaryError("fern_abgelehnt", "fern"),
                        task("abgelehnt", "ok"),
                        end("abgelehnt_ende"),
                        task("davor", "ok"),
                        step("nah", "probe.nah"),
                        task("danach", "ok"),
                        step("abschliessen", "amtsweg.close"),
                        end("ende"),
                        withdrawal(),
                        flows("eingang", "fern", "davor", "nah", "danach", "abschliessen", "ende"),
                        flows("fern_abgelehnt", "abgelehnt", "abgelehnt_ende")));
    }

    /** A fee by table, then its payment: at once, later, or failed. */
    static TestFolder payment(Path root) {
        return TestFolder.service(root, "zahlung")
                .file("gebuehr.dmn", GEBUEHR)
                .profile("fee", "{table: gebuehr, schedule: \"Probesatzung (fiktiv)\"}")
                .model(process(
                        "zahlung",
                        start("eingang"),
                        table("gebuehr_ermitteln", "gebuehr"),
                        step("berechnen", "amtsweg.calculate-fee"),
                        step("anfordern", "amtsweg.request-payment", "amtsweg.message=payment"),
                        choice("stand", "warten"),
                        catching("warten", "payment"),
                        choice("ergebnis", "bezahlt"),
                        merge("fehl"),
                        merge("gut"),
                        task("bezahlt", "ok"),
                        task("gescheitert", "ok"),
                        end("ende"),
                        end("fehl_ende"),
                        flows("eingang", "gebuehr_ermitteln", "berechnen", "anfordern", "stand", "warten", "ergebnis"),
                        "<bpmn:sequenceFlow id='ergebnis_to_bezahlt' sourceRef='ergebnis' targetRef='gut'/>",
                        flowIf("stand", "gut", "payment.state == 'settled'"),
                        flowIf("stand", "fehl", "payment.state == 'failed'"),
                        flowIf("ergebnis", "fehl", "payment.state == 'failed'"),
                        flows("gut", "bezahlt", "ende"),
                        flows("fehl", "gescheitert", "fehl_ende")));
    }

    /** A task in a sub-process that a withdrawal at its border ends. */
    static TestFolder boundary(Path root) {
        return TestFolder.service(root, "rand")
                .model(process(
                        "rand",
                        start("eingang"),
                        subProcess(
                                "arbeit",
                                start("arbeit_beginn"),
                                task("teil", "ok"),
                                end("arbeit_ende"),
                                flows("arbeit_beginn", "teil", "arbeit_ende")),
                        boundaryMessage("am_rand", "arbeit", "withdraw"),
                        step("zurueckgenommen", "amtsweg.close", "amtsweg.state=WITHDRAWN"),
                        end("ruecknahme_ende"),
                        end("ende"),
                        flows("eingang", "arbeit", "ende"),
                        flows("am_rand", "zurueckgenommen", "ruecknahme_ende")));
    }
}
