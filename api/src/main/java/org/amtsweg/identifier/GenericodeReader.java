package org.amtsweg.identifier;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an OASIS genericode 1.0 file (<i>Genericode</i>) with simple values; document types and external references are refused.
 */
final class GenericodeReader {

    private static final String NAMESPACE = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/";
    private static final int MOST_ROWS = 200_000;

    private final XMLStreamReader xml;
    private final Map<String, String> identification = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private String firstRequired = "";
    private String keyColumn = "";

    GenericodeReader(InputStream file) {
        // The parser of the JDK, whose limits are known, whatever else lies on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.xml = factory.createXMLStreamReader(file);
        } catch (XMLStreamException e) {
            throw CodelistFormatException.notXml(1);
        }
    }

    Codelist read() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw CodelistFormatException.notXml(line());
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    root();
                    break;
                }
            }
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    section(xml.getLocalName());
                }
            }
        } catch (XMLStreamException e) {
            throw CodelistFormatException.notXml(
                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
        }
        return new Codelist(
                identification.getOrDefault("ShortName", ""),
                identification.getOrDefault("CanonicalUri", ""),
                identification.getOrDefault("Version", ""),
                keyColumn,
                rows);
    }

    private void root() {
        if (!xml.getLocalName().equals("CodeList") || !NAMESPACE.equals(xml.getNamespaceURI())) {
            throw CodelistFormatException.notGenericode();
        }
    }

    private void section(String name) throws XMLStreamException {
        switch (name) {
            case "Identification" -> identification();
            case "Column" -> column();
            case "Key" -> key();
            case "Row" -> row();
            case "Annotation" -> skip();
            case "ColumnSetRef", "SimpleCodeListRef", "CodeListRef" -> throw CodelistFormatException.external(line());
            default -> {
                // ColumnSet and SimpleCodeList only hold what is read above.
            }
        }
    }

    private void identification() throws XMLStreamException {
        while (nextChild("Identification")) {
            String name = xml.getLocalName();
            if (name.equals("Agency")) {
                skip();
            } else {
                identification.putIfAbsent(name, xml.getElementText().strip());
            }
        }
    }

    private void column() throws XMLStreamException {
        String id = attribute("Id");
        columns.add(id);
        if (firstRequired.isEmpty() && attribute("Use").equals("required")) {
            firstRequired = id;
        }
        skip();
    }

    /** The first key of a single column names the code; others, for instance of two columns, are passed over. */
    private void key() throws XMLStreamException {
        List<String> parts = new ArrayList<>();
        while (nextChild("Key")) {
            if (xml.getLocalName().equals("ColumnRef")) {
                parts.add(attribute("Ref"));
            }
            skip();
        }
        if (parts.size() == 1 && keyColumn.isEmpty()) {
            keyColumn = parts.get(0);
        }
    }

    private void row() throws XMLStreamException {
        int line = line();
        if (keyColumn.isEmpty()) {
            keyColumn = firstRequired;
        }
        if (keyColumn.isEmpty()) {
            throw CodelistFormatException.noKey();
        }
        Map<String, String> cells = cells();
        String code = cells.get(keyColumn);
        if (code == null) {
            throw CodelistFormatException.missingCode(line);
        }
        if (rows.put(code, cells) != null) {
            throw CodelistFormatException.duplicateCode(line);
        }
        if (rows.size() > MOST_ROWS) {
            throw CodelistFormatException.tooLarge(MOST_ROWS);
        }
    }

    private Map<String, String> cells() throws XMLStreamException {
        Map<String, String> cells = new LinkedHashMap<>();
        int next = 0;
        while (nextChild("Row")) {
            if (!xml.getLocalName().equals("Value")) {
                skip();
                continue;
            }
            // A value without a reference belongs to the column behind that of the value before it.
            String named = attribute("ColumnRef");
            int column = named.isEmpty() ? next : columns.indexOf(named);
            if (column < 0 || column >= columns.size()) {
                throw CodelistFormatException.unknownColumn(line());
            }
            next = column + 1;
            while (nextChild("Value")) {
                if (xml.getLocalName().equals("SimpleValue")) {
                    cells.put(columns.get(column), xml.getElementText().strip());
                } else {
                    skip();
                }
            }
        }
        return cells;
    }

    /** Moves to the next child element; false at the end of the parent. */
    private boolean nextChild(String parent) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(parent)) {
                return false;
            }
        }
        return false;
    }

    /** Passes over the current element with everything in it. */
    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }
}
