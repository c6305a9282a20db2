package org.amtsweg.model.folder;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.RefusedService;

/** Collects the files of one folder within the limits. */
final class FolderFiles {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.-]{0,99}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.-]{1,100}(/[A-Za-z0-9_.-]{1,100}){0,3}");

    private final FolderContent.Kind kind;
    private final String name;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long total;

    FolderFiles(FolderContent.Kind kind, String name) {
        this.kind = kind;
        this.name = name;
        if (!NAME.matcher(name).matches()) {
            findings.add(Finding.error("", "folder.name"));
        }
    }

    /** Editors and systems leave such files behind; they are no part of a service. */
    static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }

    void add(String path, InputStream in) throws IOException {
        if (isHidden(path) || !findings.isEmpty()) {
            return;
        }
        if (!PATH.matcher(path).matches() || path.contains("..")) {
            findings.add(Finding.error("", "folder.file-name"));
            return;
        }
        byte[] bytes = in.readNBytes(FolderContent.MAX_FILE_BYTES + 1);
        total += bytes.length;
        files.put(path, bytes);
        if (bytes.length > FolderContent.MAX_FILE_BYTES) {
            complain(path, "folder.file-too-large", FolderContent.MAX_FILE_BYTES);
        } else if (total > FolderContent.MAX_FOLDER_BYTES) {
            complain("", "folder.too-large", FolderContent.MAX_FOLDER_BYTES);
        } else if (files.size() > FolderContent.MAX_FILES) {
            complain("", "folder.too-many-files", FolderContent.MAX_FILES);
        }
    }

    private void complain(String path, String code, int max) {
        findings.add(Finding.error(path, code, Map.of("max", String.valueOf(max))));
    }

    void unreadable() {
        findings.add(Finding.error("", "folder.unreadable"));
    }

    Optional<FolderContent> content() {
        return findings.isEmpty() && !files.isEmpty()
                ? Optional.of(new FolderContent(kind, name, files))
                : Optional.empty();
    }

    Optional<RefusedService> refused() {
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(new RefusedService(kind.parent() + "/" + name, new Findings(findings)));
    }
}
