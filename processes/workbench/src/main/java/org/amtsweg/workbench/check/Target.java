package org.amtsweg.workbench.check;

import java.nio.file.Path;

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

    /** A path as reports show it, with {@code /} on every system. */
    public static String display(Path path) {
        return path.toString().replace('\\', '/');
    }
}
