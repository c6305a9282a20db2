package org.amtsweg.model.decision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amtsweg.model.xml.ModelXml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What goes into a decision and what comes out of it (<i>Ein- und Ausgaben einer Tabelle</i>): what the whole file reads of the case, and the names of the
 * decision's outputs.
 *
 * <p>Only for files that {@link DecisionReader} has found good.
 */
public record Signature(Set<String> reads, Set<String> outputs) {

    private static final Pattern PATH =
            Pattern.compile("\\b(?:form|task|decision|payment|parameters|evidence)(?:\\.[A-Za-z_][A-Za-z0-9_]*)+");

    public Signature {
        reads = Set.copyOf(reads);
        outputs = Set.copyOf(outputs);
    }

    /** Of a decision in a DMN file; empty if the file has no decision of this id. */
    public static Optional<Signature> of(byte[] dmn, String decisionId) {
        Optional<Element> decision = named(definitions(dmn), "decision")
                .filter(element -> element.getAttribute("id").equals(decisionId))
                .findFirst();
        if (decision.isEmpty()) {
            return Optional.empty();
        }
        Set<String> outputs = new TreeSet<>();
        List<Element> tables = named(decision.get(), "decisionTable").toList();
        if (tables.isEmpty()) {
            outputs.add(decisionId);
        }
        tables.forEach(table -> named(table, "output").forEach(output -> outputs.add(output.getAttribute("name"))));
        Set<String> reads = new TreeSet<>();
        Matcher matcher = PATH.matcher(new String(dmn, StandardCharsets.UTF_8));
        while (matcher.find()) {
            reads.add(matcher.group());
        }
        return Optional.of(new Signature(reads, outputs));
    }

    private static Element definitions(byte[] dmn) {
        try {
            return ModelXml.dmn(dmn).getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalArgumentException("Only files that were found good have a signature", e);
        }
    }

    private static Stream<Element> named(Element parent, String name) {
        return DecisionReader.children(parent).stream().filter(child -> name.equals(child.getLocalName()));
    }
}
