package org.amtsweg.workbench.check;

import java.util.List;
import java.util.Optional;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.rule.FolderVerifier;
import org.amtsweg.verifier.rule.ModelFolder;

/** Asks the verifier (<i>Beweis</i>), with as much around the model as there is. */
final class Proof {

    private final Semantics semantics;

    Proof(Semantics semantics) {
        this.semantics = semantics;
    }

    /** A model by itself. */
    List<ProcessReport> of(String name, byte[] content) {
        return named(name, ModelFolder.file(name, content));
    }

    /** A service with the blocks that it may call. */
    List<ProcessReport> of(String name, ServiceFolder service, List<BlockFolder> blocks) {
        return named(name, ModelFolder.of(service, blocks, List.of()));
    }

    /** A block with the blocks that it may call. */
    List<ProcessReport> of(String name, BlockFolder block, List<BlockFolder> blocks) {
        return named(name, ModelFolder.of(block, blocks, List.of()));
    }

    /** The model in its folder; if the folder could not be loaded, by itself. */
    List<ProcessReport> of(Target target, LoadedTree tree, String name, byte[] content) {
        Optional<List<ProcessReport>> service = tree.service(target).map(folder -> of(name, folder, tree.blocks()));
        return service.or(() -> tree.block(target).map(folder -> of(name, folder, tree.blocks())))
                .orElseGet(() -> of(name, content));
    }

    /** Under the name that the person who checks knows it by. */
    private List<ProcessReport> named(String name, ModelFolder model) {
        return FolderVerifier.verify(model, semantics).stream()
                .map(report -> new ProcessReport(
                        name,
                        report.process(),
                        report.soundness(),
                        report.states(),
                        report.findings(),
                        report.suppressed()))
                .toList();
    }
}
