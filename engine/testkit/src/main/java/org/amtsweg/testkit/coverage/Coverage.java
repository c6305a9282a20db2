package org.amtsweg.testkit.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.process.BlockCall;

/**
 * What scenarios cover of services and of the blocks these call (<i>Abdeckung</i>). What one service tries out of a block counts for all that call it. Immutable.
 */
public final class Coverage {

    private final Map<FolderKey, FolderCoverage> folders = new TreeMap<>();
    private final CoverageRecord record;

    private Coverage(Collection<CoverableFolder> coverable, CoverageRecord record) {
        this.record = record;
        coverable.forEach(folder -> folders.put(folder.key(), new FolderCoverage(folder, record)));
    }

    /** Of these services; of the blocks only those count that one of them calls, directly or through another block. */
    public static Coverage of(
            Collection<ServiceFolder> services, Collection<BlockFolder> blocks, CoverageRecord record) {
        List<CoverableFolder> known = Stream.concat(
                        services.stream().map(CoverableFolder::of),
                        blocks.stream().map(CoverableFolder::of))
                .toList();
        Map<FolderKey, CoverableFolder> byKey = new TreeMap<>();
        known.forEach(folder -> byKey.put(folder.key(), folder));
        Set<FolderKey> reached = new TreeSet<>();
        Deque<CoverableFolder> open =
                new ArrayDeque<>(known.stream().filter(f -> f.key().isService()).toList());
        while (!open.isEmpty()) {
            CoverableFolder folder = open.pop();
            if (reached.add(folder.key())) {
                for (BlockCall call : folder.calls()) {
                    CoverableFolder block =
                            byKey.get(new FolderKey(FolderContent.Kind.BLOCK, call.block(), call.version()));
                    if (block != null) {
                        open.add(block);
                    }
                }
            }
        }
        List<CoverableFolder> all = new ArrayList<>();
        reached.forEach(key -> all.add(java.util.Objects.requireNonNull(byKey.get(key))));
        return new Coverage(all, record);
    }

    /** The services, then the blocks, each by name. */
    public List<FolderCoverage> folders() {
        return List.copyOf(folders.values());
    }

    /** What a person calls a target, by the names of elements; its id if it is of none of these folders. */
    public String nameOf(Target target, Language language) {
        FolderCoverage folder = folders.get(target.folder());
        return folder == null ? target.id() : Words.in(language).name(folder.folder(), target);
    }

    /** What was recorded. */
    public CoverageRecord record() {
        return record;
    }

    /** All flows and all rules of all folders are covered; deadline outcomes do not count here, because a model need not allow each. */
    public boolean isComplete() {
        return folders().stream()
                .allMatch(f -> f.ratio(Target.Aspect.FLOW).isWhole()
                        && f.ratio(Target.Aspect.RULE).isWhole());
    }
}
