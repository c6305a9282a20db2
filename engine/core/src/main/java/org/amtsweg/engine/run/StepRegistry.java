package org.amtsweg.engine.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.step.Step;
import org.amtsweg.step.StepDescriptor;

/** The automated steps that models may name (<i>Schrittverzeichnis</i>): those that are built in, and those of vendors. */
public final class StepRegistry {

    /** Effects that are built in; everything else that is built in runs in the transaction. */
    static final Set<String> BUILT_IN_REMOTE =
            Set.of(BuiltIn.DELIVER, BuiltIn.SEND_MESSAGE, BuiltIn.REQUEST_PAYMENT);

    static final Set<String> BUILT_IN_LOCAL = Set.of(
            BuiltIn.ACKNOWLEDGE, BuiltIn.CHECK_COMPLETENESS, BuiltIn.CALCULATE_FEE, BuiltIn.ISSUE_NOTICE, BuiltIn.CLOSE);

    private final Map<String, Step> vendors = new LinkedHashMap<>();

    public StepRegistry(Collection<Step> steps) {
        for (Step step : steps) {
            String name = step.descriptor().name();
            if (name.startsWith("amtsweg.") || !name.contains(".")) {
                throw AmtswegException.permanent("The step " + name + " of " + step.getClass().getName()
                        + " needs a name with its vendor's prefix, such as vendor.step; amtsweg. is reserved");
            }
            Step other = vendors.put(name, step);
            if (other != null) {
                throw AmtswegException.permanent("Two steps are named " + name + ": "
                        + other.getClass().getName() + " and " + step.getClass().getName());
            }
        }
    }

    /** The names of the steps that are built in. */
    static final class BuiltIn {
        static final String ACKNOWLEDGE = "amtsweg.acknowledge-receipt";
        static final String CHECK_COMPLETENESS = "amtsweg.check-completeness";
        static final String CALCULATE_FEE = "amtsweg.calculate-fee";
        static final String ISSUE_NOTICE = "amtsweg.issue-notice";
        static final String CLOSE = "amtsweg.close";
        static final String DELIVER = "amtsweg.deliver";
        static final String SEND_MESSAGE = "amtsweg.send-message";
        static final String REQUEST_PAYMENT = "amtsweg.request-payment";

        private BuiltIn() {}
    }

    /** Every topic that a model may use. */
    public Set<String> names() {
        Set<String> all = new TreeSet<>(vendors.keySet());
        all.addAll(BUILT_IN_LOCAL);
        all.addAll(BUILT_IN_REMOTE);
        return all;
    }

    public boolean isRemote(String name) {
        Step vendor = vendors.get(name);
        return vendor == null
                ? BUILT_IN_REMOTE.contains(name)
                : vendor.descriptor().kind() == StepDescriptor.Kind.REMOTE;
    }

    Optional<Step> vendor(String name) {
        return Optional.ofNullable(vendors.get(name));
    }
}
