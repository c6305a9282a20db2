package org.amtsweg.workbench.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amtsweg.form.Form;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.process.ProcessModel;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.model.text.Texts;
import org.amtsweg.verifier.drawing.DrawnModel;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;

/** A folder that pages are made of (<i>Gegenstand der Dokumentation</i>): a service or a block, and the blocks it may call. */
final class Subject {

    private final Optional<ServiceFolder> service;
    private final Optional<BlockFolder> block;
    private final Map<String, Subject> blocks;
    private final FlowProcess flow;
    private String directory = "";

    private Subject(Optional<ServiceFolder> service, Optional<BlockFolder> block, Map<String, Subject> blocks) {
        this.service = service;
        this.block = block;
        this.blocks = blocks;
        // Both readers have accepted the model before, so it is there.
        this.flow = FlowReader.read(processFile(), process().bpmn())
                .graph()
                .flatMap(graph -> graph.process(process().processId()))
                .orElseThrow();
    }

    /** {@code blocks} by {@link #key}; may be filled later. */
    static Subject of(ServiceFolder service, Map<String, Subject> blocks) {
        return new Subject(Optional.of(service), Optional.empty(), blocks);
    }

    static Subject of(BlockFolder block, Map<String, Subject> blocks) {
        return new Subject(Optional.empty(), Optional.of(block), blocks);
    }

    static String key(String block, String version) {
        return block + " " + version;
    }

    /** Where its pages lie, for instance {@code services/sondernutzung}. */
    String directory() {
        return directory;
    }

    void settleIn(String place) {
        directory = place;
    }

    Optional<ServiceFolder> service() {
        return service;
    }

    boolean isService() {
        return service.isPresent();
    }

    BlockFolder block() {
        return block.orElseThrow();
    }

    String id() {
        return service.map(s -> s.profile().id().value()).orElseGet(() -> block().id());
    }

    String version() {
        return service.map(s -> s.profile().version()).orElseGet(() -> block().version());
    }

    LocalText name() {
        return service.map(s -> s.service().description().name()).orElseGet(() -> block().name());
    }

    FolderContent content() {
        return service.map(ServiceFolder::content).orElseGet(() -> block().content());
    }

    ProcessModel process() {
        return service.map(ServiceFolder::process).orElseGet(() -> block().process());
    }

    String processFile() {
        return service.map(s -> s.profile().processFile())
                .orElseGet(() -> content().files().keySet().stream()
                        .filter(file -> file.endsWith(".bpmn"))
                        .findFirst()
                        .orElse("process.bpmn"));
    }

    FlowProcess flow() {
        return flow;
    }

    DrawnModel drawing() {
        return DrawnModel.of(process().bpmn());
    }

    /** In the order of their ids; the form of the application first. */
    List<Form> forms() {
        Map<String, Form> forms =
                new TreeMap<>(service.map(ServiceFolder::forms).orElseGet(() -> block().forms()));
        List<Form> ordered = new ArrayList<>();
        service.map(s -> forms.remove(s.profile().form())).ifPresent(ordered::add);
        ordered.addAll(forms.values());
        return ordered;
    }

    /** File of decisions by the id of each decision. */
    Map<String, byte[]> decisions() {
        return new TreeMap<>(service.map(ServiceFolder::decisions).orElseGet(() -> block().decisions()));
    }

    Texts texts() {
        return service.map(ServiceFolder::texts).orElseGet(() -> block().texts());
    }

    /** The languages that citizens are told in; German first. */
    List<Language> languages() {
        List<Language> languages = new ArrayList<>(List.of(Language.DE));
        List.of(Language.EN, Language.DE_EASY).stream()
                .filter(texts().languages()::contains)
                .forEach(languages::add);
        return languages;
    }

    List<String> notices() {
        return service.map(ServiceFolder::notices).orElseGet(() -> block().notices()).keySet().stream()
                .sorted()
                .toList();
    }

    Map<String, DeadlineSpec> deadlines() {
        return service.map(s -> s.profile().deadlines()).orElseGet(() -> block().deadlines());
    }

    /** What may be set: the parameters of a service, the inputs of a block. */
    Map<String, ParameterSpec> parameters() {
        return service.map(s -> s.profile().parameters()).orElseGet(() -> block().inputs());
    }

    Map<String, JsonNode> defaults() {
        Map<String, JsonNode> defaults = new LinkedHashMap<>();
        parameters().forEach((name, spec) -> spec.defaultValue().ifPresent(value -> defaults.put(name, value)));
        return defaults;
    }

    /** The block that a call activity calls. */
    Optional<Subject> called(FlowNode call) {
        return process().calledBlocks().stream()
                .filter(each -> each.element().equals(call.id()))
                .findFirst()
                .flatMap(each -> Optional.ofNullable(blocks.get(key(each.block(), each.version()))));
    }

    /** All blocks that it calls, and those that they call. */
    List<Subject> calledBlocks() {
        List<Subject> called = new ArrayList<>();
        flow.nodes().flatMap(node -> called(node).stream()).distinct().forEach(each -> {
            called.add(each);
            called.addAll(each.calledBlocks());
        });
        return called.stream().distinct().toList();
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
