package org.amtsweg.workbench.check;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.workbench.terminal.Words;

/** Something to be checked (<i>Prüfgegenstand</i>): the folder of a service or block, or a model by itself. */
public record Target(Kind kind, Path path) {

    /** What it is. */
    public enum Kind {
        SERVICE,
        BLOCK,
        FILE
    }

    /** The last part of its path. */
    public String name() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    /** Under what the loader knows the folder, for instance {@code services/beispiel}; a model by itself is none. */
    public String loadedAs() {
        return folderKind().parent() + "/" + name();
    }

    /** The folder as it is loaded. */
    public FolderSource.Listing listing() {
        return FolderSource.folder(folderKind(), path).list();
    }

    /** What lies in the folder; one that cannot even be read is wrong use, with the reasons. */
    public FolderContent content(Words words) {
        FolderSource.Listing listing = listing();
        if (!listing.refused().isEmpty()) {
            String reasons = listing.refused().stream()
                    .flatMap(refused -> refused.findings().stream())
                    .map(words::say)
                    .distinct()
                    .collect(Collectors.joining(" "));
            throw words.usage("check.folder", display(path), reasons);
        }
        return listing.folders().get(0);
    }

    private FolderContent.Kind folderKind() {
        return switch (kind) {
            case SERVICE -> FolderContent.Kind.SERVICE;
            case BLOCK -> FolderContent.Kind.BLOCK;
            case FILE -> throw new IllegalStateException("A model by itself is no folder");
        };
    }

    /** A path as reports show it, with {@code /} on every system. */
    public static String display(Path path) {
        return path.toString().replace('\\', '/');
    }
}
