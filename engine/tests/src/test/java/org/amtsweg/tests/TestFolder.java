package org.amtsweg.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A service or a block, written to disk: sound unless a test breaks something. */
final class TestFolder {

    private static final String PROFILE = """
            id: %s
            version: 1.0.0
            name: {de: Fiktiv, en: Fictive, de-easy: Fiktiv}
            summary: {de: Ein fiktiver Dienst., en: A fictive service., de-easy: Ein Dienst.}
            fictive: true
            legalBasis: ["§ 1 Probesatzung (fiktiv)"]
            procedureLaw: VWVFG
            level: MUNICIPALITY
            audience: [PERSON, ORGANISATION]
            kind: APPLICATION
            trust: {view: BASIC, submit: BASIC, pay: BASIC, withdraw: BASIC, object: BASIC}
            form: antrag
            roles: [sachbearbeitung]
            remedy: {kind: OBJECTION, period: P1M, norm: § 70 Abs. 1 VwGO}
            retention: {years: 1, source: "§ 2 Probesatzung (fiktiv)"}
            drafts: {days: 30}
            purposes: [{purpose: Probe, legalBasis: "§ 1 Probesatzung (fiktiv)", categories: [name]}]
            versions: PIN
            """;

    private static final String TEXTS = """
            timeline.eingang: %1$s eingegangen.
            timeline.pruefen: %1$s wird geprüft.
            action.supplement: "%1$s nachreichen: {request}"
            action.information: "%1$s beantworten: {request}"
            action.withdraw: %1$s zurücknehmen.
            action.payment: %1$s bezahlen.
            message.notice.subject: Bescheid
            message.notice.text: Ihr Bescheid zu {service}.
            message.receipt.subject: Eingang
            message.receipt.text: Ihr Antrag ist da.
            message.payment.subject: Zahlung
            message.payment.text: Bitte zahlen Sie {amount}.
            """;

    static final String ANTRAG = form("antrag", """
            {"type": "textfield", "label": "Name", "key": "name", "id": "F1", "validate": {"required": true, "maxLength": 200}},
            {"type": "textarea", "label": "Anliegen", "key": "anliegen", "id": "F2", "validate": {"maxLength": 2000}},
            {"type": "number", "label": "Alter", "key": "alter", "id": "F3", "decimalDigits": 0, "validate": {"min": 0, "max": 150}},
            {"type": "datetime", "subtype": "date", "dateLabel": "Tag", "key": "tag", "id": "F4"},
            {"type": "select", "label": "Art", "key": "art", "id": "F5", "values": [{"label": "Eins", "value": "eins"}, {"label": "Zwei", "value": "zwei"}]},
            {"type": "checkbox", "label": "Einverstanden", "key": "einverstanden", "id": "F6"},
            {"type": "dynamiclist", "label": "Posten", "path": "posten", "id": "F7", "isRepeating": true, "allowAddRemove": true,
             "components": [{"type": "textfield", "label": "Was", "key": "was", "id": "F8", "validate": {"maxLength": 100}}]}
            """);

    static final String ENTSCHEIDUNG = form("entscheidung", """
            {"type": "textarea", "label": "Begründung", "key": "reasons", "id": "F1", "validate": {"maxLength": 10000}},
            {"type": "textarea", "label": "Rückfrage", "key": "request", "id": "F2", "validate": {"maxLength": 1000}}
            """);

    static final String VERMERK = form("vermerk", """
            {"type": "textarea", "label": "Vermerk", "key": "note", "id": "F1", "validate": {"maxLength": 1000}}
            """);

    static final String NOTICE = """
            {{authority.name}} {{authority.seat}} {{case.reference}} {{date}}
            {{recipient.name}}
            {{#granted}}Ihrem Antrag wird entsprochen.{{/granted}}{{#refused}}Ihr Antrag wird abgelehnt.{{/refused}}
            {{#reasons}}{{reasons}}{{/reasons}}
            {{#remedy}}Frist: {{period}}, bei {{authority}} in {{seat}}.{{/remedy}}
            {{signature}}
            """;

    private final Path directory;
    private final Map<String, String> files = new LinkedHashMap<>();

    private TestFolder(Path directory) {
        this.directory = directory;
    }

    static TestFolder service(Path root, String id) {
        TestFolder folder = new TestFolder(root.resolve("services").resolve(id));
        folder.files.put("service.yaml", PROFILE.formatted(id));
        folder.files.put("forms/antrag.form", ANTRAG);
        folder.files.put("forms/entscheidung.form", ENTSCHEIDUNG);
        folder.files.put("forms/vermerk.form", VERMERK);
        folder.files.put(
                "notices/bescheid.html",
                "<!DOCTYPE html><html lang=\"de\"><head><title>Bescheid</title></head><body><p>" + NOTICE
                        + "</p></body></html>");
        folder.files.put("notices/bescheid.txt", NOTICE);
        return folder.saying("Antrag");
    }

    static TestFolder block(Path root, String id) {
        TestFolder folder = new TestFolder(root.resolve("blocks").resolve(id));
        folder.files.put("block.yaml", """
                id: %s
                version: 1.0.0
                name: {de: Baustein, en: Block, de-easy: Baustein}
                """.formatted(id));
        folder.files.put("forms/vermerk.form", VERMERK);
        folder.files.put("texts/de.yaml", "timeline.baustein_aufgabe: Baustein.\n");
        return folder;
    }

    /** The word that the citizen's texts begin with. */
    TestFolder saying(String word) {
        for (String language : new String[] {"de", "en", "de-easy"}) {
            files.put("texts/" + language + ".yaml", TEXTS.formatted(word));
        }
        return this;
    }

    TestFolder model(String bpmn) {
        files.put("process.bpmn", bpmn);
        return this;
    }

    TestFolder file(String name, String content) {
        files.put(name, content);
        return this;
    }

    /** Replaces a line of the profile, or adds one. */
    TestFolder profile(String key, String value) {
        String name = files.containsKey("service.yaml") ? "service.yaml" : "block.yaml";
        String profile = files.getOrDefault(name, "").replaceAll("(?m)^" + key + ":.*\n", "");
        return file(name, profile + key + ": " + value + "\n");
    }

    TestFolder version(String version) {
        return profile("version", version);
    }

    /** Writes the folder in place of what was there. */
    TestFolder write() {
        files.forEach((name, content) -> {
            try {
                Path file = directory.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, content.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return this;
    }

    private static String form(String id, String components) {
        return """
                {"type": "default", "id": "%s", "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
                 "schemaVersion": 16, "components": [%s]}
                """.formatted(id, components);
    }
}
