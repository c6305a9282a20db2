package org.amtsweg.verifier.rule;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Rules about timers: their text must be one that the engine can read when it gets there, and come from the catalogue of deadlines. */
final class TimerCheck implements Check {

    private static final Pattern PERIOD = Pattern.compile(
            "P(?!$)(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\\.[0-9]+)?S)?)?");
    private static final Pattern CRON = Pattern.compile("(?:[0-9*?/,LW#A-Z-]+\\s+){5,6}[0-9*?/,LW#A-Z-]+");
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
            case "timeDate" -> isInstant(text);
            case "timeDuration" -> PERIOD.matcher(text).matches();
            default -> isCycle(text);
        };
    }

    private static boolean isCycle(String text) {
        if (CRON.matcher(text).matches()) {
            return true;
        }
        String[] parts = text.split("/", -1);
        boolean repeats = parts[0].matches("R[0-9]*");
        boolean rest = parts.length > 1;
        for (int i = 1; i < parts.length; i++) {
            rest &= PERIOD.matcher(parts[i]).matches()
                    || isInstant(parts[i])
                    || EXPRESSION.matcher(parts[i]).matches();
        }
        return repeats && rest && parts.length < 5;
    }

    private static boolean isInstant(String text) {
        try {
            if (text.matches(".*(?:Z|[+-][0-9]{2}:?[0-9]{2})$") && text.contains("T")) {
                OffsetDateTime.parse(text);
            } else {
                LocalDateTime.parse(text.contains("T") ? text : text + "T00:00");
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
