package org.amtsweg.model.folder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amtsweg.constraint.DomainTypes;
import org.amtsweg.model.variant.VariantReader;
import org.amtsweg.service.RefusedService;

/**
 * Reads folders and decides which may be served (<i>Laden der Leistungsordner</i>): a bad folder is refused with all its findings, the
 * good ones are served. Thread-safe.
 *
 * <p>The same folder in two sources counts once. Two folders of the same id and version with different content are both refused.
 */
public final class FolderLoader {

    private final Set<String> knownSteps;
    private final Readers readers;

    /** A loader that accepts models with these steps (topics) and forms with our domain types. */
    public FolderLoader(Set<String> knownSteps) {
        this(knownSteps, DomainTypes.names());
    }

    /** A loader that accepts models with these steps (topics) and forms with these domain types. */
    public FolderLoader(Set<String> knownSteps, Set<String> domainTypes) {
        this.knownSteps = Set.copyOf(knownSteps);
        this.readers = Readers.of(domainTypes);
    }

    public LoadedFolders load(List<FolderSource> sources) {
        List<RefusedService> refused = new ArrayList<>();
        Map<String, FolderContent> distinct = new LinkedHashMap<>();
        for (FolderSource source : sources) {
            FolderSource.Listing listing = source.list();
            refused.addAll(listing.refused());
            listing.folders().forEach(content -> distinct.putIfAbsent(content.path() + " " + content.hash(), content));
        }
        Map<FolderContent.Kind, List<FolderContent>> byKind = new EnumMap<>(FolderContent.Kind.class);
        for (FolderContent.Kind kind : FolderContent.Kind.values()) {
            byKind.put(
                    kind,
                    distinct.values().stream().filter(c -> c.kind() == kind).toList());
        }
        return new Loading(readers, knownSteps, refused).run(byKind);
    }

    /** Reads one local variant and holds it against services that are loaded already; {@code loaded} is what {@link #load} gave. */
    public LoadedFolders variant(FolderContent variant, LoadedFolders loaded) {
        List<RefusedService> refused = new ArrayList<>();
        VariantLoading loading = new VariantLoading(
                readers.variants(), loaded.services(), VariantLoading.byKey(loaded.blocks()), refused);
        loading.read(variant);
        return new LoadedFolders(loaded.services(), loaded.blocks(), loading.apart(), refused);
    }

    /** Reads local variants that fitted their service when they were kept: for running cases, whatever has become of the service since. */
    public LoadedFolders kept(List<FolderContent> variants) {
        List<VariantFolder> kept = new ArrayList<>();
        List<RefusedService> refused = new ArrayList<>();
        for (FolderContent content : variants) {
            VariantReader.Reading reading = readers.variants().read(content.name(), content.files());
            reading.variant()
                    .ifPresentOrElse(
                            read -> kept.add(new VariantFolder(content, read.variant(), reading.findings())),
                            () -> refused.add(new RefusedService(content.path(), reading.findings())));
        }
        return new LoadedFolders(List.of(), List.of(), kept, refused);
    }
}
