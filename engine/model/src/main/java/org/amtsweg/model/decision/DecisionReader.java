package org.amtsweg.model.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.model.xml.ModelXml;
import org.amtsweg.model.xml.XmlGuard;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads DMN files (<i>Entscheidungstabelle</i>): decision tables and expressions in FEEL, nothing else. Thread-safe. */
public final class DecisionReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> CAMUNDA_ATTRIBUTES =
            Set.of("diagramRelationId", "historyTimeToLive", "versionTag");
    private static final Set<String> REFUSED = Set.of(
            "businessKnowledgeModel", "functionDefinition", "invocation", "context", "relation", "list", "import");

    private static final Set<String> EXPRESSIONS =
            Set.of("inputExpression", "literalExpression", "outputEntry", "inputEntry");

    private final Feel feel;

    public DecisionReader(Feel feel) {
        this.feel = feel;
    }

    /** Decision id to the file that holds it, and what is wrong. */
    public record Reading(Map<String, byte[]> decisions, Findings findings) {}

    /** Reads all DMN files of a folder, by file name. */
    public Reading read(Map<String, byte[]> files) {
        Map<String, byte[]> decisions = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        files.forEach((file, content) -> {
            Findings harm = XmlGuard.check(file, content);
            findings.addAll(harm.list());
            if (!harm.hasErrors()) {
                for (String id : new Pass(file, findings).decisions(content)) {
                    if (decisions.put(id, content) != null) {
                        findings.add(Finding.error(file + "#" + id, "decision.twice", Map.of("id", id)));
                    }
                }
            }
        });
        return new Reading(decisions, new Findings(findings));
    }

    private final class Pass {

        private final String file;
        private final List<Finding> findings;
        private @Nullable RequiredNames required;

        Pass(String file, List<Finding> findings) {
            this.file = file;
            this.findings = findings;
        }

        Set<String> decisions(byte[] content) {
            Set<String> ids = new HashSet<>();
            Document document;
            try {
                document = ModelXml.dmn(content);
            } catch (SAXException e) {
                findings.add(Finding.error(file, "decision.not-dmn"));
                return ids;
            }
            Element root = document.getDocumentElement();
            String namespace = root.getNamespaceURI();
            for (Element decision : children(root)) {
                if (decision.getLocalName().equals("decision")) {
                    decision(decision, ids);
                }
            }
            if (ids.isEmpty()) {
                findings.add(Finding.error(file, "decision.none"));
            }
            required = new RequiredNames(root);
            walk(root, "", namespace);
            return ids;
        }

        private void decision(Element decision, Set<String> ids) {
            String id = decision.getAttribute("id");
            if (!ID.matcher(id).matches()) {
                complain(id, "decision.id", Map.of());
            }
            ids.add(id);
            if (decision.getAttribute("name").isBlank()) {
                complain(id, "decision.name", Map.of());
            }
            long logic = children(decision).stream()
                    .filter(c -> c.getLocalName().equals("decisionTable")
                            || c.getLocalName().equals("literalExpression"))
                    .count();
            if (logic != 1) {
                complain(id, "decision.no-table", Map.of());
            }
        }

        private void walk(Element element, String around, String namespace) {
            String here = element.getLocalName().equals("decision") ? element.getAttribute("id") : around;
            String name = element.getLocalName();
            if (!namespace.equals(element.getNamespaceURI())) {
                // The drawing, and extensions that the engine would not read either.
                if (CAMUNDA.equals(element.getNamespaceURI())) {
                    complain(here, "decision.extension", Map.of("name", name));
                }
                return;
            }
            if (REFUSED.contains(name)) {
                complain(here, "decision.element", Map.of("name", name));
            }
            String language = element.getAttribute("expressionLanguage");
            if (!language.isEmpty() && !isFeel(language)) {
                complain(here, "decision.language", Map.of("language", shortened(language)));
            }
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                if (CAMUNDA.equals(attribute.getNamespaceURI())
                        && !CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName())) {
                    complain(here, "decision.extension", Map.of("name", attribute.getLocalName()));
                }
            }
            expression(element, name, here);
            children(element).forEach(child -> walk(child, here, namespace));
        }

        private void expression(Element element, String name, String here) {
            String text = children(element).stream()
                    .filter(c -> c.getLocalName().equals("text"))
                    .map(c -> c.getTextContent().strip())
                    .findFirst()
                    .orElse("");
            Findings wrong = switch (name) {
                case "inputExpression", "literalExpression" -> feel.parse(text);
                case "outputEntry" -> text.isEmpty() ? Findings.NONE : feel.parse(text);
                case "inputEntry" -> text.isEmpty() || text.equals("-") ? Findings.NONE : feel.parseUnaryTests(text);
                default -> Findings.NONE;
            };
            String at = element.getAttribute("id").isEmpty() ? here : element.getAttribute("id");
            if (required != null && EXPRESSIONS.contains(name)) {
                RequiredNames names = required;
                names.misread(here, text)
                        .ifPresent(table -> findings.add(Finding.error(
                                file + "#" + at,
                                "decision.output-name",
                                Map.of("decision", table, "known", names.given(table)))));
            }
            wrong.forEach(f -> findings.add(Finding.error(file + "#" + at, f.code(), f.parameters())));
        }

        private void complain(String id, String code, Map<String, String> parameters) {
            findings.add(Finding.error(id.isEmpty() ? file : file + "#" + id, code, parameters));
        }
    }

    private static boolean isFeel(String language) {
        String lower = language.toLowerCase(Locale.ROOT);
        return lower.equals("feel") || lower.matches("https?://www\\.omg\\.org/spec/(feel|dmn)/[0-9]+(/feel/?)?");
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
