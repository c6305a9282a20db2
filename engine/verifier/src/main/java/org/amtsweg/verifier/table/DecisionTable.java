package org.amtsweg.verifier.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A decision table as it stands in a DMN file (<i>Entscheidungstabelle</i>). Literal expressions are no tables and not read.
 *
 * <p>Holds texts only; what a cell means is read by {@link Cell}.
 */
public record DecisionTable(
        String decision, String name, String hitPolicy, List<Input> inputs, List<Output> outputs, List<Rule> rules) {

    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rules = List.copyOf(rules);
    }

    /** A column that is read: what it reads, its type, and the values it may take where the table says so. */
    public record Input(String label, String expression, String type, Optional<String> values) {}

    /** A column that is written. */
    public record Output(String label, String name, String type, Optional<String> values, Optional<String> fallback) {}

    /** A row: its id, its number as a person counts, the cells. */
    public record Rule(String id, int number, List<String> tests, List<String> results) {
        public Rule {
            tests = List.copyOf(tests);
            results = List.copyOf(results);
        }
    }

    /** All tables of a DMN document. */
    public static List<DecisionTable> in(Document document) {
        List<DecisionTable> tables = new ArrayList<>();
        for (Element decision : children(document.getDocumentElement(), "decision")) {
            for (Element table : children(decision, "decisionTable")) {
                tables.add(read(decision, table));
            }
        }
        return tables;
    }

    static DecisionTable read(Element decision, Element table) {
        List<Input> inputs = new ArrayList<>();
        for (Element input : children(table, "input")) {
            List<Element> expressions = children(input, "inputExpression");
            String expression = expressions.isEmpty() ? "" : text(expressions.get(0));
            String type = expressions.isEmpty() ? "" : expressions.get(0).getAttribute("typeRef");
            inputs.add(new Input(input.getAttribute("label"), expression, type, values(input, "inputValues")));
        }
        List<Output> outputs = new ArrayList<>();
        for (Element output : children(table, "output")) {
            outputs.add(new Output(
                    output.getAttribute("label"),
                    output.getAttribute("name"),
                    output.getAttribute("typeRef"),
                    values(output, "outputValues"),
                    values(output, "defaultOutputEntry")));
        }
        List<Rule> rules = new ArrayList<>();
        for (Element rule : children(table, "rule")) {
            rules.add(new Rule(
                    rule.getAttribute("id"),
                    rules.size() + 1,
                    children(rule, "inputEntry").stream()
                            .map(DecisionTable::text)
                            .toList(),
                    children(rule, "outputEntry").stream()
                            .map(DecisionTable::text)
                            .toList()));
        }
        String policy = table.getAttribute("hitPolicy");
        return new DecisionTable(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                policy.isEmpty() ? "UNIQUE" : policy,
                inputs,
                outputs,
                rules);
    }

    private static Optional<String> values(Element holder, String name) {
        return children(holder, name).stream()
                .findFirst()
                .map(DecisionTable::text)
                .filter(text -> !text.isEmpty());
    }

    static String text(Element holder) {
        return children(holder, "text").stream()
                .findFirst()
                .map(text -> text.getTextContent().strip())
                .orElse("");
    }

    static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }
}
