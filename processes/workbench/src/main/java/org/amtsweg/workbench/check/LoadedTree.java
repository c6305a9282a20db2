package org.amtsweg.workbench.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderLoader;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.LibraryBlocks;
import org.amtsweg.model.folder.LoadedFolders;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.RefusedService;

/**
 * The folders of a tree, loaded as an engine would load them, with the blocks of the class path beside them.
 *
 * <p>A block of the tree takes the place of the library's with the same id and version: it is the one that is being worked on.
 */
public final class LoadedTree {

    private final List<ServiceFolder> services = new ArrayList<>();
    private final List<BlockFolder> blocks = new ArrayList<>();
    private final Map<String, Findings> refused = new LinkedHashMap<>();
    private final Map<Target, FolderContent> contents = new LinkedHashMap<>();

    private LoadedTree() {}

    /** Loads folders whose names differ from each other; see {@link #rounds}. */
    public static LoadedTree load(List<Target> targets) {
        LoadedTree tree = new LoadedTree();
        List<FolderContent> own = new ArrayList<>();
        for (Target target : targets) {
            FolderSource.Listing listing = target.listing();
            listing.folders().forEach(content -> {
                own.add(content);
                tree.contents.put(target, content);
            });
            listing.refused().forEach(tree::refuse);
        }
        List<FolderContent> all = new ArrayList<>(own);
        all.addAll(LibraryBlocks.beside(own, LoadedTree.class.getClassLoader()));
        LoadedFolders loaded = new FolderLoader(KnownSteps.in(all))
                .load(List.of(FolderSource.content(all.toArray(FolderContent[]::new))));
        tree.services.addAll(loaded.services());
        tree.blocks.addAll(loaded.blocks());
        loaded.refused().forEach(tree::refuse);
        return tree;
    }

    /** Parts folders so that no two in a part have the same kind and name, by which the loader tells them apart. */
    public static List<List<Target>> rounds(List<Target> targets) {
        List<List<Target>> rounds = new ArrayList<>();
        List<Target> rest = targets;
        while (!rest.isEmpty()) {
            Set<String> seen = new HashSet<>();
            List<Target> round = new ArrayList<>();
            List<Target> later = new ArrayList<>();
            for (Target target : rest) {
                (seen.add(target.loadedAs()) ? round : later).add(target);
            }
            rounds.add(round);
            rest = later;
        }
        return rounds;
    }

    private void refuse(RefusedService folder) {
        refused.merge(folder.folder(), folder.findings(), Findings::and);
    }

    public Optional<FolderContent> content(Target target) {
        return Optional.ofNullable(contents.get(target));
    }

    public Optional<ServiceFolder> service(Target target) {
        return content(target)
                .flatMap(content -> services.stream()
                        .filter(service -> service.content().path().equals(content.path()))
                        .findFirst());
    }

    public Optional<BlockFolder> block(Target target) {
        return content(target)
                .flatMap(content -> blocks.stream()
                        .filter(block -> block.content().path().equals(content.path())
                                && block.content().hash().equals(content.hash()))
                        .findFirst());
    }

    /** All blocks that could be loaded, each after those it calls. */
    public List<BlockFolder> blocks() {
        return blocks;
    }

    /** Why the folder may not run, or what could be better in it. */
    public Findings findings(Target target) {
        Findings reasons = refused.getOrDefault(target.loadedAs(), Findings.NONE);
        return reasons.and(service(target)
                .map(ServiceFolder::warnings)
                .or(() -> block(target).map(BlockFolder::warnings))
                .orElse(Findings.NONE));
    }
}
