package org.amtsweg.model.xml;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Refuses XML that could harm the parsers after it (<i>XML-Prüfung</i>): document types and entities, other encodings than UTF-8,
 * documents that are too large or too deep.
 */
public final class XmlGuard {

    private static final int MAX_BYTES = 5_000_000;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 50_000;
    private static final int MAX_ATTRIBUTES = 100;

    private XmlGuard() {}

    /** What is wrong; paths are the name of the file, with the line where there is one. */
    public static Findings check(String file, byte[] content) {
        if (content.length > MAX_BYTES) {
            return Findings.of(Finding.error(file, "xml.too-large", Map.of("max", String.valueOf(MAX_BYTES))));
        }
        Findings foreign = foreignBytes(file, content);
        if (foreign.hasErrors()) {
            return foreign;
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            try {
                return scan(file, reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            return Findings.of(Finding.error(file + ":" + Math.max(1, line), "xml.syntax"));
        }
    }

    /** Looked at before the parser does, which would only call it not well-formed and write to the console. */
    private static Findings foreignBytes(String file, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult read = StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(content.length), true);
        if (!read.isError()) {
            return Findings.NONE;
        }
        int line = 1;
        for (int i = 0; i < bytes.position(); i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return Findings.of(Finding.error(file + ":" + line, "xml.encoding"));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    private static Findings scan(String file, XMLStreamReader reader) throws XMLStreamException {
        if (!isUtf8(reader.getCharacterEncodingScheme()) || !isUtf8(reader.getEncoding())) {
            return Findings.of(Finding.error(file, "xml.encoding"));
        }
        int depth = 0;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return at(file, reader, "xml.doctype");
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    depth++;
                    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS || reader.getAttributeCount() > MAX_ATTRIBUTES) {
                        return at(file, reader, "xml.too-complex");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // text, comments and the like do no harm
                }
            }
        }
        return Findings.NONE;
    }

    private static Findings at(String file, XMLStreamReader reader, String code) {
        return Findings.of(Finding.error(file + ":" + reader.getLocation().getLineNumber(), code));
    }

    private static boolean isUtf8(@Nullable String encoding) {
        return encoding == null || encoding.toUpperCase(Locale.ROOT).equals("UTF-8");
    }
}
