package org.amtsweg.verifier.rule;

import java.util.Optional;
import org.w3c.dom.Element;

/** A sequence flow as drawn (<i>Sequenzfluss</i>). */
record DrawnFlow(String id, String source, String target, Element xml) {

    Optional<String> condition() {
        return BpmnFile.children(xml, "conditionExpression").stream()
                .findFirst()
                .map(expression -> expression.getTextContent().strip());
    }

    String label() {
        String name = xml.getAttribute("name").strip().replaceAll("\\s+", " ");
        return name.isEmpty() ? id : name;
    }
}
