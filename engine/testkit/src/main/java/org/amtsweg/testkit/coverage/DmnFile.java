package org.amtsweg.testkit.coverage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.amtsweg.verifier.table.DecisionTable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The tables of a DMN file and which decision needs which (<i>DMN-Datei</i>). Reads files that the loader has accepted. */
record DmnFile(List<DecisionTable> tables, Map<String, Set<String>> requires) {

    static DmnFile read(byte[] content) {
        Document document = document(content);
        Map<String, Set<String>> requires = new HashMap<>();
        NodeList decisions = document.getElementsByTagNameNS("*", "decision");
        for (int i = 0; i < decisions.getLength(); i++) {
            Element decision = (Element) decisions.item(i);
            Set<String> needs = new HashSet<>();
            NodeList required = decision.getElementsByTagNameNS("*", "requiredDecision");
            for (int j = 0; j < required.getLength(); j++) {
                needs.add(((Element) required.item(j)).getAttribute("href").replaceFirst("^#", ""));
            }
            requires.put(decision.getAttribute("id"), needs);
        }
        return new DmnFile(DecisionTable.in(document), requires);
    }

    /** These decisions and all that they need, directly or not. */
    Set<String> needed(Collection<String> asked) {
        Set<String> needed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(asked);
        while (!open.isEmpty()) {
            String decision = open.pop();
            if (needed.add(decision)) {
                Optional.ofNullable(requires.get(decision)).ifPresent(open::addAll);
            }
        }
        return needed;
    }

    private static Document document(byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("A table that was loaded cannot be read again", e);
        }
    }
}
