package org.amtsweg.model.folder;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amtsweg.model.yaml.YamlFile;

/**
 * The blocks that come with jars (<i>mitgelieferte Bausteine</i>), to be loaded beside folders that somebody works on.
 *
 * <p>Reads no more of them than their version; whether they are good the loader says.
 */
public final class LibraryBlocks {

    private LibraryBlocks() {}

    /** Those of a class path, but for what is there already with the same name and version: that one is being worked on. */
    public static List<FolderContent> beside(Collection<FolderContent> own, ClassLoader loader) {
        Set<String> taken = new HashSet<>();
        own.forEach(folder -> taken.add(identity(folder)));
        return of(loader).stream()
                .filter(block -> !taken.contains(identity(block)))
                .toList();
    }

    /** Those of a class path by name, with their version. */
    public static Map<String, String> versions(ClassLoader loader) {
        Map<String, String> versions = new TreeMap<>();
        of(loader).forEach(block -> version(block).ifPresent(version -> versions.put(block.name(), version)));
        return versions;
    }

    private static List<FolderContent> of(ClassLoader loader) {
        return FolderSource.classPath(loader).list().folders().stream()
                .filter(folder -> folder.kind() == FolderContent.Kind.BLOCK)
                .toList();
    }

    private static String identity(FolderContent folder) {
        return folder.path() + " " + version(folder).orElse("");
    }

    private static Optional<String> version(FolderContent block) {
        byte[] profile = block.files().getOrDefault("block.yaml", new byte[0]);
        return YamlFile.read("block.yaml", profile)
                .file()
                .map(file -> file.json().path("version").asText())
                .filter(version -> !version.isEmpty());
    }
}
