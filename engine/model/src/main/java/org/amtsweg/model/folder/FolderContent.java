package org.amtsweg.model.folder;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The raw files of a folder (<i>Ordnerinhalt</i>), by path relative to the folder with {@code /} as separator.
 *
 * <p>Knows nothing of what the files mean.
 */
public record FolderContent(Kind kind, String name, Map<String, byte[]> files) {

    /** What a folder holds. */
    public enum Kind {
        /** A service (Leistung). */
        SERVICE("services"),
        /** A reusable part of procedures (Baustein). */
        BLOCK("blocks");

        private final String parent;

        Kind(String parent) {
            this.parent = parent;
        }

        /** The directory that holds folders of this kind. */
        public String parent() {
            return parent;
        }
    }

    public FolderContent {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** SHA-256 in hexadecimal over the sorted names and bytes: equal content has an equal hash. */
    public String hash() {
        throw new UnsupportedOperationException();
    }

    /** The files as a ZIP archive that is the same for the same content. */
    public byte[] toZip() {
        throw new UnsupportedOperationException();
    }

    /** From what {@link #toZip} made. */
    public static FolderContent fromZip(Kind kind, String name, byte[] zip) {
        throw new UnsupportedOperationException();
    }

    /** {@code services/<name>} or {@code blocks/<name>}. */
    public String path() {
        return kind.parent() + "/" + name;
    }
}
