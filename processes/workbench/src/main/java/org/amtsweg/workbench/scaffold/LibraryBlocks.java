package org.amtsweg.workbench.scaffold;

import java.util.Map;
import java.util.TreeMap;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.yaml.YamlFile;

/** The blocks that come with the library (<i>Bausteine</i>), by name with their version. */
final class LibraryBlocks {

    private LibraryBlocks() {}

    static Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        ClassLoader loader = LibraryBlocks.class.getClassLoader();
        if (loader != null) {
            FolderSource.classPath(loader).list().folders().stream()
                    .filter(folder -> folder.kind() == FolderContent.Kind.BLOCK)
                    .forEach(folder ->
                            versions.put(folder.path().substring(folder.path().lastIndexOf('/') + 1), version(folder)));
        }
        return versions;
    }

    private static String version(FolderContent folder) {
        byte[] profile = folder.files().getOrDefault("block.yaml", new byte[0]);
        return YamlFile.read("block.yaml", profile)
                .file()
                .map(file -> file.json().path("version").asText())
                .orElse("");
    }
}
