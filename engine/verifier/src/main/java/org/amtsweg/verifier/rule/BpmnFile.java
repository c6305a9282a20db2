package org.amtsweg.verifier.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.amtsweg.model.xml.XmlGuard;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A BPMN file of any origin as the rules see it (<i>Modelldatei</i>): nodes, flows, and what is around them. Takes what is no valid BPMN too, so that a rule
 * can say what is wrong with it.
 */
final class BpmnFile {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> NODES = Set.of(
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "scriptTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "complexGateway");

    private final Element root;
    private final Map<String, DrawnNode> nodes = new LinkedHashMap<>();
    private final List<DrawnNode> all = new ArrayList<>();
    private final List<DrawnFlow> flows = new ArrayList<>();
    private final Map<String, List<DrawnFlow>> incoming = new LinkedHashMap<>();
    private final Map<String, List<DrawnFlow>> outgoing = new LinkedHashMap<>();

    private BpmnFile(Element root) {
        this.root = root;
        for (Element process : children(root, "process")) {
            collect(process, process.getAttribute("id"));
        }
        for (DrawnFlow flow : flows) {
            outgoing.computeIfAbsent(flow.source(), any -> new ArrayList<>()).add(flow);
            incoming.computeIfAbsent(flow.target(), any -> new ArrayList<>()).add(flow);
        }
    }

    /** Reads a file; empty where it is no harmless XML, which the reader of models says with its own words. */
    static Optional<BpmnFile> read(String file, byte[] content) {
        return document(file, content).map(document -> new BpmnFile(document.getDocumentElement()));
    }

    /** A file as a document, without document types and without anything from outside. */
    static Optional<Document> document(String file, byte[] content) {
        if (XmlGuard.check(file, content).hasErrors()) {
            return Optional.empty();
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new ByteArrayInputStream(content)));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java parses XML", e);
        }
    }

    private void collect(Element scope, String id) {
        for (Element child : children(scope)) {
            if (!BPMN.equals(child.getNamespaceURI())) {
                continue;
            }
            String type = child.getLocalName();
            if (NODES.contains(type)) {
                DrawnNode node = new DrawnNode(child.getAttribute("id"), type, id, child);
                all.add(node);
                nodes.putIfAbsent(node.id(), node);
                collect(child, node.id());
            } else if (type.equals("sequenceFlow")) {
                flows.add(new DrawnFlow(
                        child.getAttribute("id"),
                        child.getAttribute("sourceRef"),
                        child.getAttribute("targetRef"),
                        child));
            }
        }
    }

    Element root() {
        return root;
    }

    List<Element> processes() {
        return children(root, "process");
    }

    Collection<DrawnNode> nodes() {
        return all;
    }

    Optional<DrawnNode> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    List<DrawnNode> in(String scope) {
        return all.stream().filter(node -> node.scope().equals(scope)).toList();
    }

    List<DrawnFlow> flows() {
        return flows;
    }

    List<DrawnFlow> incoming(DrawnNode node) {
        return incoming.getOrDefault(node.id(), List.of());
    }

    List<DrawnFlow> outgoing(DrawnNode node) {
        return outgoing.getOrDefault(node.id(), List.of());
    }

    /** The name of the message a node waits for or sends; empty where it names none. */
    Optional<String> message(DrawnNode node) {
        Optional<Element> holder = node.is("receiveTask", "sendTask") ? Optional.of(node.xml()) : node.event("message");
        return holder.flatMap(xml -> referenced("message", xml.getAttribute("messageRef")))
                .map(message -> message.getAttribute("name"));
    }

    /** A global element (message, error, …) by a reference, which may carry the prefix of its namespace. */
    Optional<Element> referenced(String kind, String reference) {
        String id = reference.substring(reference.indexOf(':') + 1);
        return children(root, kind).stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst();
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName() != null) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name) && BPMN.equals(child.getNamespaceURI()))
                .toList();
    }

    /** The element and all below it. */
    static List<Element> below(Element element) {
        List<Element> below = new ArrayList<>();
        below.add(element);
        children(element).forEach(child -> below.addAll(below(child)));
        return below;
    }
}
