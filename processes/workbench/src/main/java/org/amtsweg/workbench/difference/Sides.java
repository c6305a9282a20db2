package org.amtsweg.workbench.difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.service.RefusedService;
import org.amtsweg.workbench.terminal.Words;

/** What lies on one side of a comparison (<i>Vergleichsseite</i>): one folder, a directory with {@code services} and {@code blocks}, or a jar. */
final class Sides {

    private Sides() {}

    /** Folders by their path; of several versions of one the file system has, each lies under its own name. */
    static Map<String, FolderContent> at(Path path, Words words) {
        if (!Files.exists(path)) {
            throw words.usage("check.missing", path);
        }
        FolderSource.Listing listing = listing(path);
        if (!listing.refused().isEmpty()) {
            RefusedService first = listing.refused().get(0);
            throw words.usage(
                    "diff.unreadable",
                    path,
                    first.folder(),
                    first.findings().list().get(0).text(words.language()));
        }
        Map<String, FolderContent> folders = new TreeMap<>();
        listing.folders().stream()
                .filter(folder -> folder.kind() != FolderContent.Kind.VARIANT)
                .sorted(Comparator.comparing(FolderContent::path))
                .forEach(folder -> folders.put(folder.path(), folder));
        if (folders.isEmpty()) {
            throw words.usage("diff.nothing", path);
        }
        return folders;
    }

    private static FolderSource.Listing listing(Path path) {
        if (Files.isRegularFile(path.resolve("service.yaml"))) {
            return FolderSource.folder(FolderContent.Kind.SERVICE, path).list();
        }
        if (Files.isRegularFile(path.resolve("block.yaml"))) {
            return FolderSource.folder(FolderContent.Kind.BLOCK, path).list();
        }
        if (Files.isDirectory(path)) {
            return FolderSource.directory(path).list();
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {path.toUri().toURL()}, null)) {
            return FolderSource.classPath(loader).list();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether both sides are one folder each, which are compared whatever their names are. */
    static boolean isOneEach(Map<String, FolderContent> old, Map<String, FolderContent> next) {
        return old.size() == 1
                && next.size() == 1
                && List.copyOf(old.values()).get(0).kind()
                        == List.copyOf(next.values()).get(0).kind();
    }
}
