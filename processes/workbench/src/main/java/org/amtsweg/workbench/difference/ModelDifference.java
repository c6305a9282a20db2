package org.amtsweg.workbench.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.SequenceFlow;
import org.amtsweg.workbench.difference.Change.Topic;
import org.amtsweg.workbench.terminal.Words;

/** What differs between two versions of a model (<i>Prozessmodell</i>), element by element and flow by flow. Where something is drawn is not told. */
final class ModelDifference {

    private static final List<String> ATTRIBUTES = List.of(
            "formRef",
            "candidateGroups",
            "topic",
            "decisionRef",
            "calledElementVersionTag",
            "formKey",
            "resultVariable");

    private final Words words;
    private final Sayings sayings;

    ModelDifference(Words words) {
        this.words = words;
        this.sayings = new Sayings(words);
    }

    /** {@code renamed}: ids that are taken for the same element, old to new. */
    List<Change> of(FlowProcess old, FlowProcess next, Map<String, String> renamed) {
        List<Change> changes = new ArrayList<>(nodes(old, next, renamed));
        changes.addAll(flows(old, next, renamed));
        return changes;
    }

    private List<Change> nodes(FlowProcess old, FlowProcess next, Map<String, String> renamed) {
        Map<String, FlowNode> before = byId(old, renamed);
        Map<String, FlowNode> after = byId(next, Map.of());
        List<Change> changes = new ArrayList<>();
        after.forEach((id, node) -> {
            FlowNode was = before.get(id);
            if (was == null) {
                changes.add(
                        Change.added(Topic.ELEMENT, sayings.element(node), "").at(id));
            } else {
                Leaves.compare(Topic.ELEMENT, about(was), about(node), part -> sayings.element(node) + ", " + part)
                        .forEach(change -> changes.add(change.at(id)));
            }
        });
        before.forEach((id, node) -> {
            if (!after.containsKey(id)) {
                changes.add(
                        Change.removed(Topic.ELEMENT, sayings.element(node), "").at(id));
            }
        });
        return changes;
    }

    private static Map<String, FlowNode> byId(FlowProcess process, Map<String, String> renamed) {
        Map<String, FlowNode> byId = new LinkedHashMap<>();
        process.nodes().forEach(node -> byId.put(renamed.getOrDefault(node.id(), node.id()), node));
        return byId;
    }

    /** All that makes an element what it is, by what a person calls it. */
    private Map<String, String> about(FlowNode node) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(words.get("diff.type"), sayings.kind(node));
        about.put(words.get("diff.name"), node.name());
        about.put(words.get("diff.id"), node.id());
        node.scope().owner().ifPresent(owner -> about.put(words.get("diff.inside"), owner.label()));
        node.host().ifPresent(host -> about.put(words.get("diff.host"), host.label()));
        if (node.host().isPresent()) {
            about.put(words.get("diff.interrupting"), words.get(node.isInterrupting() ? "diff.yes" : "diff.no"));
        }
        put(about, "calledElement", node.attribute("calledElement"));
        ATTRIBUTES.forEach(attribute -> put(about, attribute, node.camunda(attribute)));
        node.event().name().ifPresent(name -> about.put(words.get("diff.event"), name));
        node.event().text().ifPresent(text -> about.put(words.get("diff.event"), text));
        node.properties().forEach(about::put);
        return about;
    }

    private void put(Map<String, String> about, String attribute, Optional<String> value) {
        value.ifPresent(text -> about.put(words.find("diff.attribute." + attribute, attribute), text));
    }

    private List<Change> flows(FlowProcess old, FlowProcess next, Map<String, String> renamed) {
        Map<String, SequenceFlow> before = flows(old, renamed);
        Map<String, SequenceFlow> after = flows(next, Map.of());
        List<Change> changes = new ArrayList<>();
        after.forEach((ends, flow) -> {
            SequenceFlow was = before.get(ends);
            if (was == null) {
                changes.add(Change.added(Topic.FLOW, name(flow), when(flow)).at(flow.id()));
            } else if (!when(was).equals(when(flow))) {
                changes.add(Change.changed(Topic.FLOW, name(flow), when(was), when(flow))
                        .at(flow.id()));
            }
        });
        before.forEach((ends, flow) -> {
            if (!after.containsKey(ends)) {
                changes.add(Change.removed(Topic.FLOW, name(flow), when(flow)).at(flow.id()));
            }
        });
        return changes;
    }

    /** By what they connect: modelers give new ids when a flow is drawn again. */
    private static Map<String, SequenceFlow> flows(FlowProcess process, Map<String, String> renamed) {
        Map<String, SequenceFlow> flows = new LinkedHashMap<>();
        process.scope().allFlows().forEach(flow -> {
            String ends = renamed.getOrDefault(flow.source().id(), flow.source().id()) + " "
                    + renamed.getOrDefault(flow.target().id(), flow.target().id());
            // Two flows between the same elements are told apart by their condition.
            flows.put(flows.containsKey(ends) ? ends + " " + flow.condition().orElse("") : ends, flow);
        });
        return flows;
    }

    private String name(SequenceFlow flow) {
        return words.get("diff.flow", flow.source().label(), flow.target().label());
    }

    private String when(SequenceFlow flow) {
        return flow.condition()
                .or(() -> flow.isDefault() ? Optional.of(words.get("diff.default")) : Optional.empty())
                .orElse(words.get("diff.always"));
    }
}
