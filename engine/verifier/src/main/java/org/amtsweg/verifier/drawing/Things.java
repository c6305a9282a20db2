package org.amtsweg.verifier.drawing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.verifier.drawing.Figure.Thing;
import org.w3c.dom.Element;

/** Reads from BPMN elements what a drawing shows of them. */
final class Things {

    private static final String DEFINITION = "EventDefinition";

    private final Map<String, Element> elements;

    Things(Map<String, Element> elements) {
        this.elements = elements;
    }

    Thing of(Element element) {
        return new Thing(element.getAttribute("id"), element.getLocalName(), name(element), traits(element));
    }

    private String name(Element element) {
        return switch (element.getLocalName()) {
            case "textAnnotation" ->
                Xml.child(element, Xml.BPMN, "text")
                        .map(text -> text.getTextContent().strip())
                        .orElse("");
            case "group" ->
                Optional.ofNullable(elements.get(Xml.reference(element.getAttribute("categoryValueRef"))))
                        .map(value -> value.getAttribute("value").strip())
                        .orElse("");
            case "dataObjectReference", "dataStoreReference" -> named(element) + state(element);
            default -> named(element);
        };
    }

    private static String named(Element element) {
        return element.getAttribute("name").strip();
    }

    private static String state(Element element) {
        return Xml.child(element, Xml.BPMN, "dataState")
                .map(state -> state.getAttribute("name").strip())
                .filter(name -> !name.isEmpty())
                .map(name -> "\n[" + name + "]")
                .orElse("");
    }

    private Set<String> traits(Element element) {
        Set<String> traits = new LinkedHashSet<>();
        switch (element.getLocalName()) {
            case "startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent" ->
                event(element, traits);
            case "eventBasedGateway" -> {
                add(traits, element.getAttribute("instantiate").equals("true"), "instantiate");
                add(traits, element.getAttribute("eventGatewayType").equals("Parallel"), "parallel");
            }
            case "adHocSubProcess" -> traits.add("adHoc");
            case "participant" -> {
                add(
                        traits,
                        Xml.child(element, Xml.BPMN, "participantMultiplicity").isPresent(),
                        "multiple");
                add(traits, element.getAttribute("processRef").isEmpty(), "blackBox");
            }
            case "dataObjectReference" -> {
                Element data = elements.get(Xml.reference(element.getAttribute("dataObjectRef")));
                add(traits, data != null && data.getAttribute("isCollection").equals("true"), "collection");
            }
            case "dataInput", "dataOutput" ->
                add(traits, element.getAttribute("isCollection").equals("true"), "collection");
            default -> {
                // the others show no more than their type
            }
        }
        activity(element, traits);
        return traits;
    }

    private static void activity(Element element, Set<String> traits) {
        add(traits, element.getAttribute("triggeredByEvent").equals("true"), "event");
        add(traits, element.getAttribute("isForCompensation").equals("true"), "compensation");
        add(traits, Xml.child(element, Xml.BPMN, "standardLoopCharacteristics").isPresent(), "loop");
        Xml.child(element, Xml.BPMN, "multiInstanceLoopCharacteristics")
                .ifPresent(loop ->
                        traits.add(loop.getAttribute("isSequential").equals("true") ? "sequential" : "parallel"));
    }

    private void event(Element element, Set<String> traits) {
        String type = element.getLocalName();
        boolean continues = type.equals("boundaryEvent")
                ? element.getAttribute("cancelActivity").equals("false")
                : type.equals("startEvent")
                        && element.getAttribute("isInterrupting").equals("false");
        add(traits, continues, "nonInterrupting");
        add(traits, type.equals("endEvent") || type.equals("intermediateThrowEvent"), "throws");
        List<String> definitions = Xml.children(element).stream()
                .filter(child -> Xml.BPMN.equals(child.getNamespaceURI()))
                .map(this::definition)
                .filter(name -> name.endsWith(DEFINITION))
                .map(name -> name.substring(0, name.length() - DEFINITION.length()))
                .toList();
        if (definitions.size() == 1) {
            traits.add(definitions.get(0));
        } else if (definitions.size() > 1) {
            traits.add(
                    element.getAttribute("parallelMultiple").equals("true") ? "parallelMultiple" : "multipleTriggers");
        }
    }

    /** The kind of a definition, which may stand at the top of the file and be referred to. */
    private String definition(Element child) {
        if (child.getLocalName().equals("eventDefinitionRef")) {
            Element target = elements.get(Xml.reference(child.getTextContent()));
            return target == null ? "" : target.getLocalName();
        }
        return child.getLocalName();
    }

    private static void add(Set<String> traits, boolean there, String trait) {
        if (there) {
            traits.add(trait);
        }
    }
}
