package org.amtsweg.workbench.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.workbench.check.LoadedTree;
import org.amtsweg.workbench.check.Target;

/** All folders at a path that pages are made of, the blocks of the library they call among them, and what keeps others from it (<i>Bestand</i>). */
final class Shelf {

    private final List<Subject> subjects = new ArrayList<>();
    private final Map<Subject, Path> own = new LinkedHashMap<>();
    private final List<Gap> refused = new ArrayList<>();

    private Shelf() {}

    static Shelf of(List<Target> folders) {
        Shelf shelf = new Shelf();
        for (List<Target> round : LoadedTree.rounds(folders)) {
            shelf.add(LoadedTree.load(round), round);
        }
        shelf.settle();
        return shelf;
    }

    private void add(LoadedTree tree, List<Target> targets) {
        Map<String, Subject> blocks = new HashMap<>();
        Map<String, Subject> byFolder = new HashMap<>();
        // Blocks come after those they call, and a block that is called may be one that is documented.
        for (BlockFolder block : tree.blocks()) {
            Subject subject = Subject.of(block, blocks);
            blocks.put(Subject.key(block.id(), block.version()), subject);
            byFolder.put(block.content().path() + block.content().hash(), subject);
        }
        Set<Subject> wanted = new LinkedHashSet<>();
        for (Target target : targets) {
            Optional<Subject> subject = tree.service(target)
                    .map(service -> Subject.of(service, blocks))
                    .or(() -> tree.block(target)
                            .map(block -> byFolder.get(
                                    block.content().path() + block.content().hash())));
            subject.ifPresentOrElse(
                    found -> {
                        own.put(found, target.path());
                        wanted.add(found);
                    },
                    () -> tree.findings(target).stream()
                            .filter(org.amtsweg.problem.Finding::isError)
                            .forEach(finding -> refused.add(Gap.from(finding, target.path()))));
        }
        List.copyOf(wanted).forEach(subject -> wanted.addAll(subject.calledBlocks()));
        subjects.addAll(wanted);
    }

    /** Ids name directories; where two folders share one, the version and a number tell them apart. */
    private void settle() {
        Set<String> taken = new HashSet<>();
        for (Subject subject : subjects) {
            String plain = subject.content().kind().parent() + "/" + subject.id();
            String place = plain;
            for (int i = 1; !taken.add(place); i++) {
                place = plain + "-" + subject.version() + (i == 1 ? "" : "-" + i);
            }
            subject.settleIn(place);
        }
    }

    List<Subject> services() {
        return subjects.stream().filter(Subject::isService).toList();
    }

    List<Subject> blocks() {
        return subjects.stream().filter(subject -> !subject.isService()).toList();
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** The services and blocks here that call a block. */
    List<Subject> callers(Subject block) {
        return subjects.stream()
                .filter(subject -> subject.flow()
                        .nodes()
                        .anyMatch(node -> subject.called(node).equals(Optional.of(block))))
                .toList();
    }

    /** Why folders could not be read, and what those that could leave out. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>(refused);
        own.forEach((subject, path) -> gaps.addAll(new Mandatory(subject, path).gaps()));
        return gaps;
    }
}
