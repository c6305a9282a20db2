package org.amtsweg.verifier.rule;

import java.util.Optional;
import java.util.Set;
import org.amtsweg.deadline.DeadlineRule.StartEvent;
import org.amtsweg.model.profile.DeadlineSpec;
import org.w3c.dom.Element;

/** Rules about how a period is declared whose end is a deemed approval (§ 42a VwVfG); the order of steps around it is proved on the paths. */
final class DeemedCheck implements Check {

    @Override
    public Set<String> rules() {
        return Set.of("LEGAL-DEEMED-START", "LEGAL-DEEMED-TIMER", "LEGAL-DEEMED-RESTART", "LEGAL-DEEMED-WARN");
    }

    @Override
    public void run(ModelFolder model, Report report) {
        if (!FolderRules.makesActs(model)) {
            return;
        }
        for (DeadlineSpec deadline : model.folder().deadlines().values()) {
            if (deadline.isDeemedApproval()) {
                deemed(model, deadline, report);
            }
        }
    }

    private static void deemed(ModelFolder model, DeadlineSpec deadline, Report report) {
        String process = model.processId();
        String name = deadline.name();
        if (deadline.start() != StartEvent.COMPLETE && deadline.start() != StartEvent.RECEIPT) {
            report.add("LEGAL-DEEMED-START", process, process, Optional.empty(), "deadline", name);
        }
        if (deadline.watch().warnings().isEmpty()) {
            report.add("LEGAL-DEEMED-WARN", process, process, Optional.empty(), "deadline", name);
        }
        boolean timed = model.bpmn().nodes().stream()
                .filter(node -> node.is("boundaryEvent") && node.interrupts())
                .filter(node -> node.attachedTo()
                        .flatMap(model.bpmn()::node)
                        .filter(DrawnNode::isSubProcess)
                        .isPresent())
                .flatMap(node -> node.event("timer").stream())
                .anyMatch(timer -> isBoundTo(timer, name));
        if (!timed) {
            report.add("LEGAL-DEEMED-TIMER", process, process, Optional.empty(), "deadline", name);
        }
        boolean stops = named(model, "amtsweg.disarms", name);
        if (stops && !named(model, "amtsweg.restarts", name)) {
            report.add("LEGAL-DEEMED-RESTART", process, process, Optional.empty(), "deadline", name);
        }
    }

    private static boolean isBoundTo(Element timer, String deadline) {
        return timer.getTextContent().strip().matches("\\$\\{\\s*deadline\\." + deadline + "\\s*\\}");
    }

    private static boolean named(ModelFolder model, String key, String deadline) {
        return model.bpmn().nodes().stream().anyMatch(node -> node.names(key).contains(deadline));
    }
}
