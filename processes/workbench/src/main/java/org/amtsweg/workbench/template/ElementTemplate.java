package org.amtsweg.workbench.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.model.process.PropertyKeys;

/**
 * An element template of Camunda Modeler (<i>Elementvorlage</i>): what it is called and found by, which elements it is for, what it fixes and asks.
 *
 * <p>For Camunda 7 only. Fields stand in the order of the groups of the key registry, whatever order they were given in.
 */
record ElementTemplate(Head head, Target target, List<Field> fields, Map<String, String> renamed) {

    /** What it is. */
    record Head(
            String id, int version, String name, String description, List<String> keywords, Optional<String> guide) {
        Head {
            keywords = List.copyOf(keywords);
        }
    }

    /** Which elements it is for, what a blank task is turned into, and whether the modeler's own groups stay visible. */
    record Target(List<String> elements, Optional<String> becomes, boolean nativeGroups) {
        Target {
            elements = List.copyOf(elements);
        }
    }

    ElementTemplate {
        List<String> order = new ArrayList<>(PropertyKeys.groups().keySet());
        fields = fields.stream()
                .sorted(Comparator.comparingInt(field -> order.indexOf(field.group())))
                .toList();
        renamed = Map.copyOf(renamed);
    }

    String id() {
        return head.id();
    }

    int version() {
        return head.version();
    }

    Optional<Field> field(Field.Binding binding) {
        return fields.stream().filter(field -> field.binding().equals(binding)).findFirst();
    }

    ObjectNode json(Optional<String> guides) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", head.name());
        json.put("id", head.id());
        json.put("version", head.version());
        json.put("description", head.description());
        head.keywords().forEach(json.withArray("keywords")::add);
        guides.ifPresent(base -> head.guide().ifPresent(page -> json.put("documentationRef", base + page)));
        target.becomes().ifPresent(type -> json.withArray("appliesTo").add("bpmn:Task"));
        target.elements().forEach(type -> json.withArray("appliesTo").add(bpmn(type)));
        target.becomes().ifPresent(type -> json.putObject("elementType").put("value", bpmn(type)));
        if (target.nativeGroups()) {
            json.put("entriesVisible", true);
        }
        PropertyKeys.groups().forEach((id, label) -> {
            if (fields.stream().anyMatch(field -> field.group().equals(id))) {
                json.withArray("groups").addObject().put("id", id).put("label", label);
            }
        });
        fields.forEach(field -> json.withArray("properties").add(field.json()));
        return json;
    }

    private static String bpmn(String type) {
        return "bpmn:" + Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }
}
