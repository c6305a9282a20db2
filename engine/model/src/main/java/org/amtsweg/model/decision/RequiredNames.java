package org.amtsweg.model.decision;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Under which names a decision sees the decisions that it requires (<i>Namen der vorausgesetzten Entscheidungen</i>): a table gives each of its outputs under the
 * output's own name, never under the table's. Who writes {@code table.output} reads nothing, and nothing fails.
 */
final class RequiredNames {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern NAME = Pattern.compile("(?<![A-Za-z0-9_.])[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, Set<String>> given = new LinkedHashMap<>();
    private final Map<String, Set<String>> required = new LinkedHashMap<>();

    RequiredNames(Element definitions) {
        for (Element decision : DecisionReader.children(definitions)) {
            if (decision.getLocalName().equals("decision")) {
                given.put(decision.getAttribute("id"), names(decision));
                required.put(decision.getAttribute("id"), requirements(decision));
            }
        }
    }

    private static Set<String> names(Element decision) {
        Set<String> names = new TreeSet<>();
        for (Element part : DecisionReader.children(decision)) {
            if (part.getLocalName().equals("variable")) {
                names.add(part.getAttribute("name"));
            }
            if (part.getLocalName().equals("decisionTable")) {
                names.clear();
                for (Element output : DecisionReader.children(part)) {
                    if (output.getLocalName().equals("output")) {
                        names.add(output.getAttribute("name"));
                    }
                }
                break;
            }
        }
        return names;
    }

    private static Set<String> requirements(Element decision) {
        Set<String> ids = new HashSet<>();
        for (Element requirement : DecisionReader.children(decision)) {
            for (Element target : DecisionReader.children(requirement)) {
                if (target.getLocalName().equals("requiredDecision")) {
                    ids.add(target.getAttribute("href").replaceFirst("^#", ""));
                }
            }
        }
        return ids;
    }

    /** A required decision that an expression of this decision reads by its id although nothing is given under that name. */
    Optional<String> misread(String decision, String expression) {
        Set<String> ids = required.getOrDefault(decision, Set.of());
        Matcher name = NAME.matcher(STRING.matcher(expression).replaceAll("\"\""));
        while (name.find()) {
            String read = name.group();
            if (ids.contains(read) && !given.getOrDefault(read, Set.of(read)).contains(read)) {
                return Optional.of(read);
            }
        }
        return Optional.empty();
    }

    String given(String decision) {
        return String.join(", ", given.getOrDefault(decision, Set.of()));
    }
}
