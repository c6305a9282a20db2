package org.amtsweg.verifier.rule;

import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Rules about timers: their text must be one that the engine can read when it gets there, and come from the catalogue of deadlines. */
final class TimerCheck implements Check {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{.+\\}");
    private static final Pattern DEADLINE = Pattern.compile("\\$\\{\\s*deadline\\.[A-Za-z_][A-Za-z0-9_]*\\s*\\}");

    @Override
    public Set<String> rules() {
        return Set.of("TECH-TIMER", "LEGAL-BARE-PERIOD");
    }

    @Override
    public void run(ModelFolder model, Report report) {
        for (DrawnNode node : model.bpmn().nodes()) {
            node.event("timer").ifPresent(timer -> timer(node, timer, report));
        }
    }

    private static void timer(DrawnNode node, Element timer, Report report) {
        for (Element time : BpmnFile.children(timer)) {
            String text = time.getTextContent().strip();
            if (!time.getLocalName().startsWith("time") || text.isEmpty()) {
                continue;
            }
            if (!isValid(time.getLocalName(), text)) {
                report.add("TECH-TIMER", node, "text", text);
            } else if (!DEADLINE.matcher(text).matches()) {
                report.add("LEGAL-BARE-PERIOD", node, "text", text);
            }
        }
    }

    private static boolean isValid(String kind, String text) {
        if (EXPRESSION.matcher(text).matches()) {
            return true;
        }
        return switch (kind) {
            case "timeDate" -> TimerText.isMoment(text);
            case "timeDuration" -> TimerText.isPeriod(text);
            default -> TimerText.isCycle(text);
        };
    }
}
