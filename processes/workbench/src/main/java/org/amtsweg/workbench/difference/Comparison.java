package org.amtsweg.workbench.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;
import org.amtsweg.verifier.migration.Fate;
import org.amtsweg.verifier.migration.Migration;
import org.amtsweg.workbench.terminal.Words;

/** Two versions of a folder side by side (<i>Gegenüberstellung</i>): what changed, what becomes of running cases, and whether the version number says so. */
public final class Comparison {

    private final FolderContent old;
    private final FolderContent next;
    private final List<Change> changes;
    private final List<Fate> fates;

    private Comparison(FolderContent old, FolderContent next, List<Change> changes, List<Fate> fates) {
        this.old = old;
        this.next = next;
        this.changes = List.copyOf(changes);
        this.fates = List.copyOf(fates);
    }

    static Comparison of(FolderContent old, FolderContent next, Words words) {
        List<Change> changes = new ArrayList<>(FolderDifference.of(old, next, words));
        Optional<FlowProcess> before = process(old);
        Optional<FlowProcess> after = process(next);
        List<Fate> fates = new ArrayList<>();
        if (before.isPresent() && after.isPresent()) {
            fates.addAll(Migration.of(before.get(), after.get(), localSteps()));
            Map<String, String> renamed = new HashMap<>();
            fates.stream()
                    .filter(fate -> fate.reason() == Fate.Reason.RENAMED)
                    .forEach(fate -> renamed.put(
                            fate.at().id(), fate.target().orElseThrow().id()));
            changes.addAll(new ModelDifference(words).of(before.get(), after.get(), renamed));
        }
        return new Comparison(old, next, changes, fates);
    }

    /** Of a vendor's step it is not known whether it waits; to be on the safe side it does. */
    private static Set<String> localSteps() {
        return BuiltInSteps.names().stream()
                .filter(name -> BuiltInSteps.find(name)
                        .filter(step -> step.kind() == StepDescriptor.Kind.LOCAL)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static Optional<FlowProcess> process(FolderContent folder) {
        byte[] bpmn = folder.files().get(processFile(folder));
        return bpmn == null
                ? Optional.empty()
                : FlowReader.read(processFile(folder), bpmn).graph().flatMap(graph -> graph.processes().stream()
                        .filter(FlowProcess::isExecutable)
                        .findFirst());
    }

    private static String processFile(FolderContent folder) {
        return FolderDifference.yaml(folder, "service.yaml").path("process").asText("process.bpmn");
    }

    String path() {
        return next.path();
    }

    /** Its German name, or that of its folder. */
    String name() {
        return FolderDifference.yaml(next, profile()).path("name").path("de").asText(next.name());
    }

    private String profile() {
        return next.kind() == FolderContent.Kind.BLOCK ? "block.yaml" : "service.yaml";
    }

    boolean isBlock() {
        return next.kind() == FolderContent.Kind.BLOCK;
    }

    String oldVersion() {
        return FolderDifference.yaml(old, profile()).path("version").asText("?");
    }

    String newVersion() {
        return FolderDifference.yaml(next, profile()).path("version").asText("?");
    }

    /** {@code PIN}, {@code FAST_FORWARD_DRAFTS} or {@code MIGRATE}: what the new version asks for. */
    String policy() {
        return FolderDifference.yaml(next, "service.yaml").path("versions").asText("PIN");
    }

    List<Change> changes() {
        return changes;
    }

    List<Fate> fates() {
        return fates;
    }

    long count(Fate.Outcome outcome) {
        return fates.stream().filter(fate -> fate.outcome() == outcome).count();
    }

    Advice advice() {
        return Advice.of(oldVersion(), newVersion(), !old.hash().equals(next.hash()), changes, fates);
    }

    boolean isRefused() {
        return advice().isWrong() || count(Fate.Outcome.BLOCKED) > 0;
    }

    byte[] oldModel() {
        return old.files().getOrDefault(processFile(old), new byte[0]);
    }

    byte[] newModel() {
        return next.files().getOrDefault(processFile(next), new byte[0]);
    }
}
