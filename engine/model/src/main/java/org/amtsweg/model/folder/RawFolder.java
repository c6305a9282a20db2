package org.amtsweg.model.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.form.Form;
import org.amtsweg.language.Language;
import org.amtsweg.model.decision.DecisionReader;
import org.amtsweg.model.form.FormReader;
import org.amtsweg.model.notice.NoticeReader;
import org.amtsweg.model.notice.NoticeTemplate;
import org.amtsweg.model.process.ParsedProcess;
import org.amtsweg.model.process.ProcessReader;
import org.amtsweg.model.process.Surroundings;
import org.amtsweg.model.text.TextReader;
import org.amtsweg.model.text.Texts;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** The parts of a folder that services and blocks have in common, as far as they could be read. */
record RawFolder(
        Optional<ParsedProcess> process,
        Map<String, Form> forms,
        Map<String, byte[]> decisions,
        Texts texts,
        Map<String, NoticeTemplate> notices,
        Findings findings) {

    /** Reads the parts; findings of all of them are in {@link #findings}. */
    static RawFolder read(FolderContent content, String processFile, Readers readers) {
        List<Finding> findings = new ArrayList<>();
        Optional<ParsedProcess> process = Optional.empty();
        byte[] bpmn = content.files().get(processFile);
        if (bpmn == null) {
            findings.add(Finding.error("", "folder.no-process", Map.of("file", processFile)));
        } else {
            ProcessReader.Reading reading = ProcessReader.read(processFile, bpmn);
            reading.findings().forEach(findings::add);
            process = reading.process();
        }
        Map<String, Form> forms = new LinkedHashMap<>();
        some(content, "forms/", ".form").forEach((path, bytes) -> {
            FormReader.Reading reading = readers.forms().read(path, bytes);
            reading.findings().forEach(findings::add);
            reading.form().ifPresent(form -> {
                if (forms.put(form.id(), form) != null) {
                    findings.add(Finding.error(path, "form.id-twice", Map.of("id", form.id())));
                }
            });
        });
        DecisionReader.Reading decisions = readers.decisions().read(some(content, "", ".dmn"));
        TextReader.Reading texts = TextReader.read(some(content, "texts/", ".yaml"));
        if (texts.texts().keys(Language.DE).isEmpty()) {
            findings.add(Finding.error("", "folder.no-german"));
        }
        Map<String, byte[]> templates = new LinkedHashMap<>(some(content, "notices/", ".html"));
        templates.putAll(some(content, "notices/", ".txt"));
        NoticeReader.Reading notices = NoticeReader.read(templates);
        decisions.findings().forEach(findings::add);
        texts.findings().forEach(findings::add);
        notices.findings().forEach(findings::add);
        content.files().keySet().stream()
                .filter(path -> !isKnown(path, processFile))
                .forEach(path -> findings.add(Finding.warning(path, "folder.unknown-file", Map.of())));
        return new RawFolder(
                process, forms, decisions.decisions(), texts.texts(), notices.templates(), new Findings(findings));
    }

    /** What a model may refer to. */
    Surroundings.Parts parts(Optional<String> applicationForm) {
        return new Surroundings.Parts(
                forms, decisions.keySet(), notices.keySet(), texts.keys(Language.DE), applicationForm);
    }

    FolderParts complete(Findings warnings) {
        return new FolderParts(process.orElseThrow().model(), forms, decisions, texts, notices, warnings);
    }

    private static Map<String, byte[]> some(FolderContent content, String folder, String ending) {
        Map<String, byte[]> some = new LinkedHashMap<>();
        content.files().forEach((path, bytes) -> {
            boolean direct = path.startsWith(folder) && path.indexOf('/', folder.length()) < 0;
            if (direct && path.endsWith(ending)) {
                some.put(path, bytes);
            }
        });
        return some;
    }

    private static boolean isKnown(String path, String processFile) {
        return path.equals(processFile)
                || path.matches("(service|block)\\.yaml|[^/]+\\.dmn|[^/]+\\.md|forms/[^/]+\\.form|texts/[^/]+\\.yaml"
                        + "|notices/[^/]+\\.(html|txt)|scenarios/.*");
    }
}
