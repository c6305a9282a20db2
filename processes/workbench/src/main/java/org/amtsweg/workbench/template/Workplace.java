package org.amtsweg.workbench.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.workbench.terminal.Words;

/**
 * Where a designer works (<i>Arbeitsort</i>): the folder of a service or block, the blocks beside it, the models below a path.
 *
 * <p>Follows no links, and enters neither hidden directories nor those that builds write.
 */
final class Workplace {

    private static final Set<String> BUILDS = Set.of("target", "build", "node_modules");
    private static final int DEEPEST = 20;

    private Workplace() {}

    /** The folder at a path. */
    static FolderContent folder(Path path, Words words) {
        boolean service = is(path, "service.yaml");
        if (!service && !is(path, "block.yaml")) {
            throw words.usage(Files.exists(path) ? "templates.folder.none" : "check.missing", path);
        }
        FolderContent.Kind kind = service ? FolderContent.Kind.SERVICE : FolderContent.Kind.BLOCK;
        FolderSource.Listing listing = FolderSource.folder(kind, path).list();
        return listing.folders().stream()
                .findFirst()
                .orElseThrow(() -> words.usage(
                        "templates.folder.refused",
                        path,
                        listing.refused().stream()
                                .map(refused -> refused.findings().toString())
                                .findFirst()
                                .orElse("")));
    }

    private static boolean is(Path folder, String profile) {
        return Files.isRegularFile(folder.resolve(profile), LinkOption.NOFOLLOW_LINKS);
    }

    /** The folders of blocks that lie beside a folder, in {@code blocks/} next to {@code services/}. */
    static List<Path> blocksBeside(Path folder, Words words) {
        Optional<Path> root = Optional.ofNullable(
                        folder.toAbsolutePath().normalize().getParent())
                .map(Path::getParent);
        Path blocks = root.map(r -> r.resolve("blocks")).orElse(folder.resolve("blocks"));
        if (!Files.isDirectory(blocks)) {
            return List.of();
        }
        try (Stream<Path> below = Files.list(blocks)) {
            return below.filter(block -> is(block, "block.yaml")).sorted().toList();
        } catch (IOException e) {
            throw words.usage("check.unreadable", blocks);
        }
    }

    /** The models at or below a path. */
    static List<Path> models(Path path, Words words) {
        if (!Files.exists(path)) {
            throw words.usage("check.missing", path);
        }
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        List<Path> models = new ArrayList<>();
        collect(path, 0, models, words);
        if (models.isEmpty()) {
            throw words.usage("templates.models.none", path);
        }
        return models;
    }

    private static void collect(Path directory, int depth, List<Path> models, Words words) {
        List<Path> entries;
        try (Stream<Path> below = Files.list(directory)) {
            entries = below.sorted().toList();
        } catch (IOException e) {
            throw words.usage("check.unreadable", directory);
        }
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                if (depth < DEEPEST && !name.startsWith(".") && !BUILDS.contains(name)) {
                    collect(entry, depth + 1, models, words);
                }
            } else if (name.endsWith(".bpmn") && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                models.add(entry);
            }
        }
    }
}
