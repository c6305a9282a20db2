package org.amtsweg.engine.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderLoader;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.LoadedFolders;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.folder.VariantFolder;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.service.RefusedService;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.verifier.rule.FolderVerifier;
import org.amtsweg.verifier.rule.ModelFolder;

/**
 * Decides which folders may be served (<i>Zulassung</i>): what can be read is proved, and what has an error is refused with the reasons.
 *
 * <p>A version that cases run on already is read again, but not proved again: stopping those cases would help nobody.
 */
public final class Admission {

    private final FolderLoader loader;
    private final List<StepDescriptor> steps;
    private final boolean proving;

    private Admission(FolderLoader loader, Collection<StepDescriptor> steps, boolean proving) {
        this.loader = loader;
        this.steps = List.copyOf(steps);
        this.proving = proving;
    }

    /** Proves what is new; {@code steps}: the automated steps of vendors. */
    public static Admission proving(FolderLoader loader, Collection<StepDescriptor> steps) {
        return new Admission(loader, steps, true);
    }

    /** Takes whatever can be read: for tests of single parts. */
    public static Admission reading(FolderLoader loader) {
        return new Admission(loader, List.of(), false);
    }

    /** The folders that are offered now. Needs neither database nor engine, so that it may run while those start. */
    public LoadedFolders load(List<FolderSource> sources) {
        LoadedFolders read = loader.load(sources);
        List<RefusedService> unproved = proving ? unproved(read) : List.of();
        if (unproved.isEmpty()) {
            return read.refusing(proving ? unprovedVariants(read) : List.of());
        }
        Set<String> refused = new HashSet<>();
        unproved.forEach(folder -> refused.add(folder.folder()));
        // What calls a block that is refused has to hear so too, so the rest is read once more.
        FolderContent[] rest = Stream.of(
                        read.services().stream().map(ServiceFolder::content),
                        read.blocks().stream().map(BlockFolder::content),
                        read.variants().stream().map(VariantFolder::content))
                .flatMap(contents -> contents)
                .filter(content -> !refused.contains(content.path()))
                .toArray(FolderContent[]::new);
        LoadedFolders again = loader.load(List.of(FolderSource.content(rest)));
        List<RefusedService> all = new ArrayList<>(read.refused());
        all.addAll(unproved);
        all.addAll(again.refused());
        return new LoadedFolders(again.services(), again.blocks(), again.variants(), all)
                .refusing(unprovedVariants(again));
    }

    /**
     * What a local fee table breaks. The rest of a variant needs no proof of its own: the service was proved for every value within its bounds, so that a value
     * that is set there takes branches away and adds none.
     */
    private List<RefusedService> unprovedVariants(LoadedFolders read) {
        List<RefusedService> unproved = new ArrayList<>();
        for (VariantFolder variant : read.variants()) {
            if (variant.variant()
                    .changes()
                    .fee()
                    .flatMap(LocalVariant.LocalFee::table)
                    .isEmpty()) {
                continue;
            }
            for (ServiceFolder service : read.services()) {
                if (variant.variant().isFor(service.service())) {
                    Findings findings = FolderVerifier.refusal(
                            ModelFolder.of(service.with(variant.variant()), read.blocks(), steps));
                    if (findings.hasErrors()) {
                        unproved.add(new RefusedService(variant.content().path(), findings));
                        break;
                    }
                }
            }
        }
        return unproved;
    }

    /** One local variant against the service that it is to hold for, among its blocks. */
    LoadedFolders variant(FolderContent variant, ServiceFolder service, List<BlockFolder> blocks) {
        LoadedFolders read = loader.variant(variant, new LoadedFolders(List.of(service), blocks, List.of(), List.of()));
        return read.refusing(proving ? unprovedVariants(read) : List.of());
    }

    /** Local variants of earlier times. */
    LoadedFolders kept(List<FolderContent> variants) {
        return loader.kept(variants);
    }

    /** Folders of earlier versions. */
    LoadedFolders reload(List<FolderSource> sources) {
        return loader.load(sources);
    }

    private List<RefusedService> unproved(LoadedFolders read) {
        Map<String, ModelFolder> models = ModelFolder.of(read, steps);
        Set<String> blocks = new HashSet<>();
        read.blocks().forEach(block -> blocks.add(ModelFolder.key(block.content())));
        List<RefusedService> unproved = new ArrayList<>();
        Stream.concat(
                        read.blocks().stream().map(BlockFolder::content),
                        read.services().stream().map(ServiceFolder::content))
                .forEach(content -> {
                    String key = ModelFolder.key(content);
                    KnownProofs.Subject subject = new KnownProofs.Subject(key, blocks, steps);
                    if (KnownProofs.holds(subject)) {
                        return;
                    }
                    Findings findings = FolderVerifier.refusal(Objects.requireNonNull(models.get(key)));
                    if (findings.hasErrors()) {
                        unproved.add(new RefusedService(content.path(), findings));
                    } else {
                        KnownProofs.keep(subject);
                    }
                });
        return unproved;
    }
}
