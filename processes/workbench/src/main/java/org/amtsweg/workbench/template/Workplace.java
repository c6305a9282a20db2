package org.amtsweg.workbench.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.workbench.check.Sources;
import org.amtsweg.workbench.check.Target;
import org.amtsweg.workbench.terminal.Words;

/** Where a designer works (<i>Arbeitsort</i>): the folder of a service or block, the blocks beside it, the models below a path. */
final class Workplace {

    private Workplace() {}

    /** The folder at a path. */
    static FolderContent folder(Path path, Words words) {
        boolean service = is(path, "service.yaml");
        if (!service && !is(path, "block.yaml")) {
            throw words.usage(Files.exists(path) ? "templates.folder.none" : "check.missing", path);
        }
        return new Target(service ? Target.Kind.SERVICE : Target.Kind.BLOCK, path).content(words);
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
        List<Path> models = Sources.below(path, name -> name.endsWith(".bpmn"), words);
        if (models.isEmpty()) {
            throw words.usage("templates.models.none", path);
        }
        return models;
    }
}
