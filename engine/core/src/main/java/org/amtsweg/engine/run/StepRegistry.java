package org.amtsweg.engine.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.step.Step;
import org.amtsweg.step.StepDescriptor;

/** The automated steps that models may name (<i>Schrittverzeichnis</i>): those that are built in, and those of vendors. */
public final class StepRegistry {

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

    /** Every topic that a model may use. */
    public Set<String> names() {
        Set<String> all = new TreeSet<>(vendors.keySet());
        all.addAll(BuiltInSteps.names());
        return all;
    }

    /** The step behind a topic; empty if nobody offers it. */
    public Optional<StepDescriptor> descriptor(String name) {
        return BuiltInSteps.find(name).or(() -> vendor(name).map(Step::descriptor));
    }

    Optional<Step> vendor(String name) {
        return Optional.ofNullable(vendors.get(name));
    }
}
