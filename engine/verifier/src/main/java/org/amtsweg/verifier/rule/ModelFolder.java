package org.amtsweg.verifier.rule;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.form.Form;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.LoadedFolders;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.model.profile.Profile;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;
import org.amtsweg.verifier.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/**
 * What is checked (<i>Modell und Ordner</i>): a service with the blocks it calls, a block, or a BPMN file by itself.
 *
 * <p>Services and blocks have passed the checks of their reader; a file by itself need not be anything but XML.
 */
public final class ModelFolder {

    /** How much is known around a model. */
    enum Kind {
        SERVICE,
        BLOCK,
        FILE
    }

    private final Kind kind;
    private final String file;
    private final byte[] content;
    private final Folder folder;
    private final Map<String, ModelFolder> blocks;
    private final Map<String, StepDescriptor> steps;
    /** Read when it is first asked for: a service has many blocks around it that it does not call. */
    @SuppressWarnings("NullableOptional") // null means not read yet, empty that it cannot be read
    private @Nullable Optional<BpmnFile> bpmn;

    private @Nullable Set<String> reads;

    @SuppressWarnings("NullableOptional")
    private @Nullable Optional<FlowProcess> process;

    /** What lies beside the model in its folder. */
    record Folder(
            Optional<Profile> profile,
            Map<String, Form> forms,
            Map<String, DecisionTable> tables,
            Map<String, String> files,
            Map<String, ParameterSpec> parameters,
            Map<String, String> outputs) {

        Map<String, DeadlineSpec> deadlines() {
            return profile.map(Profile::deadlines).orElse(Map.of());
        }
    }

    private ModelFolder(
            Kind kind,
            String file,
            byte[] content,
            Folder folder,
            Map<String, ModelFolder> blocks,
            Map<String, StepDescriptor> steps) {
        this.kind = kind;
        this.file = file;
        this.content = content.clone();
        this.folder = folder;
        this.blocks = Map.copyOf(blocks);
        this.steps = Map.copyOf(steps);
    }

    /** A service, with all blocks that are there; {@code steps} are the vendors' automated steps as far as they are known. */
    public static ModelFolder of(
            ServiceFolder service, Collection<BlockFolder> blocks, Collection<StepDescriptor> steps) {
        return service(service, blocks(blocks, steps), byName(steps));
    }

    private static ModelFolder service(
            ServiceFolder service, Map<String, ModelFolder> blocks, Map<String, StepDescriptor> steps) {
        Profile profile = service.profile();
        return new ModelFolder(
                Kind.SERVICE,
                profile.processFile(),
                service.process().bpmn(),
                new Folder(
                        Optional.of(profile),
                        service.forms(),
                        tables(service.content()),
                        texts(service.content()),
                        profile.parameters(),
                        Map.of()),
                blocks,
                steps);
    }

    /** A block by itself, with the blocks that it may call. */
    public static ModelFolder of(BlockFolder block, Collection<BlockFolder> blocks, Collection<StepDescriptor> steps) {
        return block(block, blocks(blocks, steps), byName(steps));
    }

    /** All services and blocks that were loaded; each block is read once for all that call it. */
    public static Map<String, ModelFolder> of(LoadedFolders loaded, Collection<StepDescriptor> steps) {
        Map<String, ModelFolder> known = blocks(loaded.blocks(), steps);
        Map<String, ModelFolder> all = new LinkedHashMap<>();
        loaded.blocks().forEach(block -> {
            ModelFolder folder = known.get(block.id() + " " + block.version());
            if (folder != null) {
                all.put(key(block.content()), folder);
            }
        });
        loaded.services().forEach(service -> all.put(key(service.content()), service(service, known, byName(steps))));
        return all;
    }

    /** What a folder is known by in {@link #of(LoadedFolders, Collection)}: its place and content. */
    public static String key(FolderContent content) {
        return content.path() + " " + content.hash();
    }

    /** A BPMN file without a folder. */
    public static ModelFolder file(String name, byte[] content) {
        Folder nothing = new Folder(Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        return new ModelFolder(Kind.FILE, name, content, nothing, Map.of(), Map.of());
    }

    private static ModelFolder block(
            BlockFolder block, Map<String, ModelFolder> blocks, Map<String, StepDescriptor> steps) {
        return new ModelFolder(
                Kind.BLOCK,
                "process.bpmn",
                block.process().bpmn(),
                new Folder(
                        Optional.empty(),
                        block.forms(),
                        tables(block.content()),
                        texts(block.content()),
                        block.inputs(),
                        block.outputs()),
                blocks,
                steps);
    }

    /** Blocks know each other by the order in which they were loaded: each after those it calls. */
    private static Map<String, ModelFolder> blocks(Collection<BlockFolder> folders, Collection<StepDescriptor> steps) {
        Map<String, ModelFolder> known = new LinkedHashMap<>();
        for (BlockFolder folder : folders) {
            known.put(folder.id() + " " + folder.version(), block(folder, known, byName(steps)));
        }
        return known;
    }

    private static Map<String, StepDescriptor> byName(Collection<StepDescriptor> steps) {
        Map<String, StepDescriptor> byName = new HashMap<>();
        steps.forEach(step -> byName.put(step.name(), step));
        return byName;
    }

    private static Map<String, DecisionTable> tables(FolderContent content) {
        Map<String, DecisionTable> tables = new LinkedHashMap<>();
        content.files().forEach((name, bytes) -> {
            if (name.endsWith(".dmn")) {
                BpmnFile.document(name, bytes)
                        .map(DecisionTable::in)
                        .orElse(List.of())
                        .forEach(table -> tables.put(table.decision(), table));
            }
        });
        return tables;
    }

    /** The files whose text the rules read: templates, sentences, tables. */
    private static Map<String, String> texts(FolderContent content) {
        Map<String, String> texts = new LinkedHashMap<>();
        content.files().forEach((name, bytes) -> {
            if (name.matches("notices/.*|texts/.*|[^/]*\\.dmn")) {
                texts.put(name, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return texts;
    }

    /** The versions in which a block is known. */
    List<String> versionsOf(String block) {
        return blocks.keySet().stream()
                .filter(key -> key.startsWith(block + " "))
                .map(key -> key.substring(block.length() + 1))
                .toList();
    }

    Kind kind() {
        return kind;
    }

    boolean isService() {
        return kind == Kind.SERVICE;
    }

    /** The name of the model's file. */
    public String file() {
        return file;
    }

    byte[] content() {
        return content.clone();
    }

    boolean isReadable() {
        return read().isPresent();
    }

    BpmnFile bpmn() {
        return read().orElseThrow(() -> new IllegalStateException("Only what can be read is checked"));
    }

    private synchronized Optional<BpmnFile> read() {
        Optional<BpmnFile> known = bpmn;
        if (known == null) {
            known = BpmnFile.read(file, content);
            bpmn = known;
        }
        return known;
    }

    /** The process that runs, as a graph; always the same reading, because its nodes are known by identity. */
    synchronized Optional<FlowProcess> process() {
        Optional<FlowProcess> known = process;
        if (known == null) {
            known = FlowReader.read(file, content).graph().flatMap(graph -> graph.process(processId()));
            process = known;
        }
        return known;
    }

    /** Everything that is read anywhere in the folder, by path. */
    synchronized Set<String> reads() {
        Set<String> known = reads;
        if (known == null) {
            known = UsageCheck.reads(this);
            reads = known;
        }
        return known;
    }

    Folder folder() {
        return folder;
    }

    /** The block that a call activity calls, if it is there. */
    Optional<ModelFolder> called(DrawnNode call) {
        return called(
                call.xml().getAttribute("calledElement"),
                call.camunda("calledElementVersionTag").orElse(""));
    }

    Optional<ModelFolder> called(String block, String version) {
        return Optional.ofNullable(blocks.get(block + " " + version));
    }

    /** Whether two decisions stand in the same DMN file. */
    boolean sameFile(String decision, String other) {
        return decision.equals(other)
                || folder.files().entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".dmn"))
                        .anyMatch(file -> file.getValue().contains("id=\"" + decision + "\"")
                                && file.getValue().contains("id=\"" + other + "\""));
    }

    /** What a block gives to its caller under a name: the path inside the block. */
    Optional<String> output(String name) {
        return Optional.ofNullable(folder.outputs().get(name));
    }

    Optional<StepDescriptor> step(String topic) {
        return Optional.ofNullable(steps.get(topic));
    }

    /** The id of the process that runs. */
    String processId() {
        return bpmn().processes().stream()
                .filter(process -> process.getAttribute("isExecutable").equals("true"))
                .findFirst()
                .or(() -> bpmn().processes().stream().findFirst())
                .map(process -> process.getAttribute("id"))
                .orElse(file);
    }

    @Override
    public String toString() {
        return kind + " " + file;
    }
}
