package org.amtsweg.workbench.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Soundness;
import org.amtsweg.verifier.Verdict;
import org.amtsweg.verifier.report.Report;
import org.amtsweg.workbench.terminal.Progress;
import org.amtsweg.workbench.terminal.Words;

/** One check of all that lies at a path (<i>Prüflauf</i>). */
public final class Inspection {

    private static final String PROCESS = "process.bpmn";

    private final Words words;
    private final Semantics semantics;
    private final Proof proof;
    private final Progress progress;
    private final List<ProcessReport> reports = new ArrayList<>();
    private final Map<String, byte[]> models = new LinkedHashMap<>();
    private int done;

    Inspection(Words words, Semantics semantics, Progress progress) {
        this.words = words;
        this.semantics = semantics;
        this.proof = new Proof(semantics);
        this.progress = progress;
    }

    Report of(Path path) {
        List<Target> targets = Targets.below(path, words);
        List<Target> folders = targets.stream()
                .filter(target -> target.kind() != Target.Kind.FILE)
                .toList();
        Map<Target, LoadedTree> trees = new LinkedHashMap<>();
        for (List<Target> round : LoadedTree.rounds(folders)) {
            LoadedTree tree = LoadedTree.load(round);
            round.forEach(target -> trees.put(target, tree));
        }
        for (Target target : targets) {
            done++;
            progress.at(done, targets.size(), Target.display(target.path()));
            LoadedTree tree = trees.get(target);
            if (tree == null) {
                file(target.path());
            } else {
                folder(target, tree);
            }
        }
        return new Report(reports, semantics, models);
    }

    private void file(Path file) {
        String name = Target.display(file);
        try {
            byte[] content = ModelFile.read(file);
            models.put(name, content);
            reports.addAll(proof.of(name, content));
        } catch (IOException e) {
            throw words.usage("check.unreadable", file);
        }
    }

    private void folder(Target target, LoadedTree tree) {
        Optional<FolderContent> content = tree.content(target);
        Optional<ServiceFolder> service = tree.service(target);
        String processFile = service.map(s -> s.profile().processFile()).orElseGet(() -> processFile(content));
        String name = Target.display(target.path().resolve(processFile));
        Optional<byte[]> bpmn =
                content.flatMap(c -> Optional.ofNullable(c.files().get(processFile)));
        bpmn.ifPresent(bytes -> models.put(name, bytes));
        List<RuleFinding> found = tree.findings(target).stream()
                .map(finding -> FolderFindings.from(finding, processFile))
                .toList();
        List<ProcessReport> proved =
                bpmn.map(bytes -> proof.of(target, tree, name, bytes)).orElse(List.of());
        if (proved.isEmpty()) {
            reports.add(new ProcessReport(name, "", notAnalysed(), 0, found, List.of()));
            return;
        }
        for (int i = 0; i < proved.size(); i++) {
            reports.add(i == 0 ? with(proved.get(0), found) : proved.get(i));
        }
        others(target, content, processFile);
    }

    /** Models in the folder that are not its process. */
    private void others(Target target, Optional<FolderContent> content, String processFile) {
        content.map(FolderContent::files).orElse(Map.of()).forEach((file, bytes) -> {
            if (file.endsWith(".bpmn") && !file.equals(processFile)) {
                String name = Target.display(target.path().resolve(file));
                models.put(name, bytes);
                reports.addAll(proof.of(name, bytes));
            }
        });
    }

    private static String processFile(Optional<FolderContent> content) {
        Set<String> files = content.map(c -> c.files().keySet()).orElse(Set.of());
        return files.contains(PROCESS)
                ? PROCESS
                : files.stream()
                        .filter(file -> file.endsWith(".bpmn"))
                        .findFirst()
                        .orElse(PROCESS);
    }

    /** The folder's findings first; what both readers found is told once. */
    private static ProcessReport with(ProcessReport report, List<RuleFinding> more) {
        Set<RuleFinding> all = new LinkedHashSet<>(more);
        all.addAll(report.findings());
        return new ProcessReport(
                report.file(),
                report.process(),
                report.soundness(),
                report.states(),
                List.copyOf(all),
                report.suppressed());
    }

    static Soundness notAnalysed() {
        return new Soundness(Verdict.NOT_ANALYSED, Verdict.NOT_ANALYSED, Verdict.NOT_ANALYSED, Verdict.NOT_ANALYSED);
    }
}
