package org.amtsweg.verifier.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A decision of a DMN file as a person reads it (<i>Entscheidung</i>): what the designer wrote about it, and its table or its expression.
 *
 * <p>Evaluates nothing. {@code requires} are the ids of the decisions whose results it reads.
 */
public record Decision(
        String id,
        String name,
        String description,
        Optional<DecisionTable> table,
        Optional<String> expression,
        List<String> requires) {

    public Decision {
        requires = List.copyOf(requires);
    }

    /** All decisions of a file in their order; none if it is no XML. */
    public static List<Decision> in(byte[] dmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default handler prints to stderr what the caller learns anyway.
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(dmn));
            return DecisionTable.children(document.getDocumentElement(), "decision").stream()
                    .map(Decision::read)
                    .toList();
        } catch (SAXException e) {
            return List.of();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The parser of the JDK cannot be used", e);
        }
    }

    private static Decision read(Element decision) {
        return new Decision(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                DecisionTable.children(decision, "description").stream()
                        .findFirst()
                        .map(text -> text.getTextContent().strip())
                        .orElse(""),
                DecisionTable.children(decision, "decisionTable").stream()
                        .findFirst()
                        .map(table -> DecisionTable.read(decision, table)),
                DecisionTable.children(decision, "literalExpression").stream()
                        .findFirst()
                        .map(DecisionTable::text),
                DecisionTable.children(decision, "informationRequirement").stream()
                        .flatMap(each -> DecisionTable.children(each, "requiredDecision").stream())
                        .map(each -> each.getAttribute("href").replaceFirst("^.*#", ""))
                        .toList());
    }
}
