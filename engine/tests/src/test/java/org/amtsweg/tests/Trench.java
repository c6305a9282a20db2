package org.amtsweg.tests;

import static org.amtsweg.tests.Model.boundaryTimer;
import static org.amtsweg.tests.Model.catching;
import static org.amtsweg.tests.Model.choice;
import static org.amtsweg.tests.Model.end;
import static org.amtsweg.tests.Model.flowIf;
import static org.amtsweg.tests.Model.flows;
import static org.amtsweg.tests.Model.formTask;
import static org.amtsweg.tests.Model.merge;
import static org.amtsweg.tests.Model.process;
import static org.amtsweg.tests.Model.start;
import static org.amtsweg.tests.Model.step;
import static org.amtsweg.tests.Model.subProcess;
import static org.amtsweg.tests.Model.task;
import static org.amtsweg.tests.Model.timer;

import java.nio.file.Path;

/** A fictive consent that counts as granted after three months (§ 127 Abs. 3 TKG). */
final class Trench {

    private static final String DEADLINES =
            "{vollstaendig: {kind: STATUTORY, period: P1M, start: RECEIPT, norm: § 127 Abs. 3 Satz 2 TKG},"
                    + " fiktion: {kind: STATUTORY, period: P3M, start: COMPLETE, norm: § 127 Abs. 3 Satz 1 TKG, effect: DEEMED_APPROVAL,"
                    + " operations: [EXTEND, RESTART], disarmedWithin: vollstaendig, warn: [P10WD, P3WD],"
                    + " escalate: {before: P3WD, role: leitung}},"
                    + " einigung: {kind: AUTHORITY, period: P2W, start: ENTRY, operations: [EXTEND, SUSPEND]},"
                    + " widerspruch: {kind: STATUTORY, period: P1M, start: NOTIFICATION, norm: § 70 Abs. 1 VwGO}}";

    private static final String ENTSCHEIDUNG = """
            {"type": "default", "id": "entscheidung", "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
             "schemaVersion": 16, "components": [
            {"type": "textarea", "label": "Begründung", "key": "reasons", "id": "F1", "validate": {"maxLength": 10000}},
            {"type": "textfield", "label": "Verlängerung", "key": "extension", "id": "F2", "validate": {"maxLength": 20}},
            {"type": "textarea", "label": "Warum", "key": "extensionReason", "id": "F3", "validate": {"maxLength": 1000}}]}
            """;

    private Trench() {}

    static void writeTo(Path root) {
        TestFolder.service(root, "graben")
                .model(process(
                        "graben",
                        start("eingang"),
                        subProcess(
                                "verfahren",
                                start("verfahren_beginn"),
                                merge("wieder"),
                                formTask(
                                        "pruefen",
                                        "entscheidung",
                                        "grant, refuse, ask, extend",
                                        "amtsweg.act=decision",
                                        "amtsweg.effect=grant: favourable, refuse: adverse",
                                        "amtsweg.due=fiktion",
                                        "amtsweg.extends=fiktion",
                                        "amtsweg.extendsOn=extend"),
                                choice("wie", "bescheid"),
                                step(
                                        "unvollstaendig",
                                        "amtsweg.send-message",
                                        "amtsweg.message=receipt",
                                        "amtsweg.disarms=fiktion"),
                                catching("nachreichen", "supplement", "amtsweg.restarts=fiktion"),
                                step("bescheid", "amtsweg.issue-notice", "amtsweg.notice=bescheid"),
                                step("bekanntgeben", "amtsweg.deliver", "amtsweg.message=notice"),
                                timer("bekannt", "notification"),
                                end("verfahren_ende"),
                                flows("verfahren_beginn", "wieder", "pruefen", "wie", "bescheid", "bekanntgeben"),
                                flows("bekanntgeben", "bekannt", "verfahren_ende"),
                                flowIf("wie", "unvollstaendig", "task.pruefen.outcome == 'ask'"),
                                flowIf("wie", "wieder", "task.pruefen.outcome == 'extend'"),
                                flows("unvollstaendig", "nachreichen", "wieder")),
                        boundaryTimer("frist_um", "verfahren", "fiktion"),
                        step("fiktion_eingetreten", "amtsweg.record-deemed-approval", "amtsweg.state=DECIDED"),
                        catching("bescheinigung", "certificate"),
                        step("bescheinigen", "amtsweg.issue-notice", "amtsweg.notice=bescheinigung"),
                        step("zustellen", "amtsweg.deliver", "amtsweg.message=notice"),
                        merge("beide"),
                        timer("widerspruchsfrist", "widerspruch"),
                        step("abschliessen", "amtsweg.close"),
                        end("ende"),
                        flows("eingang", "verfahren", "beide", "widerspruchsfrist", "abschliessen", "ende"),
                        flows(
                                "frist_um",
                                "fiktion_eingetreten",
                                "bescheinigung",
                                "bescheinigen",
                                "zustellen",
                                "beide")))
                .profile("roles", "[sachbearbeitung, leitung]")
                .profile("deadlines", DEADLINES)
                .file("forms/entscheidung.form", ENTSCHEIDUNG)
                .file(
                        "notices/bescheinigung.html",
                        "<!DOCTYPE html><html lang=\"de\"><head><title>B</title></head><body><p>Erteilt mit Ablauf des {{deemedOn}} ({{deemedNorm}}). {{#remedy}}{{period}}{{/remedy}} {{signature}}</p></body></html>")
                .file(
                        "notices/bescheinigung.txt",
                        "Erteilt mit Ablauf des {{deemedOn}} ({{deemedNorm}}). {{#remedy}}Frist: {{period}}{{/remedy}} {{signature}}")
                .write();
        TestFolder.service(root, "augen")
                .model(process(
                        "augen",
                        start("eingang"),
                        task("erste", "ok", "amtsweg.due=einigung"),
                        boundaryTimer("zu_spaet", "erste", "einigung"),
                        end("zu_spaet_ende"),
                        task("zweite", "ok", "amtsweg.fourEyes=erste"),
                        step("abschliessen", "amtsweg.close"),
                        end("ende"),
                        flows("eingang", "erste", "zweite", "abschliessen", "ende"),
                        flows("zu_spaet", "zu_spaet_ende")))
                .profile(
                        "deadlines",
                        "{einigung: {kind: AUTHORITY, period: P2W, start: ENTRY, operations: [EXTEND, SUSPEND]}}")
                .write();
    }
}
