package org.amtsweg.verifier.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Suppression;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.space.StateSpace;

/** Checks one model by all rules (<i>Regelprüfung</i>). */
public final class RuleCheck {

    private static final List<Check> CHECKS = List.of(
            new DrawingCheck(),
            new PlainFileCheck(),
            new NamingCheck(),
            new TemplateCheck(),
            new TimerCheck(),
            new ChoiceCheck(),
            new ErrorCheck(),
            new UsageCheck(),
            new TableRules(),
            new FolderRules(),
            new DeemedCheck());
    private static final Set<String> SUPPRESSION =
            Set.of("SUPPRESS-REASON", "SUPPRESS-UNKNOWN", "SUPPRESS-REFUSED", "SUPPRESS-IDLE");

    private RuleCheck() {}

    /** What was found, and what the model itself sets aside. */
    public record Result(List<RuleFinding> findings, List<Suppression> suppressed) {
        public Result {
            findings = List.copyOf(findings);
            suppressed = List.copyOf(suppressed);
        }
    }

    /** The ids of all rules that are checked anywhere. */
    static Set<String> rules() {
        Set<String> rules = new HashSet<>(SUPPRESSION);
        CHECKS.forEach(check -> rules.addAll(check.rules()));
        rules.addAll(PathCheck.rules());
        return rules;
    }

    /** By the rules that need no state space. */
    public static Result check(ModelFolder model) {
        return check(model, Optional.empty(), Optional.empty());
    }

    /** By all rules, on the paths of a process and its states; without states the order of things is said to be unproven. */
    public static Result check(ModelFolder model, FlowProcess process, Optional<StateSpace> space) {
        return check(model, Optional.of(process), space);
    }

    private static Result check(ModelFolder model, Optional<FlowProcess> process, Optional<StateSpace> space) {
        if (!model.isReadable()) {
            return new Result(List.of(), List.of());
        }
        Report report = new Report();
        CHECKS.forEach(check -> check.run(model, report));
        process.ifPresent(p -> PathCheck.run(model, p, space, report));
        Suppressions.Sorted sorted = Suppressions.apply(model.bpmn(), report);
        return new Result(sorted.findings(), sorted.suppressed());
    }
}
