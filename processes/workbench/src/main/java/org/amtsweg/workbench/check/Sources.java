package org.amtsweg.workbench.check;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.amtsweg.workbench.terminal.Words;

/** The files below a path that people work on (<i>Arbeitsdateien</i>): follows no links, and enters neither hidden directories nor those that builds write. */
public final class Sources {

    private static final Set<String> BUILDS = Set.of("target", "build", "node_modules");

    private Sources() {}

    /** Those whose name is wanted, in the order of their paths; the path itself is always entered. */
    public static List<Path> below(Path root, Predicate<String> wanted, Words words) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return isForeign(directory, root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && wanted.test(String.valueOf(file.getFileName()))) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw words.usage("check.unreadable", root);
        }
        found.sort(Comparator.comparing(Target::display));
        return found;
    }

    /** Whether nobody works in a directory on the way below a root. */
    static boolean isForeign(Path directory, Path root) {
        String name = String.valueOf(directory.getFileName());
        return !directory.equals(root) && (name.startsWith(".") || BUILDS.contains(name));
    }
}
