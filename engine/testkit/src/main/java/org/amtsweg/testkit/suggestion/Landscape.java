package org.amtsweg.testkit.suggestion;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.form.Form;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.process.Element;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.flow.Collaboration;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.space.Bounds;
import org.amtsweg.verifier.space.StateSpace;

/** The models that a case of a service goes through, each node with the folder it is in (<i>Modelle einer Leistung</i>). */
final class Landscape {

    private static final Bounds BOUNDS = new Bounds(100_000, 3, 1);

    private final Part service;
    private final Map<String, Part> blocks = new LinkedHashMap<>();
    private final IdentityHashMap<FlowNode, Part> home = new IdentityHashMap<>();

    private Landscape(Part service) {
        this.service = service;
    }

    static Landscape of(ServiceFolder service, Collection<BlockFolder> blocks) {
        Landscape landscape = new Landscape(Part.of(service));
        blocks.forEach(block -> landscape.blocks.put(block.id() + " " + block.version(), Part.of(block)));
        landscape.settle(landscape.service);
        landscape.blocks.values().forEach(landscape::settle);
        return landscape;
    }

    private void settle(Part part) {
        part.coverable().graph().nodes().forEach(node -> home.put(node, part));
    }

    Part service() {
        return service;
    }

    /** The service and the blocks that were given. */
    Collection<Part> parts() {
        Map<String, Part> all = new LinkedHashMap<>(blocks);
        all.put("", service);
        return all.values();
    }

    Collection<FlowNode> nodes() {
        return home.keySet();
    }

    Part part(FlowNode node) {
        return Optional.ofNullable(home.get(node))
                .orElseThrow(() -> new IllegalArgumentException("Not of this landscape: " + node.id()));
    }

    Element element(FlowNode node) {
        return part(node)
                .element(node.id())
                .orElseThrow(() -> new IllegalArgumentException("No element " + node.id()));
    }

    Optional<Form> form(FlowNode task) {
        Part part = part(task);
        return element(task).reference().map(id -> part.forms().get(id));
    }

    /** The block that a call activity calls. */
    Optional<Part> called(FlowNode call) {
        return Optional.ofNullable(blocks.get(call.attribute("calledElement").orElse("")
                + " " + call.camunda("calledElementVersionTag").orElse("")));
    }

    /** The node with this id in the same process, for instance the task that a path names. */
    Optional<FlowNode> sibling(FlowNode node, String id) {
        return part(node).coverable().graph().node(id);
    }

    /** Everything that can happen, with blocks entered where they are called. */
    StateSpace space() {
        return StateSpace.explore(
                new Collaboration(List.of(service.coverable().graph()), List.of()),
                call -> called(call).map(part -> part.coverable().graph()),
                Semantics.ENGINE,
                BOUNDS);
    }

    /** Goes on without anybody: the steps that the library brings, decision tables. */
    static boolean isAutomatic(FlowNode node) {
        return node.kind() == NodeKind.BUSINESS_RULE_TASK
                || (node.kind() == NodeKind.SERVICE_TASK
                        && node.camunda("topic").orElse("").startsWith("amtsweg."));
    }
}
