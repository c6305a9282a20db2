package org.amtsweg.model.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.Schema;
import org.camunda.bpm.model.bpmn.impl.BpmnParser;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads BPMN and DMN files as documents that keep to their schema (<i>Schemaprüfung</i>). The schemas are those of Camunda's model API; that itself reads them anew
 * for every file, which takes many times as long as the file.
 *
 * <p>For files that {@link XmlGuard} has found harmless.
 */
public final class ModelXml {

    private static final class Bpmn extends BpmnParser {
        private static final Schema SCHEMA =
                new Bpmn().schemas.values().iterator().next();
    }

    private static final class Dmn extends DmnParser {
        private static final Map<String, Schema> SCHEMAS = Map.copyOf(new Dmn().schemas);
    }

    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {
            // A warning of a parser is none of the author of a model.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    private ModelXml() {}

    /** A BPMN 2.0 file; the exception says, with the line, where it departs from the schema, in the words of Java's parser. */
    public static Document bpmn(byte[] content) throws SAXException {
        return parse(content, Bpmn.SCHEMA);
    }

    /** A DMN file of any version that the engine reads. */
    public static Document dmn(byte[] content) throws SAXException {
        String namespace = Optional.ofNullable(
                        parse(content, null).getDocumentElement().getNamespaceURI())
                .orElse("");
        Schema schema = Dmn.SCHEMAS.get(namespace);
        if (schema == null) {
            throw new SAXException("No schema is known for the namespace \"" + namespace + "\"");
        }
        return parse(content, schema);
    }

    private static Document parse(byte[] content, @Nullable Schema schema) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            if (schema != null) {
                factory.setSchema(schema);
            }
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(STRICT);
            return builder.parse(new ByteArrayInputStream(content));
        } catch (SAXParseException e) {
            throw new SAXException("Line " + e.getLineNumber() + ": " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("Every Java parses XML from memory", e);
        }
    }
}
