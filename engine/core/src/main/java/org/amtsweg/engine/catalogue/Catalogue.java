package org.amtsweg.engine.catalogue;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.amtsweg.authority.Place;
import org.amtsweg.engine.casefile.CaseHeader;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.engine.process.ProcessRuntime.Deployable;
import org.amtsweg.engine.process.ProcessRuntime.Deployed;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.LoadedFolders;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.folder.VariantFolder;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.service.PublicService;
import org.amtsweg.service.RefusedService;
import org.amtsweg.service.SemanticVersion;
import org.amtsweg.service.ServiceCatalogue;
import org.amtsweg.service.VariantDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The services that run (<i>Leistungskatalog</i>): loads folders, deploys them, and keeps the content of every version in the database, so that a
 * running case keeps the forms and texts it began with when the folder changes.
 */
public final class Catalogue implements ServiceCatalogue {

    private static final String VARIANT = FolderContent.Kind.VARIANT.name();

    private final Database database;
    private final ProcessRuntime runtime;
    private final Clock clock;
    private final Map<ServiceId, Definition> current = new TreeMap<>(Comparator.comparing(ServiceId::value));
    private final Map<String, Definition> byId = new LinkedHashMap<>();
    private final Map<CaseHeader.Offer, Definition> byVersion = new LinkedHashMap<>();
    private final LocalVariants variants = new LocalVariants();
    private final VariantDirectory directory;
    private final Admission admission;
    /** Those that are offered now. */
    private List<BlockFolder> blocks = List.of();

    private final List<RefusedService> refused = new ArrayList<>();

    /** What is offered: the folders that were admitted, what admitted them, and where else local variants are known. */
    public record Offering(Admission admission, Supplier<LoadedFolders> folders, VariantDirectory variants) {}

    private Catalogue(Database database, ProcessRuntime runtime, Clock clock, Offering offering) {
        this.database = database;
        this.admission = offering.admission();
        this.directory = offering.variants();
        this.runtime = runtime;
        this.clock = clock;
    }

    /** Takes the folders that are offered, and those of earlier versions that the database knows. */
    public static Catalogue load(Database database, ProcessRuntime runtime, Clock clock, Offering offering) {
        Catalogue catalogue = new Catalogue(database, runtime, clock, offering);
        Admission admission = offering.admission();
        Map<String, String> known = catalogue.knownHashes();
        LoadedFolders fresh = offering.folders().get();
        catalogue.refused.addAll(fresh.refused());
        catalogue.add(fresh, known, true);
        catalogue.addVariants(fresh.variants());
        catalogue.blocks = fresh.blocks();
        List<FolderContent> earlier = catalogue.earlierVersions();
        if (!earlier.isEmpty()) {
            // Loaded together with what is there now, because a service of then may call a block that has not changed
            // since.
            List<FolderSource> all = new ArrayList<>();
            all.add(FolderSource.content(earlier.toArray(new FolderContent[0])));
            // But for a block that changed under its version: for running cases it is what it was.
            fresh.blocks().stream()
                    .filter(b -> !isChanged(b, known))
                    .forEach(b -> all.add(FolderSource.content(b.content())));
            LoadedFolders old = admission.reload(all);
            catalogue.refused.addAll(old.refused());
            catalogue.add(old, known, false);
        }
        return catalogue;
    }

    private static boolean isChanged(BlockFolder block, Map<String, String> known) {
        FolderContent content = block.content();
        String hash = known.get(key(content.kind(), content.name(), block.version()));
        return hash != null && !hash.equals(content.hash());
    }

    private void add(LoadedFolders folders, Map<String, String> known, boolean offered) {
        for (BlockFolder block : folders.blocks()) {
            deploy(block.content(), block.version(), block.process().bpmn(), block.decisions(), known)
                    .ifPresent(id -> byId.putIfAbsent(id, Definition.of(id, block)));
        }
        for (ServiceFolder service : folders.services()) {
            PublicService what = service.service();
            deploy(service.content(), what.version(), service.process().bpmn(), service.decisions(), known)
                    .ifPresent(id -> {
                        Definition definition = Definition.of(id, service);
                        byId.putIfAbsent(id, definition);
                        byVersion.putIfAbsent(CaseHeader.Offer.of(what.id(), what.version()), definition);
                        if (offered) {
                            current.merge(what.id(), definition, Catalogue::newer);
                        }
                    });
        }
    }

    /** Holds for new cases what fits a version that runs; keeps its content for the cases that begin with it. */
    private void addVariants(List<VariantFolder> folders) {
        for (VariantFolder variant : folders) {
            Findings findings = tableOf(variant);
            if (findings.hasErrors()) {
                refuse(variant.content(), findings);
            } else {
                remember(variant.content(), variant.version(), "");
                variants.offer(variant);
            }
        }
        LoadedFolders kept = admission.kept(earlierVariants());
        refused.addAll(kept.refused());
        kept.variants().forEach(variants::keep);
    }

    private List<FolderContent> earlierVariants() {
        List<FolderContent> earlier = new ArrayList<>();
        database.sql()
                .sql("select name, version, content from amt_folder where kind = ? order by loaded_at")
                .param(VARIANT)
                .query(row -> {
                    if (!variants.knows(row.getString("name") + "@" + row.getString("version"))) {
                        earlier.add(variantOf(row));
                    }
                });
        return earlier;
    }

    private static FolderContent variantOf(ResultSet row) throws SQLException {
        return FolderContent.fromZip(FolderContent.Kind.VARIANT, row.getString("name"), row.getBytes("content"));
    }

    private Findings tableOf(VariantFolder variant) {
        return variant.variant()
                .changes()
                .fee()
                .flatMap(LocalVariant.LocalFee::table)
                .map(table -> runtime.checkTable(variant.content().path(), table))
                .orElse(Findings.NONE);
    }

    /** A variant from the directory, held against the service that it is to hold for. */
    private VariantFolder admitted(FolderContent variant, Definition central) {
        LoadedFolders read = admission.variant(variant, central.service().orElseThrow(), blocks);
        Findings findings =
                read.refused().stream().map(RefusedService::findings).reduce(Findings.NONE, Findings::and);
        if (!findings.hasErrors()) {
            findings = tableOf(read.variants().get(0));
        }
        if (findings.hasErrors()) {
            throw new InvalidInputException(findings);
        }
        return read.variants().get(0);
    }

    private static Definition newer(Definition a, Definition b) {
        return version(a).compareTo(version(b)) >= 0 ? a : b;
    }

    private static SemanticVersion version(Definition definition) {
        return SemanticVersion.parse(
                definition.service().orElseThrow().service().version());
    }

    private Optional<String> deploy(
            FolderContent content,
            String version,
            byte[] bpmn,
            Map<String, byte[]> decisions,
            Map<String, String> known) {
        String hash = known.get(key(content.kind(), content.name(), version));
        if (hash != null && !hash.equals(content.hash())) {
            refuse(content, Findings.of(Finding.error("", "catalogue.changed-version", Map.of("version", version))));
            return Optional.empty();
        }
        Map<String, String> tables = new LinkedHashMap<>();
        decisions.forEach((id, dmn) -> tables.put(id + ".dmn", new String(dmn, StandardCharsets.UTF_8)));
        Deployed deployed = runtime.deploy(
                new Deployable(content.name(), version, new String(bpmn, StandardCharsets.UTF_8), tables));
        if (deployed.definitionId().isEmpty()) {
            refuse(content, deployed.findings());
            return Optional.empty();
        }
        String definition = deployed.definitionId().get();
        if (hash == null) {
            remember(content, version, definition);
        }
        return Optional.of(definition);
    }

    private void refuse(FolderContent content, Findings findings) {
        refused.add(new RefusedService(content.path(), findings));
    }

    private void remember(FolderContent content, String version, String definition) {
        // Another node may start at the same time with the same folder.
        database.inTransaction(() -> database.sql()
                .sql("insert into amt_folder (kind, name, version, hash, definition, content, loaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .param(content.kind().name())
                .param(content.name())
                .param(version)
                .param(content.hash())
                .param(definition)
                .param(content.toZip())
                .param(Parameters.toJdbc(clock.instant()))
                .update());
    }

    private Map<String, String> knownHashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        database.sql().sql("select kind, name, version, hash from amt_folder").query(row -> {
            hashes.put(
                    key(
                            FolderContent.Kind.valueOf(row.getString("kind")),
                            row.getString("name"),
                            row.getString("version")),
                    row.getString("hash"));
        });
        return hashes;
    }

    private List<FolderContent> earlierVersions() {
        return new ArrayList<>(database
                .sql()
                .sql("select kind, name, definition, content from amt_folder where kind <> ? order by loaded_at")
                .param(VARIANT)
                .query((row, n) -> byId.containsKey(row.getString("definition"))
                        ? Optional.<FolderContent>empty()
                        : Optional.of(FolderContent.fromZip(
                                FolderContent.Kind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getBytes("content"))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    private static String key(FolderContent.Kind kind, String name, String version) {
        return kind + "/" + name + "/" + version;
    }

    @Override
    public List<PublicService> services() {
        return current.values().stream()
                .map(d -> d.service().orElseThrow().service())
                .toList();
    }

    @Override
    public Optional<PublicService> find(ServiceId id) {
        return definition(id).flatMap(Definition::service).map(ServiceFolder::service);
    }

    @Override
    public Optional<PublicService> find(ServiceId id, Place place) {
        return definition(id, Optional.of(place)).flatMap(Definition::service).map(ServiceFolder::service);
    }

    @Override
    public List<LocalVariant> variants() {
        return variants.all();
    }

    @Override
    public List<RefusedService> refused() {
        return List.copyOf(refused);
    }

    /** The newest version of a service, for new cases. */
    public Optional<Definition> definition(ServiceId id) {
        return Optional.ofNullable(current.get(id));
    }

    /**
     * The newest version of a service for new cases at a place, with the local variant that holds there. A variant of the host's directory that breaks the
     * bounds is an {@code InvalidInputException} with its findings: it must not be passed over silently.
     */
    public Optional<Definition> definition(ServiceId id, Optional<Place> place) {
        return definition(id).map(d -> place.map(where -> local(d, id, where)).orElse(d));
    }

    private Definition local(Definition central, ServiceId id, Place place) {
        return directory
                .find(id, place)
                .map(VariantFolder::contentOf)
                .map(variant -> variants.with(central, variant, () -> admitted(variant, central)))
                .orElseGet(() -> variants.at(central, place));
    }

    /** Keeps the local variant that a case begins with, in the case's transaction; those of folders were kept when they were loaded. */
    public void keepVariant(Definition service) {
        service.localVariant()
                .filter(variant -> !variants.isOffered(variant))
                .ifPresent(variant -> remember(variant.content(), variant.version(), ""));
    }

    /** The version of a service that a case runs on, with the local variant it began with. */
    public Definition definition(CaseHeader.Offer offer) {
        Definition central = known(byVersion.get(offer.central()));
        if (offer.variant().isEmpty()) {
            return central;
        }
        offer.variant().filter(key -> !variants.knows(key)).ifPresent(this::fetch);
        return variants.of(central, offer);
    }

    /** The variant of a case that began on another node after this one started. */
    private void fetch(String key) {
        List<FolderContent> kept = database.sql()
                .sql("select name, content from amt_folder where kind = ? and name || '@' || version = ?")
                .param(VARIANT)
                .param(key)
                .query((row, n) -> variantOf(row))
                .list();
        admission.kept(kept).variants().forEach(variants::keep);
    }

    /** The definition a token runs on. */
    public Definition definition(String definitionId) {
        return known(byId.get(definitionId));
    }

    /** Every version of every service and block that may run. */
    public List<Definition> definitions() {
        return List.copyOf(byId.values());
    }

    private static Definition known(@Nullable Definition found) {
        if (found == null) {
            throw AmtswegException.permanent(
                    "The folder of a running case was refused or is gone; see catalogue().refused()");
        }
        return found;
    }
}
