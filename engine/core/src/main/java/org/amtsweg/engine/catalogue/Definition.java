package org.amtsweg.engine.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amtsweg.form.Form;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.folder.VariantFolder;
import org.amtsweg.model.notice.NoticeTemplate;
import org.amtsweg.model.process.Element;
import org.amtsweg.model.process.ProcessModel;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.model.text.Texts;
import org.amtsweg.service.LocalVariant;

/** A deployed process with the folder it came from (<i>Prozessdefinition</i>): a service or a block. */
public final class Definition {

    private final String id;
    private final ProcessModel process;
    private final Optional<ServiceFolder> service;
    private final Optional<BlockFolder> block;
    private final Optional<VariantFolder> variant;

    private Definition(String id, ServiceFolder service, Optional<VariantFolder> variant) {
        this.id = id;
        this.process = service.process();
        this.service = Optional.of(service);
        this.block = Optional.empty();
        this.variant = variant;
    }

    private Definition(String id, BlockFolder block) {
        this.id = id;
        this.process = block.process();
        this.service = Optional.empty();
        this.block = Optional.of(block);
        this.variant = Optional.empty();
    }

    static Definition of(String id, ServiceFolder folder) {
        return new Definition(id, folder, Optional.empty());
    }

    static Definition of(String id, BlockFolder folder) {
        return new Definition(id, folder);
    }

    /** The same process with what a local variant sets. */
    Definition with(VariantFolder local) {
        return new Definition(id, service.orElseThrow().with(local.variant()), Optional.of(local));
    }

    /** The local variant that is in it, as a case remembers it. */
    public Optional<String> variant() {
        return variant.map(LocalVariants::key);
    }

    Optional<VariantFolder> localVariant() {
        return variant;
    }

    /** The fee table (DMN) that a local variant puts in place of the folder's, if it has one and this is its decision. */
    public Optional<String> localTable(String decisionId) {
        return variant.filter(v -> service.orElseThrow()
                        .profile()
                        .fee()
                        .filter(fee -> fee.table().equals(decisionId))
                        .isPresent())
                .flatMap(v -> v.variant().changes().fee())
                .flatMap(LocalVariant.LocalFee::table);
    }

    public ProcessModel process() {
        return process;
    }

    /** The engine's name of it. */
    public String id() {
        return id;
    }

    public Optional<ServiceFolder> service() {
        return service;
    }

    public Optional<BlockFolder> block() {
        return block;
    }

    public Element element(String elementId) {
        return process.element(elementId)
                .orElseThrow(() -> new IllegalStateException("No element " + elementId + " in " + id));
    }

    public Texts texts() {
        return service.map(ServiceFolder::texts)
                .or(() -> block.map(BlockFolder::texts))
                .orElseThrow();
    }

    public Optional<Form> form(String formId) {
        Map<String, Form> forms = service.map(ServiceFolder::forms)
                .or(() -> block.map(BlockFolder::forms))
                .orElseThrow();
        return Optional.ofNullable(forms.get(formId));
    }

    public Optional<NoticeTemplate> notice(String name) {
        Map<String, NoticeTemplate> notices = service.map(ServiceFolder::notices)
                .or(() -> block.map(BlockFolder::notices))
                .orElseThrow();
        return Optional.ofNullable(notices.get(name));
    }

    public Optional<DeadlineSpec> deadline(String name) {
        return Optional.ofNullable(deadlines().get(name));
    }

    public Map<String, DeadlineSpec> deadlines() {
        return service.map(s -> s.profile().deadlines())
                .or(() -> block.map(BlockFolder::deadlines))
                .orElseThrow();
    }

    /** The timers that are bound to a deadline, by element. */
    public Set<String> timers(String deadline) {
        return process.elements().stream()
                .filter(e -> e.type().endsWith("Event") && e.reference().equals(Optional.of(deadline)))
                .map(Element::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The elements that show a deadline as their due date. */
    public Set<String> dueBy(String deadline) {
        return process.elements().stream()
                .filter(e -> e.property("amtsweg.due").equals(Optional.of(deadline)))
                .map(Element::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a municipality may set at a service, or what a caller passes to a block. */
    public Map<String, ParameterSpec> parameters() {
        return service.map(s -> s.profile().parameters())
                .or(() -> block.map(BlockFolder::inputs))
                .orElseThrow();
    }
}
