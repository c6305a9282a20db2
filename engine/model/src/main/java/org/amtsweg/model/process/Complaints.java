package org.amtsweg.model.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Collects what is wrong with a model, each at the nearest element that has an id. */
final class Complaints {

    private static final int MAX = 300;

    private final String file;
    private final Set<Finding> findings = new LinkedHashSet<>();

    Complaints(String file) {
        this.file = file;
    }

    void add(Element where, String code, String... parameters) {
        add(Finding.error(path(where), code, named(where, parameters)));
    }

    void warn(Element where, String code, String... parameters) {
        add(Finding.warning(path(where), code, named(where, parameters)));
    }

    private void add(Finding finding) {
        if (findings.size() < MAX) {
            findings.add(finding);
        }
    }

    Findings findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (all.size() == MAX) {
            all.add(Finding.error(file, "process.more-findings", Map.of("max", String.valueOf(MAX))));
        }
        return new Findings(all);
    }

    private String path(Element where) {
        String id = owner(where).getAttribute("id");
        return id.isEmpty() ? file : file + "#" + shortened(id);
    }

    /** Parts without an id of their own, and parts such as event definitions whose id nobody knows, belong to what holds them. */
    private static Element owner(Element element) {
        Element owner = element;
        for (Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
            owner = candidate;
            String name = String.valueOf(candidate.getLocalName());
            if (FlowNodes.isFlowNode(candidate)
                    || name.endsWith("Task")
                    || Set.of("sequenceFlow", "process", "task", "transaction", "message", "error")
                            .contains(name)) {
                return owner;
            }
        }
        return element;
    }

    private static Map<String, String> named(Element where, String... parameters) {
        Map<String, String> named = new HashMap<>();
        Element owner = owner(where);
        String name = owner.getAttribute("name").strip().replaceAll("\\s+", " ");
        named.put("element", shortened(name.isEmpty() ? owner.getAttribute("id") : name));
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            named.put(parameters[i], shortened(parameters[i + 1]));
        }
        return named;
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
