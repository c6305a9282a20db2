package org.amtsweg.engine.camunda;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.amtsweg.problem.Finding;

/**
 * Reads XML that somebody else wrote (<i>fremdes XML</i>), once and before any other parser: no document type, no entities, limited depth, width
 * and size.
 */
final class SafeXml {

    private static final int MAX_LENGTH = 5_000_000;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ATTRIBUTES = 100;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    SafeXml(String file) {
        this.file = file;
    }

    /** Hears of elements and texts. */
    interface Reader {

        void begin(XMLStreamReader xml);

        void text(String text);

        void end();
    }

    List<Finding> read(String content, Reader reader) {
        if (content.length() > MAX_LENGTH) {
            findings.add(Finding.error(file, "engine.xml.size", Map.of("limit", Integer.toString(MAX_LENGTH))));
            return findings;
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(content));
            try {
                String encoding = xml.getCharacterEncodingScheme();
                if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                    // The engine gets the text as UTF-8 and would, by this declaration, read something else than we
                    // did.
                    findings.add(Finding.error(file, "engine.xml.encoding"));
                    return findings;
                }
                walk(xml, reader);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
            findings.add(Finding.error(at(line), "engine.xml.malformed"));
        }
        return findings;
    }

    String at(int line) {
        return line < 1 ? file : file + ":" + line;
    }

    private void walk(XMLStreamReader xml, Reader reader) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    findings.add(Finding.error(at(line(xml)), "engine.xml.doctype"));
                    return;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > MAX_DEPTH || xml.getAttributeCount() > MAX_ATTRIBUTES) {
                        findings.add(Finding.error(at(line(xml)), "engine.xml.size", Map.of("limit", "100")));
                        return;
                    }
                    reader.begin(xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> reader.text(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    reader.end();
                }
                default -> {}
            }
        }
    }

    static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }
}
