package org.amtsweg.model.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amtsweg.model.process.BlockCall;
import org.amtsweg.model.process.ParsedProcess;
import org.amtsweg.model.process.ProcessChecker;
import org.amtsweg.model.process.Surroundings;
import org.amtsweg.model.process.Surroundings.BlockKey;
import org.amtsweg.model.profile.BlockProfile;
import org.amtsweg.model.profile.BlockReader;
import org.amtsweg.model.profile.Declarations;
import org.amtsweg.model.profile.Profile;
import org.amtsweg.model.profile.ProfileReader;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.RefusedService;

/** One loading of all folders: blocks first, each after the blocks it calls, then services. */
final class Loading {

    private static final String PROCESS = "process.bpmn";

    private final Readers readers;
    private final Set<String> steps;
    private final List<RefusedService> refused;
    private final Map<BlockKey, BlockFolder> blocks = new LinkedHashMap<>();
    private final List<ServiceFolder> services = new ArrayList<>();

    Loading(Readers readers, Set<String> steps, List<RefusedService> refused) {
        this.readers = readers;
        this.steps = steps;
        this.refused = refused;
    }

    LoadedFolders run(Map<FolderContent.Kind, List<FolderContent>> contents) {
        List<ReadBlock> read = new ArrayList<>();
        of(contents, FolderContent.Kind.BLOCK)
                .forEach(content -> readBlock(content).ifPresent(read::add));
        loadBlocks(apart(read, block -> block.key().toString(), ReadBlock::content));
        List<ServiceFolder> good = new ArrayList<>();
        of(contents, FolderContent.Kind.SERVICE)
                .forEach(content -> readService(content).ifPresent(good::add));
        services.addAll(apart(good, ServiceFolder::toString, ServiceFolder::content));
        services.sort(Comparator.comparing(ServiceFolder::toString));
        VariantLoading variants = new VariantLoading(readers.variants(), services, blocks, refused);
        of(contents, FolderContent.Kind.VARIANT).forEach(variants::read);
        List<VariantFolder> local = variants.apart();
        refused.sort(Comparator.comparing(RefusedService::folder));
        return new LoadedFolders(services, List.copyOf(blocks.values()), local, refused);
    }

    private static List<FolderContent> of(
            Map<FolderContent.Kind, List<FolderContent>> contents, FolderContent.Kind kind) {
        return contents.getOrDefault(kind, List.of());
    }

    /** Refuses all that claim to be the same and are not. */
    private <T> List<T> apart(List<T> folders, Function<T, String> identity, Function<T, FolderContent> content) {
        Map<String, Integer> count = new HashMap<>();
        folders.forEach(folder -> count.merge(identity.apply(folder), 1, Integer::sum));
        List<T> unique = new ArrayList<>();
        for (T folder : folders) {
            if (count.getOrDefault(identity.apply(folder), 0) == 1) {
                unique.add(folder);
            } else {
                refuse(
                        content.apply(folder),
                        Findings.of(
                                Finding.error("", "folder.version-twice", Map.of("folder", identity.apply(folder)))));
            }
        }
        return unique;
    }

    private void refuse(FolderContent content, Findings findings) {
        refused.add(new RefusedService(content.path(), findings));
    }

    /** A block whose profile was read; whether its model is right depends on the blocks it calls. */
    private record ReadBlock(FolderContent content, BlockProfile profile, BlockReader.Reading reading, RawFolder raw) {
        BlockKey key() {
            return new BlockKey(profile.id(), profile.version());
        }

        List<BlockKey> calls() {
            return raw.process().map(process -> process.model().calledBlocks()).orElse(List.of()).stream()
                    .map(call -> new BlockKey(call.block(), call.version()))
                    .toList();
        }
    }

    private Optional<ReadBlock> readBlock(FolderContent content) {
        byte[] yaml = content.files().get(BlockReader.FILE);
        if (yaml == null) {
            refuse(content, Findings.of(Finding.error("", "folder.no-profile", Map.of("file", BlockReader.FILE))));
            return Optional.empty();
        }
        BlockReader.Reading reading = readers.blocks().read(content.name(), yaml);
        RawFolder raw = RawFolder.read(content, PROCESS, readers);
        if (reading.profile().isEmpty()) {
            Surroundings around = around(content, PROCESS, true, raw, reading.declarations(), Optional.empty());
            refuse(content, reading.findings().and(raw.findings()).and(check(raw.process(), around)));
            return Optional.empty();
        }
        return Optional.of(new ReadBlock(content, reading.profile().get(), reading, raw));
    }

    private void loadBlocks(List<ReadBlock> read) {
        List<ReadBlock> pending = new ArrayList<>(read);
        while (!pending.isEmpty()) {
            Set<BlockKey> open = new HashSet<>();
            pending.forEach(block -> open.add(block.key()));
            List<ReadBlock> ready = pending.stream()
                    .filter(block -> block.calls().stream().noneMatch(open::contains))
                    .toList();
            if (ready.isEmpty()) {
                pending.forEach(
                        block -> refuse(block.content(), Findings.of(Finding.error("", "folder.blocks-in-a-circle"))));
                return;
            }
            ready.forEach(this::loadBlock);
            pending.removeAll(ready);
        }
    }

    private void loadBlock(ReadBlock block) {
        Surroundings around = around(
                block.content(),
                PROCESS,
                true,
                block.raw(),
                block.reading().declarations(),
                Optional.of(block.profile().version()));
        Findings findings = block.reading()
                .findings()
                .and(block.raw().findings())
                .and(check(block.raw().process(), around))
                .and(outputs(block));
        if (findings.hasErrors()) {
            refuse(block.content(), findings);
        } else {
            blocks.put(
                    block.key(),
                    new BlockFolder(
                            block.content(), block.profile(), block.raw().complete(findings)));
        }
    }

    private static Findings outputs(ReadBlock block) {
        List<Finding> findings = new ArrayList<>();
        block.profile().outputs().forEach((name, path) -> {
            String[] parts = path.split("\\.", 3);
            boolean there = !parts[0].equals("task")
                    || block.raw()
                            .process()
                            .map(process -> process.model().element(parts[1]).isPresent())
                            .orElse(true);
            if (!there) {
                findings.add(
                        Finding.error(BlockReader.FILE, "folder.output", Map.of("output", name, "element", parts[1])));
            }
        });
        return new Findings(findings);
    }

    private Optional<ServiceFolder> readService(FolderContent content) {
        byte[] yaml = content.files().get(ProfileReader.FILE);
        if (yaml == null) {
            refuse(content, Findings.of(Finding.error("", "folder.no-profile", Map.of("file", ProfileReader.FILE))));
            return Optional.empty();
        }
        ProfileReader.Reading reading = readers.profiles().read(content.name(), yaml);
        String processFile = reading.profile().map(Profile::processFile).orElse(PROCESS);
        RawFolder raw = RawFolder.read(content, processFile, readers);
        Surroundings around = around(
                content,
                processFile,
                false,
                raw,
                reading.declarations(),
                reading.profile().map(Profile::form));
        Findings findings = reading.findings()
                .and(raw.findings())
                .and(check(raw.process(), around))
                .and(completeness(reading, raw));
        if (findings.hasErrors() || reading.profile().isEmpty()) {
            refuse(content, findings);
            return Optional.empty();
        }
        Profile profile = reading.profile().get();
        return Optional.ofNullable(raw.forms().get(profile.form()))
                .map(form -> new ServiceFolder(content, profile.service(form), profile, raw.complete(findings)));
    }

    /** What a profile names must be there, and what the model does must be declared. */
    private Findings completeness(ProfileReader.Reading reading, RawFolder raw) {
        List<Finding> findings = new ArrayList<>();
        reading.profile()
                .map(Profile::form)
                .filter(form -> !raw.forms().containsKey(form))
                .ifPresent(form ->
                        findings.add(Finding.error(ProfileReader.FILE, "folder.no-form", Map.of("form", form))));
        reading.declarations()
                .feeTable()
                .filter(table -> !raw.decisions().containsKey(table))
                .ifPresent(table ->
                        findings.add(Finding.error(ProfileReader.FILE, "folder.no-fee-table", Map.of("table", table))));
        boolean notice = raw.process()
                .map(process -> issuesNotice(process, new HashSet<>()))
                .orElse(false);
        if (notice && !reading.declarations().hasRemedy()) {
            findings.add(Finding.error(ProfileReader.FILE, "folder.no-remedy"));
        }
        return new Findings(findings);
    }

    private boolean issuesNotice(ParsedProcess process, Set<BlockKey> seen) {
        return process.model().topics().contains(BuiltInSteps.ISSUE_NOTICE)
                || process.model().calledBlocks().stream().anyMatch(call -> issuesNotice(call, seen));
    }

    private boolean issuesNotice(BlockCall call, Set<BlockKey> seen) {
        BlockKey key = new BlockKey(call.block(), call.version());
        BlockFolder block = blocks.get(key);
        return block != null
                && seen.add(key)
                && (block.process().topics().contains(BuiltInSteps.ISSUE_NOTICE)
                        || block.process().calledBlocks().stream().anyMatch(inner -> issuesNotice(inner, seen)));
    }

    private static Findings check(Optional<ParsedProcess> process, Surroundings around) {
        return process.map(p -> ProcessChecker.check(p, around)).orElse(Findings.NONE);
    }

    private Surroundings around(
            FolderContent content,
            String processFile,
            boolean block,
            RawFolder raw,
            Declarations declarations,
            Optional<String> versionOrForm) {
        Map<BlockKey, BlockProfile> callable = new HashMap<>();
        blocks.forEach((key, folder) -> callable.put(key, folder.profile()));
        return new Surroundings(
                new Surroundings.Identity(processFile, block, content.name(), block ? versionOrForm : Optional.empty()),
                raw.parts(block ? Optional.empty() : versionOrForm),
                declarations,
                steps,
                callable);
    }
}
