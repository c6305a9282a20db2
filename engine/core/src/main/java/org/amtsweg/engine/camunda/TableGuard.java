package org.amtsweg.engine.camunda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.amtsweg.problem.Finding;

/** Checks a decision table before the engine sees it (<i>Eingangsprüfung einer Entscheidungstabelle</i>): it speaks FEEL and can be read. */
final class TableGuard implements SafeXml.Reader {

    private final SafeXml xml;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> decisions = new HashSet<>();

    private TableGuard(String file) {
        this.xml = new SafeXml(file);
    }

    /** The ids of a file's decisions and what is wrong with it. */
    record Tables(Set<String> decisions, List<Finding> findings) {}

    static Tables check(String fileName, String dmn, DecisionTables tables) {
        TableGuard guard = new TableGuard(fileName);
        guard.findings.addAll(guard.xml.read(dmn, guard));
        if (guard.findings.isEmpty()) {
            try {
                tables.parse(dmn);
            } catch (RuntimeException e) {
                guard.findings.add(
                        Finding.error(fileName, "engine.table.unreadable", Map.of("reason", EngineErrors.describe(e))));
            }
        }
        return new Tables(guard.decisions, guard.findings);
    }

    @Override
    public void begin(XMLStreamReader in) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals("expressionLanguage") && !isFeel(in.getAttributeValue(i))) {
                findings.add(Finding.error(xml.at(SafeXml.line(in)), "engine.table.language"));
            }
        }
        if (in.getLocalName().equals("decision")) {
            String id = in.getAttributeValue(null, "id");
            if (id != null) {
                decisions.add(id);
            }
        }
    }

    @Override
    public void text(String text) {
        // FEEL cannot leave the map it is given, so its texts need no look.
    }

    @Override
    public void end() {
        // nothing is collected
    }

    private static boolean isFeel(String language) {
        return language.equalsIgnoreCase("feel")
                || (language.contains("://www.omg.org/spec/") && language.contains("FEEL"));
    }
}
