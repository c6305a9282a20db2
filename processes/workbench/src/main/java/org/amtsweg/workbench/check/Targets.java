package org.amtsweg.workbench.check;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.amtsweg.workbench.terminal.Words;

/**
 * Finds what is to be checked below a path: folders with a {@code service.yaml} or {@code block.yaml}, and models that lie elsewhere. Enters what
 * {@link Sources} enters.
 */
public final class Targets {

    private Targets() {}

    /** All of them; none is wrong use. */
    public static List<Target> below(Path path, Words words) {
        List<Target> targets = found(path, words);
        if (targets.isEmpty()) {
            throw words.usage("check.nothing", path);
        }
        return targets;
    }

    /** The folders among them; there may be none. */
    public static List<Target> folders(Path path, Words words) {
        return found(path, words).stream()
                .filter(target -> target.kind() != Target.Kind.FILE)
                .toList();
    }

    private static List<Target> found(Path path, Words words) {
        if (!Files.exists(path)) {
            throw words.usage("check.missing", path);
        }
        if (!Files.isReadable(path)) {
            throw words.usage("check.unreadable", path);
        }
        if (Files.isRegularFile(path)) {
            return List.of(new Target(Target.Kind.FILE, path));
        }
        if (!Files.isDirectory(path)) {
            throw words.usage("check.special", path);
        }
        List<Target> targets = new ArrayList<>();
        try {
            Files.walkFileTree(path, new Finder(path, targets));
        } catch (IOException e) {
            throw words.usage("check.unreadable", path);
        }
        targets.sort(Comparator.comparing(target -> Target.display(target.path())));
        return targets;
    }

    private static final class Finder extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Target> targets;

        Finder(Path root, List<Target> targets) {
            this.root = root;
            this.targets = targets;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (Sources.isForeign(directory, root)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            for (Target.Kind kind : List.of(Target.Kind.SERVICE, Target.Kind.BLOCK)) {
                String profile = kind == Target.Kind.SERVICE ? "service.yaml" : "block.yaml";
                if (Files.isRegularFile(directory.resolve(profile), LinkOption.NOFOLLOW_LINKS)) {
                    targets.add(new Target(kind, directory));
                    return FileVisitResult.SKIP_SUBTREE;
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && String.valueOf(file.getFileName()).endsWith(".bpmn")) {
                targets.add(new Target(Target.Kind.FILE, file));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
