package org.amtsweg.model.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amtsweg.model.process.BlockCall;
import org.amtsweg.model.process.ProcessModel;
import org.amtsweg.model.process.Surroundings.BlockKey;
import org.amtsweg.model.text.Texts;
import org.amtsweg.model.variant.ReadVariant;
import org.amtsweg.model.variant.VariantCheck;
import org.amtsweg.model.variant.VariantReader;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.service.RefusedService;
import org.amtsweg.service.SemanticVersion;

/** Loads local variants (<i>Laden örtlicher Varianten</i>) once the services are there that they belong to. */
final class VariantLoading {

    private final VariantReader reader;
    private final List<ServiceFolder> services;
    private final Map<BlockKey, BlockFolder> blocks;
    private final List<RefusedService> refused;
    private final Map<VariantFolder, ReadVariant> good = new LinkedHashMap<>();

    VariantLoading(
            VariantReader reader,
            List<ServiceFolder> services,
            Map<BlockKey, BlockFolder> blocks,
            List<RefusedService> refused) {
        this.reader = reader;
        this.services = services;
        this.blocks = blocks;
        this.refused = refused;
    }

    static Map<BlockKey, BlockFolder> byKey(List<BlockFolder> blocks) {
        Map<BlockKey, BlockFolder> byKey = new LinkedHashMap<>();
        blocks.forEach(block -> byKey.put(new BlockKey(block.id(), block.version()), block));
        return byKey;
    }

    void read(FolderContent content) {
        VariantReader.Reading reading = reader.read(content.name(), content.files());
        Findings findings = reading.findings();
        if (reading.variant().isPresent()) {
            findings = findings.and(fits(reading.variant().get()));
        }
        if (findings.hasErrors() || reading.variant().isEmpty()) {
            refuse(content, findings);
        } else {
            ReadVariant read = reading.variant().get();
            good.put(new VariantFolder(content, read.variant(), findings), read);
        }
    }

    private void refuse(FolderContent content, Findings findings) {
        refused.add(new RefusedService(content.path(), findings));
    }

    /** Against every version it claims to be for, each finding once. */
    private Findings fits(ReadVariant read) {
        LocalVariant variant = read.variant();
        List<ServiceFolder> same = services.stream()
                .filter(service -> service.service().id().equals(variant.service()))
                .toList();
        if (same.isEmpty()) {
            return Findings.of(Finding.error(
                    read.at("/service"),
                    "variant.service",
                    Map.of("service", variant.service().value())));
        }
        List<ServiceFolder> meant = same.stream()
                .filter(service -> variant.versions()
                        .contains(SemanticVersion.parse(service.service().version())))
                .toList();
        if (meant.isEmpty()) {
            String known = String.join(
                    ", ", same.stream().map(s -> s.service().version()).toList());
            return Findings.of(Finding.error(
                    read.at("/versions"),
                    "variant.version",
                    Map.of(
                            "service", variant.service().value(),
                            "range", variant.versions().toString(),
                            "known", known)));
        }
        List<Finding> all = new ArrayList<>();
        for (ServiceFolder service : meant) {
            VariantCheck.of(read, new VariantCheck.Service(service.profile(), texts(service), service.decisions()))
                    .stream()
                    .filter(finding -> !all.contains(finding))
                    .forEach(all::add);
        }
        return new Findings(all);
    }

    /** What a case of the service can say: its own words, and those of the blocks it calls. */
    private Texts texts(ServiceFolder service) {
        return texts(service.process(), service.texts(), new HashSet<>());
    }

    private Texts texts(ProcessModel process, Texts own, Set<BlockKey> seen) {
        Texts all = own;
        for (BlockCall call : process.calledBlocks()) {
            BlockKey key = new BlockKey(call.block(), call.version());
            BlockFolder block = blocks.get(key);
            if (block != null && seen.add(key)) {
                all = all.over(texts(block.process(), block.texts(), seen));
            }
        }
        return all;
    }

    /** Those that are in force: two for the same area and version of a service are both refused. */
    List<VariantFolder> apart() {
        List<VariantFolder> unique = new ArrayList<>();
        good.forEach((folder, read) -> {
            List<String> rivals = good.keySet().stream()
                    .filter(other -> other != folder && collide(folder.variant(), other.variant()))
                    .map(other -> other.variant().name())
                    .toList();
            if (rivals.isEmpty()) {
                unique.add(folder);
            } else {
                refuse(
                        folder.content(),
                        Findings.of(Finding.error(
                                read.at("/ars"), "variant.twice", Map.of("other", String.join(", ", rivals)))));
            }
        });
        unique.sort(
                Comparator.comparing((VariantFolder f) -> f.variant().service().value())
                        .thenComparing(f -> f.variant().area().prefix())
                        .thenComparing(f -> f.variant().versions().from()));
        return unique;
    }

    private static boolean collide(LocalVariant one, LocalVariant other) {
        return one.service().equals(other.service())
                && one.area().equals(other.area())
                && one.versions().from().compareTo(other.versions().below()) < 0
                && other.versions().from().compareTo(one.versions().below()) < 0;
    }
}
