package org.amtsweg.verifier.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A node of the flow as drawn (<i>Flussknoten</i>), read without regard to whether a service may hold it. {@code scope} is the id of the process or
 * sub-process around it.
 */
record DrawnNode(String id, String type, String scope, Element xml) {

    String name() {
        return xml.getAttribute("name").strip().replaceAll("\\s+", " ");
    }

    /** The name, or the id where there is none. */
    String label() {
        return name().isEmpty() ? id : name();
    }

    boolean is(String... types) {
        return List.of(types).contains(type);
    }

    boolean isGateway() {
        return type.endsWith("Gateway");
    }

    boolean isEvent() {
        return type.endsWith("Event");
    }

    boolean isSubProcess() {
        return is("subProcess", "transaction", "adHocSubProcess");
    }

    boolean isActivity() {
        return !isGateway() && !isEvent();
    }

    boolean isEventSubProcess() {
        return xml.getAttribute("triggeredByEvent").equals("true");
    }

    Optional<String> attachedTo() {
        return Optional.of(xml.getAttribute("attachedToRef")).filter(id -> !id.isEmpty());
    }

    boolean interrupts() {
        return !xml.getAttribute(type.equals("startEvent") ? "isInterrupting" : "cancelActivity")
                .equals("false");
    }

    Optional<String> camunda(String attribute) {
        return Optional.of(xml.getAttributeNS(BpmnFile.CAMUNDA, attribute).strip())
                .filter(value -> !value.isEmpty());
    }

    /** The topic of an automated step; empty for other elements. */
    String topic() {
        return camunda("topic").orElse("");
    }

    List<Element> eventDefinitions() {
        return BpmnFile.children(xml).stream()
                .filter(child -> child.getLocalName().endsWith("EventDefinition"))
                .toList();
    }

    Optional<Element> event(String kind) {
        return eventDefinitions().stream()
                .filter(definition -> definition.getLocalName().equals(kind + "EventDefinition"))
                .findFirst();
    }

    /** The camunda:properties, in the order of the file; one without a value says nothing. */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Element extensions : BpmnFile.children(xml, "extensionElements")) {
            for (Element group : BpmnFile.children(extensions)) {
                for (Element property : BpmnFile.children(group)) {
                    String value = property.getAttribute("value").strip();
                    if (BpmnFile.CAMUNDA.equals(property.getNamespaceURI())
                            && property.getLocalName().equals("property")
                            && !value.isEmpty()) {
                        properties.put(property.getAttribute("name").strip(), value);
                    }
                }
            }
        }
        return properties;
    }

    Optional<String> property(String key) {
        return Optional.ofNullable(properties().get(key));
    }

    /** A property that lists names, separated by commas. */
    List<String> names(String key) {
        return property(key).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
