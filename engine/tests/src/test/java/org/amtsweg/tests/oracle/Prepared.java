package org.amtsweg.tests.oracle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A model made ready for the oracle: every flow of a choosing gateway has a condition, timers have a duration. {@code drawn} is what the verifier reads;
 * {@code executable} is the same graph with every task as a receive task, which the engine can wait in.
 */
record Prepared(String process, byte[] drawn, byte[] executable) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> TASKS = Set.of(
            "task", "userTask", "serviceTask", "sendTask", "scriptTask", "manualTask", "businessRuleTask", "receiveTask");

    static Prepared of(byte[] bpmn) {
        try {
            Document document = factory().newDocumentBuilder().parse(new ByteArrayInputStream(bpmn));
            for (Element process : all(document, "process")) {
                process.setAttribute("isExecutable", "true");
            }
            conditions(document);
            timers(document);
            byte[] drawn = bytes(document);
            tasks(document);
            throwing(document);
            references(document, "message");
            references(document, "signal");
            String process = all(document, "process").get(0).getAttribute("id");
            return new Prepared(process, drawn, bytes(document));
        } catch (Exception e) {
            throw new IllegalArgumentException("Cannot prepare the model", e);
        }
    }

    private static DocumentBuilderFactory factory() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory;
    }

    private static byte[] bytes(Document document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    private static List<Element> all(Document document, String name) {
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagNameNS(BPMN, name).getLength(); i++) {
            all.add((Element) document.getElementsByTagNameNS(BPMN, name).item(i));
        }
        return all;
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static void conditions(Document document) {
        for (String kind : List.of("exclusiveGateway", "inclusiveGateway")) {
            for (Element gateway : all(document, kind)) {
                List<Element> flows = all(document, "sequenceFlow").stream()
                        .filter(flow -> flow.getAttribute("sourceRef").equals(gateway.getAttribute("id")))
                        .toList();
                for (Element flow : flows) {
                    children(flow).stream()
                            .filter(child -> "conditionExpression".equals(child.getLocalName()))
                            .forEach(flow::removeChild);
                    if (flows.size() > 1 && !flow.getAttribute("id").equals(gateway.getAttribute("default"))) {
                        condition(document, flow);
                    }
                }
            }
        }
        // what is left are conditions of flows out of activities
        all(document, "conditionExpression").forEach(condition -> condition.setTextContent("${true}"));
    }

    private static void condition(Document document, Element flow) {
        Element condition = document.createElementNS(BPMN, "conditionExpression");
        condition.setAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "xsi:type", "tFormalExpression");
        condition.setTextContent("${true}");
        flow.appendChild(condition);
    }

    private static void timers(Document document) {
        for (Element timer : all(document, "timerEventDefinition")) {
            children(timer).forEach(timer::removeChild);
            Element duration = document.createElementNS(BPMN, "timeDuration");
            duration.setTextContent("PT1H");
            timer.appendChild(duration);
        }
    }

    private static void tasks(Document document) {
        for (String kind : TASKS) {
            for (Element task : all(document, kind)) {
                children(task).stream()
                        .filter(child -> "extensionElements".equals(child.getLocalName())
                                || "script".equals(child.getLocalName()))
                        .forEach(task::removeChild);
                List<String> names = new ArrayList<>();
                for (int i = 0; i < task.getAttributes().getLength(); i++) {
                    names.add(task.getAttributes().item(i).getNodeName());
                }
                names.stream()
                        .filter(name -> !Set.of("id", "name", "default").contains(name))
                        .forEach(task::removeAttribute);
                document.renameNode(task, BPMN, "receiveTask");
            }
        }
    }

    /** How a message is sent is not the engine's business; the event goes on at once. */
    private static void throwing(Document document) {
        for (String kind : List.of("endEvent", "intermediateThrowEvent")) {
            for (Element event : all(document, kind)) {
                children(event).stream()
                        .filter(child -> "messageEventDefinition".equals(child.getLocalName()))
                        .forEach(event::removeChild);
            }
        }
    }

    private static void references(Document document, String kind) {
        for (Element definition : all(document, kind + "EventDefinition")) {
            String reference = definition.getAttribute(kind + "Ref");
            boolean known = all(document, kind).stream()
                    .anyMatch(each -> each.getAttribute("id").equals(reference)
                            && !each.getAttribute("name").isEmpty());
            if (!known) {
                String id = "Made_" + kind + "_" + all(document, kind).size();
                Element made = document.createElementNS(BPMN, kind);
                made.setAttribute("id", id);
                made.setAttribute("name", id);
                document.getDocumentElement().insertBefore(made, document.getDocumentElement().getFirstChild());
                definition.setAttribute(kind + "Ref", id);
            }
        }
    }
}
