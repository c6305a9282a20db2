package org.amtsweg.engine.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.step.Step;
import org.amtsweg.step.StepDescriptor;

/** The automated steps that models may name (<i>Schrittverzeichnis</i>): those that are built in, and those of vendors. */
public final class StepRegistry {

    private static final Map<String, StepDescriptor> BUILT_IN = builtIn();

    private final Map<String, Step> vendors = new LinkedHashMap<>();

    public StepRegistry(Collection<Step> steps) {
        for (Step step : steps) {
            String name = step.descriptor().name();
            if (name.startsWith("amtsweg.") || !name.contains(".")) {
                throw AmtswegException.permanent(
                        "The step " + name + " of " + step.getClass().getName()
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
        static final String RECORD_DEEMED_APPROVAL = "amtsweg.record-deemed-approval";
        static final String RESERVE = "amtsweg.reserve";
        static final String RELEASE = "amtsweg.release";
        static final String CLOSE = "amtsweg.close";
        static final String DELIVER = "amtsweg.deliver";
        static final String SEND_MESSAGE = "amtsweg.send-message";
        static final String REQUEST_PAYMENT = "amtsweg.request-payment";

        private BuiltIn() {}
    }

    private static Map<String, StepDescriptor> builtIn() {
        Map<String, StepDescriptor> all = new LinkedHashMap<>();
        for (StepDescriptor each : List.of(
                StepDescriptor.local(BuiltIn.ACKNOWLEDGE, "Eingang bestätigen"),
                StepDescriptor.local(BuiltIn.CHECK_COMPLETENESS, "Vollständigkeit prüfen"),
                StepDescriptor.local(BuiltIn.CALCULATE_FEE, "Gebühr berechnen"),
                StepDescriptor.local(BuiltIn.ISSUE_NOTICE, "Bescheid erstellen"),
                StepDescriptor.local(BuiltIn.RECORD_DEEMED_APPROVAL, "Genehmigungsfiktion festhalten"),
                StepDescriptor.local(BuiltIn.RESERVE, "Raum oder Gerät reservieren"),
                StepDescriptor.local(BuiltIn.RELEASE, "Reservierung freigeben"),
                StepDescriptor.local(BuiltIn.CLOSE, "Vorgang abschließen"),
                StepDescriptor.remote(BuiltIn.DELIVER, "Bescheid bekannt geben"),
                StepDescriptor.remote(BuiltIn.SEND_MESSAGE, "Nachricht senden"),
                StepDescriptor.remote(BuiltIn.REQUEST_PAYMENT, "Zahlung anfordern"))) {
            all.put(each.name(), each);
        }
        return all;
    }

    /** Every topic that a model may use. */
    public Set<String> names() {
        Set<String> all = new TreeSet<>(vendors.keySet());
        all.addAll(BUILT_IN.keySet());
        return all;
    }

    /** The step behind a topic; empty if nobody offers it. */
    public Optional<StepDescriptor> descriptor(String name) {
        return Optional.ofNullable(BUILT_IN.get(name)).or(() -> vendor(name).map(Step::descriptor));
    }

    Optional<Step> vendor(String name) {
        return Optional.ofNullable(vendors.get(name));
    }
}
