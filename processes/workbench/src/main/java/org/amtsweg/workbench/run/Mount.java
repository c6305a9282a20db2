package org.amtsweg.workbench.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.workbench.check.LoadedTree;
import org.amtsweg.workbench.check.Target;
import org.amtsweg.workbench.check.Targets;
import org.amtsweg.workbench.terminal.Words;

/**
 * The folders that a case is played with (<i>eingehängte Ordner</i>): one service at or below a path and the blocks there, or a service of the library by its
 * id.
 *
 * @param home the folder of the service; empty for one of the library
 */
record Mount(List<FolderContent> folders, Optional<Path> home) {

    Mount {
        folders = List.copyOf(folders);
    }

    /** What lies at a path; {@code service} says which one is meant if there are several. */
    static Mount of(String path, Optional<String> service, Words words) {
        Optional<Path> place = place(path);
        if (place.isPresent()) {
            return below(place.get(), service, words);
        }
        List<FolderContent> known = library(folder -> folder.name().equals(path));
        if (known.isEmpty()) {
            String all = library(folder -> true).stream()
                    .map(FolderContent::name)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw words.usage("run.missing", path, all);
        }
        meant(List.of(path), service, words);
        return new Mount(known, Optional.empty());
    }

    private static Optional<Path> place(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Files::exists);
        } catch (InvalidPathException e) {
            // Then it can only be an id.
            return Optional.empty();
        }
    }

    /** What is not played need not be read and proved. */
    private static Mount below(Path place, Optional<String> service, Words words) {
        List<Target> folders = Targets.folders(place, words);
        List<Target> services = folders.stream()
                .filter(target -> target.kind() == Target.Kind.SERVICE)
                .toList();
        if (services.isEmpty()) {
            throw words.usage("run.nothing", place);
        }
        String name = meant(services.stream().map(Target::name).toList(), service, words);
        List<Target> named =
                services.stream().filter(target -> target.name().equals(name)).toList();
        if (named.size() > 1) {
            String places =
                    named.stream().map(target -> Target.display(target.path())).collect(Collectors.joining(", "));
            throw words.usage("run.twice", name, places);
        }
        Target played = named.get(0);
        List<FolderContent> mounted = new ArrayList<>();
        mounted.add(played.content(words));
        LoadedTree.rounds(folders).get(0).stream()
                .filter(target -> target.kind() == Target.Kind.BLOCK)
                .forEach(block -> mounted.add(block.content(words)));
        return new Mount(mounted, Optional.of(played.path()));
    }

    private static List<FolderContent> library(Predicate<FolderContent> which) {
        return FolderSource.classPath(Mount.class.getClassLoader()).list().folders().stream()
                .filter(folder -> folder.kind() == FolderContent.Kind.SERVICE)
                .filter(which)
                .toList();
    }

    /** The one service that is meant, by its name. */
    private static String meant(List<String> names, Optional<String> service, Words words) {
        String known = names.stream().distinct().sorted().collect(Collectors.joining(", "));
        if (service.isPresent() && !names.contains(service.get())) {
            throw words.usage("run.notHere", service.get(), known);
        }
        if (service.isEmpty() && names.stream().distinct().count() > 1) {
            throw words.usage("run.which", known);
        }
        return service.orElse(names.get(0));
    }

    /** The folder in which the scenarios of the service lie. */
    Optional<Path> scenarios() {
        return home.map(folder -> folder.resolve("scenarios"));
    }
}
