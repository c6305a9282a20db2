package org.amtsweg.model.folder;

import java.nio.file.Path;
import java.util.List;
import org.amtsweg.service.RefusedService;

/** Where folders come from (<i>Quelle von Leistungsordnern</i>): the class path, a directory, or memory. */
public interface FolderSource {

    /** What a source holds: readable folders, and those that are too large or unreadable. */
    record Listing(List<FolderContent> folders, List<RefusedService> refused) {
        public Listing {
            folders = List.copyOf(folders);
            refused = List.copyOf(refused);
        }
    }

    /** Reads the folders anew. */
    Listing list();

    /** All folders below {@code services}, {@code blocks} and {@code variants} of {@code META-INF/amtsweg} on a class path. */
    static FolderSource classPath(ClassLoader loader) {
        return new ClassPathSource(loader);
    }

    /** The folders below {@code services/}, {@code blocks/} and {@code variants/} of a directory. */
    static FolderSource directory(Path root) {
        return new DirectorySource(root);
    }

    /** One folder, wherever it lies; its name is that of the directory. */
    static FolderSource folder(FolderContent.Kind kind, Path folder) {
        return () -> DirectorySource.listing(kind, folder);
    }

    /** Folders that are in memory already. */
    static FolderSource content(FolderContent... folders) {
        List<FolderContent> copy = List.of(folders);
        return () -> new Listing(copy, List.of());
    }
}
