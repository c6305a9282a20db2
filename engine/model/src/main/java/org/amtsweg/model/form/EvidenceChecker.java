package org.amtsweg.model.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amtsweg.document.Attachment;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.form.FormData;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Checks attachments against the evidence that a service asks for (<i>Nachweisprüfung</i>). Thread-safe.
 *
 * <p>Paths are {@code evidence.<id>} for what is missing and {@code evidence.<id>[<n>]} for the n-th file of a requirement, counted from 0.
 * Compares what a file claims to be with its bytes; does not look for malware.
 */
public final class EvidenceChecker {

    private static final int MAX_FILES = 10;
    private static final int MAX_NAME = 200;
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private final Feel feel;

    public EvidenceChecker() {
        this(new Feel());
    }

    /** With a FEEL evaluator that is shared. */
    public EvidenceChecker(Feel feel) {
        this.feel = feel;
    }

    public Findings check(List<EvidenceRequirement> requirements, FormData form, List<Attachment> attachments) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Attachment>> byRequirement = new HashMap<>();
        attachments.forEach(a -> byRequirement
                .computeIfAbsent(a.evidence(), id -> new ArrayList<>())
                .add(a));
        Feel.Scope scope = feel.scope(form.json());
        for (EvidenceRequirement requirement : requirements) {
            List<Attachment> files =
                    Optional.ofNullable(byRequirement.remove(requirement.id())).orElse(List.of());
            String path = "evidence." + requirement.id();
            if (files.isEmpty() && requirement.requiredWhen().map(scope::isTrue).orElse(true)) {
                findings.add(basedOn(
                        requirement,
                        Finding.error(
                                path,
                                "evidence.missing",
                                Map.of("evidence", requirement.title().toString()))));
            } else if (files.size() > MAX_FILES) {
                findings.add(Finding.error(path, "evidence.too-many", Map.of("max", String.valueOf(MAX_FILES))));
            } else {
                for (int i = 0; i < files.size(); i++) {
                    findings.addAll(file(requirement, files.get(i))
                            .at(path + "[" + i + "]")
                            .list());
                }
            }
        }
        byRequirement.keySet().stream()
                .map(id -> SAFE_ID.matcher(id).matches() ? "evidence." + id : "evidence")
                .distinct()
                .sorted()
                .limit(MAX_FILES)
                .forEach(path -> findings.add(Finding.error(path, "evidence.not-asked")));
        return new Findings(findings);
    }

    private static Finding basedOn(EvidenceRequirement requirement, Finding finding) {
        return requirement.norm().map(finding::on).orElse(finding);
    }

    private static Findings file(EvidenceRequirement requirement, Attachment file) {
        List<Finding> findings = new ArrayList<>();
        if (!isName(file.fileName())) {
            findings.add(Finding.error("", "evidence.file-name", Map.of("max", String.valueOf(MAX_NAME))));
        }
        if (!requirement.mediaTypes().contains(file.mediaType())) {
            String allowed =
                    String.join(", ", requirement.mediaTypes().stream().sorted().toList());
            findings.add(Finding.error("", "evidence.media-type", Map.of("allowed", allowed)));
        } else if (file.size() == 0) {
            findings.add(Finding.error("", "evidence.empty"));
        } else if (file.size() > requirement.maxBytes()) {
            findings.add(
                    Finding.error("", "evidence.too-large", Map.of("max", String.valueOf(requirement.maxBytes()))));
        } else if (!MediaTypes.isWhatItClaims(file.mediaType(), file.content())) {
            findings.add(Finding.error("", "evidence.not-what-it-claims", Map.of("mediaType", file.mediaType())));
        }
        return new Findings(findings);
    }

    /** A name that every file system takes and that cannot lead out of a folder or deceive the eye. */
    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= MAX_NAME
                && !name.startsWith(".")
                && name.codePoints().noneMatch(c -> c == '/' || c == '\\' || c == ':' || isInvisible(c));
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
    }
}
