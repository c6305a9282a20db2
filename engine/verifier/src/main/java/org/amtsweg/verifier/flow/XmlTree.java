package org.amtsweg.verifier.flow;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element of a file with the line where its start tag is complete; comments, processing instructions and the order of text and elements are left out. */
final class XmlTree {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final String namespace;
    private final String localName;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlTree> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlTree(XMLStreamReader reader) {
        namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        localName = reader.getLocalName();
        line = reader.getLocation().getLineNumber();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributeNamespace(i);
            String name = reader.getAttributeLocalName(i);
            attributes.put(
                    prefix == null || prefix.isEmpty() ? name : "{" + prefix + "}" + name, reader.getAttributeValue(i));
        }
    }

    /** Reads a document that {@code XmlGuard} has found harmless: no document type, no entities, not deep. */
    static XmlTree read(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        List<XmlTree> open = new ArrayList<>();
        @Nullable XmlTree root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlTree element = new XmlTree(reader);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.get(open.size() - 1).children.add(element);
                    }
                    open.add(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.remove(open.size() - 1);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.get(open.size() - 1).text.append(reader.getText());
                    }
                }
                default -> {
                    // comments and processing instructions mean nothing
                }
            }
        }
        if (root == null) {
            throw new XMLStreamException("The document has no element");
        }
        return root;
    }

    String localName() {
        return localName;
    }

    boolean isBpmn() {
        return namespace.equals(BPMN);
    }

    boolean isBpmn(String name) {
        return isBpmn() && localName.equals(name);
    }

    int line() {
        return line;
    }

    List<XmlTree> children() {
        return Collections.unmodifiableList(children);
    }

    List<XmlTree> children(String bpmnName) {
        return children.stream().filter(child -> child.isBpmn(bpmnName)).toList();
    }

    Optional<XmlTree> child(String bpmnName) {
        return children(bpmnName).stream().findFirst();
    }

    String text() {
        return text.toString().strip();
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Optional<String> camunda(String name) {
        return attribute("{" + CAMUNDA + "}" + name);
    }

    /** A reference to another element, without the prefix that it may carry. */
    Optional<String> reference(String name) {
        return attribute(name).map(value -> value.substring(value.indexOf(':') + 1));
    }

    /** The id, or one made of the line for an element that has none. */
    String id() {
        return attribute("id").orElse(localName + "@" + line);
    }

    String name() {
        return attribute("name").map(name -> name.replaceAll("\\s+", " ")).orElse("");
    }

    /** A property without a value says nothing. */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (XmlTree extensions : children("extensionElements")) {
            for (XmlTree group : extensions.children) {
                for (XmlTree property : group.children) {
                    String value = property.attribute("value").orElse("");
                    if (property.namespace.equals(CAMUNDA)
                            && property.localName.equals("property")
                            && !value.isEmpty()) {
                        properties.put(property.attribute("name").orElse(""), value);
                    }
                }
            }
        }
        return Collections.unmodifiableMap(properties);
    }

    /** The element and all below it, in the order of the file. */
    List<XmlTree> all() {
        List<XmlTree> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<XmlTree> all) {
        all.add(this);
        children.forEach(child -> child.collect(all));
    }
}
