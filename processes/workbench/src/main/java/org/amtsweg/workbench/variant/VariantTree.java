package org.amtsweg.workbench.variant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.authority.Place;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderLoader;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.LoadedFolders;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.folder.VariantFolder;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.service.RefusedService;
import org.amtsweg.service.SemanticVersion;
import org.amtsweg.verifier.rule.FolderVerifier;
import org.amtsweg.verifier.rule.ModelFolder;
import org.amtsweg.workbench.check.KnownSteps;
import org.amtsweg.workbench.check.Sources;
import org.amtsweg.workbench.terminal.Words;

/**
 * The variants below a path with the services they belong to (<i>Varianten eines Verzeichnisses</i>), loaded and checked as an engine would: services and blocks
 * of the same directory go before those that come with the tool.
 */
final class VariantTree {

    private static final String FILE = "variant.yaml";

    private final LoadedFolders loaded;
    private final List<String> names;

    private VariantTree(LoadedFolders loaded, List<String> names) {
        this.loaded = loaded;
        this.names = List.copyOf(names);
    }

    static VariantTree below(Path path, Words words) {
        if (!Files.isDirectory(path)) {
            throw words.usage("check.missing", path);
        }
        List<Path> folders = Sources.below(path, FILE::equals, words).stream()
                .map(file -> file.toAbsolutePath().getParent())
                .toList();
        if (folders.isEmpty()) {
            throw words.usage("variants.none", path);
        }
        List<FolderContent> contents = new ArrayList<>();
        List<RefusedService> unreadable = new ArrayList<>();
        for (Path folder : folders) {
            FolderSource.Listing listing =
                    FolderSource.folder(FolderContent.Kind.VARIANT, folder).list();
            contents.addAll(listing.folders());
            unreadable.addAll(listing.refused());
        }
        Set<Path> roots = new HashSet<>();
        roots.add(path);
        folders.forEach(folder ->
                roots.add(folder.toAbsolutePath().normalize().resolve("../..").normalize()));
        for (Path root : roots) {
            addAbsent(contents, FolderSource.directory(root));
        }
        ClassLoader loader = VariantTree.class.getClassLoader();
        if (loader != null) {
            addAbsent(contents, FolderSource.classPath(loader));
        }
        LoadedFolders loaded = new FolderLoader(KnownSteps.in(contents))
                .load(List.of(FolderSource.content(contents.toArray(FolderContent[]::new))));
        VariantTree tree = new VariantTree(
                loaded.refusing(unreadable),
                folders.stream().map(folder -> "variants/" + name(folder)).toList());
        return new VariantTree(tree.loaded.refusing(tree.unproved()), tree.names);
    }

    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** Services and blocks that are not there yet under the same name. */
    private static void addAbsent(List<FolderContent> contents, FolderSource source) {
        Set<String> there = new HashSet<>();
        contents.forEach(content -> there.add(content.path()));
        source.list().folders().stream()
                .filter(content -> content.kind() != FolderContent.Kind.VARIANT)
                // Blocks of several versions lie beside each other; the same one twice is one.
                .filter(content -> content.kind() == FolderContent.Kind.BLOCK || !there.contains(content.path()))
                .filter(content -> contents.stream()
                        .noneMatch(other -> other.path().equals(content.path())
                                && other.hash().equals(content.hash())))
                .forEach(contents::add);
    }

    /** What a local fee table breaks; the rest was proved with the service. */
    private List<RefusedService> unproved() {
        List<RefusedService> unproved = new ArrayList<>();
        for (VariantFolder variant : loaded.variants()) {
            if (variant.variant()
                    .changes()
                    .fee()
                    .flatMap(LocalVariant.LocalFee::table)
                    .isEmpty()) {
                continue;
            }
            service(variant)
                    .map(service -> FolderVerifier.refusal(
                            ModelFolder.of(service.with(variant.variant()), loaded.blocks(), List.of())))
                    .filter(Findings::hasErrors)
                    .ifPresent(findings ->
                            unproved.add(new RefusedService(variant.content().path(), findings)));
        }
        return unproved;
    }

    /** The newest version of its service that a variant is made for. */
    Optional<ServiceFolder> service(VariantFolder variant) {
        return loaded.services().stream()
                .filter(service ->
                        service.service().id().equals(variant.variant().service()))
                .filter(service -> variant.variant().versions().contains(version(service)))
                .max(Comparator.comparing(VariantTree::version));
    }

    private static SemanticVersion version(ServiceFolder service) {
        return SemanticVersion.parse(service.service().version());
    }

    List<VariantFolder> good() {
        return loaded.variants();
    }

    /** Why variants of this directory hold nowhere; what is wrong with services, {@code check} tells. */
    List<RefusedService> refused() {
        return loaded.refused().stream()
                .filter(refused -> names.contains(refused.folder()))
                .toList();
    }

    /** The services that there are variants of. */
    List<ServiceId> services() {
        return loaded.variants().stream()
                .map(variant -> variant.variant().service())
                .distinct()
                .toList();
    }

    /** The variant that holds for a service at a place. */
    Optional<VariantFolder> at(ServiceId service, Place place) {
        return loaded.variants().stream()
                .filter(variant -> variant.variant().service().equals(service)
                        && variant.variant().area().covers(place))
                .max(Comparator.comparingInt(
                        variant -> variant.variant().area().prefix().length()));
    }
}
