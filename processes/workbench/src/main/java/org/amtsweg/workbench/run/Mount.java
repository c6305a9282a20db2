package org.amtsweg.workbench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.workbench.terminal.Words;

/**
 * The folders that a case is played with (<i>eingehängte Ordner</i>): a service folder, all below a directory, or a service of the library by its id.
 *
 * @param home where scenarios are kept; empty for a service of the library
 */
record Mount(List<FolderContent> folders, Optional<Path> home) {

    Mount {
        folders = List.copyOf(folders);
    }

    static Mount of(String path, Words words) {
        Path place;
        try {
            place = Path.of(path);
        } catch (InvalidPathException e) {
            throw words.usage("run.missing", path, library());
        }
        if (!Files.exists(place)) {
            List<FolderContent> known = built(path);
            if (known.isEmpty()) {
                throw words.usage("run.missing", path, library());
            }
            return new Mount(known, Optional.empty());
        }
        if (Files.isRegularFile(place.resolve("service.yaml"))) {
            return new Mount(listed(FolderSource.folder(FolderContent.Kind.SERVICE, place), words), Optional.of(place));
        }
        List<FolderContent> all = Files.isDirectory(place.resolve("services"))
                ? listed(FolderSource.directory(place), words)
                : children(place, words);
        if (all.stream().noneMatch(folder -> folder.kind() == FolderContent.Kind.SERVICE)) {
            throw words.usage("run.nothing", path);
        }
        return new Mount(all, Optional.of(place));
    }

    private static List<FolderContent> children(Path place, Words words) {
        List<FolderContent> all = new ArrayList<>();
        if (Files.isDirectory(place)) {
            try (Stream<Path> inside = Files.list(place)) {
                inside.filter(folder -> Files.isRegularFile(folder.resolve("service.yaml")))
                        .sorted()
                        .forEach(folder ->
                                all.addAll(listed(FolderSource.folder(FolderContent.Kind.SERVICE, folder), words)));
            } catch (IOException e) {
                throw words.usage("check.unreadable", place);
            }
        }
        return all;
    }

    /** The folders of a source; one that cannot even be read is wrong use, with the reasons. */
    private static List<FolderContent> listed(FolderSource source, Words words) {
        FolderSource.Listing listing = source.list();
        if (listing.folders().isEmpty() && !listing.refused().isEmpty()) {
            String reasons = listing.refused().stream()
                    .flatMap(refused -> refused.findings().stream())
                    .map(finding -> finding.text(words.language()))
                    .distinct()
                    .collect(Collectors.joining(" "));
            throw words.usage("run.unreadable", reasons);
        }
        return listing.folders();
    }

    private static List<FolderContent> built(String id) {
        return library(folder -> name(folder).equals(id));
    }

    private static List<FolderContent> library(Predicate<FolderContent> which) {
        ClassLoader loader = Mount.class.getClassLoader();
        return loader == null
                ? List.of()
                : FolderSource.classPath(loader).list().folders().stream()
                        .filter(folder -> folder.kind() == FolderContent.Kind.SERVICE)
                        .filter(which)
                        .toList();
    }

    private static String library() {
        return library(folder -> true).stream().map(Mount::name).sorted().collect(Collectors.joining(", "));
    }

    private static String name(FolderContent folder) {
        return folder.path().substring(folder.path().lastIndexOf('/') + 1);
    }

    /** With the one service that is meant, and all blocks: what is not played need not be read and proved. */
    Mount only(Optional<String> service, Words words) {
        List<String> ids = folders.stream()
                .filter(folder -> folder.kind() == FolderContent.Kind.SERVICE)
                .map(Mount::name)
                .sorted()
                .toList();
        String known = String.join(", ", ids);
        if (service.isPresent() && !ids.contains(service.get())) {
            throw words.usage("run.notHere", service.get(), known);
        }
        if (service.isEmpty() && ids.size() > 1) {
            throw words.usage("run.which", known);
        }
        String id = service.orElse(ids.get(0));
        return new Mount(
                folders.stream()
                        .filter(folder -> folder.kind() == FolderContent.Kind.BLOCK
                                || name(folder).equals(id))
                        .toList(),
                home);
    }

    /** The folder of a service in which its scenarios lie. */
    Optional<Path> scenarios(String service) {
        return home.map(place -> {
                    if (Files.isRegularFile(place.resolve("service.yaml"))) {
                        return place;
                    }
                    Path below = place.resolve("services").resolve(service);
                    return Files.isDirectory(below) ? below : place.resolve(service);
                })
                .map(folder -> folder.resolve("scenarios"));
    }
}
