package org.amtsweg.testkit.coverage;

import java.util.Comparator;

/**
 * Something that a scenario can try out (<i>Prüfziel</i>): a sequence flow, a rule of a decision table, or an outcome of a deadline.
 *
 * <p>{@code id} is that of the flow; for a rule {@code decision/rule}; for a deadline {@code name/OUTCOME}.
 */
public record Target(FolderKey folder, Aspect aspect, String id) implements Comparable<Target> {

    /** What kind of thing it is. */
    public enum Aspect {
        FLOW,
        RULE,
        DEADLINE
    }

    private static final Comparator<Target> ORDER =
            Comparator.comparing(Target::folder).thenComparing(Target::aspect).thenComparing(Target::id);

    public static Target flow(FolderKey folder, String flowId) {
        return new Target(folder, Aspect.FLOW, flowId);
    }

    public static Target rule(FolderKey folder, String decisionId, String ruleId) {
        return new Target(folder, Aspect.RULE, decisionId + "/" + ruleId);
    }

    public static Target deadline(FolderKey folder, String name, DeadlineOutcome outcome) {
        return new Target(folder, Aspect.DEADLINE, name + "/" + outcome);
    }

    /** The decision or the deadline; of a flow, its id. */
    public String group() {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    @Override
    public int compareTo(Target other) {
        return ORDER.compare(this, other);
    }
}
