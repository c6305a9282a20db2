package org.amtsweg.model.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.RefusedService;

/** Folders in a directory of the file system. Links are not followed, so that a folder cannot lead elsewhere. */
final class DirectorySource implements FolderSource {

    private static final int DEPTH = 4;

    private final Path root;

    DirectorySource(Path root) {
        this.root = root;
    }

    @Override
    public Listing list() {
        List<FolderFiles> folders = new ArrayList<>();
        List<RefusedService> refused = new ArrayList<>();
        for (FolderContent.Kind kind : FolderContent.Kind.values()) {
            Path parent = root.resolve(kind.parent());
            if (!Files.isDirectory(parent)) {
                continue;
            }
            try (Stream<Path> children = Files.list(parent)) {
                children.filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                        .filter(child -> !FolderFiles.isHidden(name(child)))
                        .sorted()
                        .forEach(child -> folders.add(read(kind, child)));
            } catch (IOException | UncheckedIOException e) {
                refused.add(new RefusedService(kind.parent(), Findings.of(Finding.error("", "folder.unreadable"))));
            }
        }
        folders.forEach(folder -> folder.refused().ifPresent(refused::add));
        return new Listing(
                folders.stream().flatMap(folder -> folder.content().stream()).toList(), refused);
    }

    /** One folder by itself. */
    static Listing listing(FolderContent.Kind kind, Path folder) {
        FolderFiles files = read(kind, folder.toAbsolutePath().normalize());
        return new Listing(
                files.content().stream().toList(), files.refused().stream().toList());
    }

    private static FolderFiles read(FolderContent.Kind kind, Path folder) {
        FolderFiles files = new FolderFiles(kind, name(folder));
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            for (Path file : (Iterable<Path>) all.sorted()::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        files.add(folder.relativize(file).toString().replace('\\', '/'), in);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            files.unreadable();
        }
        return files;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
