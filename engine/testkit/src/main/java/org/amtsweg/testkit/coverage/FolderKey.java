package org.amtsweg.testkit.coverage;

import java.util.Comparator;
import org.amtsweg.model.folder.FolderContent;

/** One version of a service or block (<i>Ordner</i>), as its coverage is counted; services come first. */
public record FolderKey(FolderContent.Kind kind, String name, String version) implements Comparable<FolderKey> {

    private static final Comparator<FolderKey> ORDER = Comparator.comparing(
                    (FolderKey key) -> key.kind() != FolderContent.Kind.SERVICE)
            .thenComparing(FolderKey::name)
            .thenComparing(FolderKey::version);

    public boolean isService() {
        return kind == FolderContent.Kind.SERVICE;
    }

    @Override
    public int compareTo(FolderKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
