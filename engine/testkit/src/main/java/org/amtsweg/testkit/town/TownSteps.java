package org.amtsweg.testkit.town;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.process.VendorSteps;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.step.Step;
import org.amtsweg.step.StepContext;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.step.StepResult;

/**
 * Stands in for the automated steps of vendors (<i>Schritte zur Probe</i>): each answers what was agreed for it, again and again its last answer.
 *
 * <p>A step for which nothing was agreed waits until somebody answers. Only a vendor's own step of kind LOCAL, if it is on the class path, does its work:
 * it needs nobody else.
 */
public final class TownSteps {

    private final Map<String, Fake> fakes = new TreeMap<>();
    private final Map<String, Deque<StepResult>> agreed = new LinkedHashMap<>();
    private final Map<String, String> waiting = new LinkedHashMap<>();

    static TownSteps of(Collection<FolderContent> folders, ClassLoader loader) {
        Map<String, Step> real = new LinkedHashMap<>();
        ServiceLoader.load(Step.class, loader)
                .forEach(step -> real.put(step.descriptor().name(), step));
        Set<String> names = new TreeSet<>();
        Set<String> errors = new TreeSet<>();
        for (FolderContent folder : folders) {
            names.addAll(VendorSteps.in(folder.files()));
            errors.addAll(VendorSteps.errorCodes(folder.files()));
        }
        TownSteps steps = new TownSteps();
        for (String name : names) {
            Optional<Step> known = Optional.ofNullable(real.get(name));
            StepDescriptor descriptor = known.map(Step::descriptor)
                    .orElseGet(() -> StepDescriptor.remote(name, name).answering(errors.toArray(new String[0])));
            steps.fakes.put(name, steps.new Fake(descriptor, known));
        }
        return steps;
    }

    void restart() {
        agreed.clear();
        waiting.clear();
    }

    List<Step> all() {
        return new ArrayList<>(fakes.values());
    }

    /** The topics of all steps that are stood in for. */
    public Set<String> names() {
        return fakes.keySet();
    }

    /** The error codes that a step may answer with. */
    Set<String> errors(String name) {
        Fake fake = fakes.get(name);
        return fake == null ? Set.of() : new TreeSet<>(fake.descriptor().errors());
    }

    /** Why a step cannot answer so: no model uses it, it has no such error, or it never lets wait. */
    public Findings unknown(String name, List<StepResult> answers) {
        Fake fake = fakes.get(name);
        if (fake == null) {
            List<String> near = Nearest.to(name, names());
            return Findings.of(Finding.error(
                    "",
                    "trial.unknown-step",
                    Map.of("step", name, "known", CaseDriver.listed(near.isEmpty() ? names() : near))));
        }
        if (fake.descriptor().kind() == StepDescriptor.Kind.LOCAL
                && answers.stream().anyMatch(StepResult.Pending.class::isInstance)) {
            return Findings.of(Finding.error("", "trial.step-at-once", Map.of("step", name)));
        }
        return new Findings(answers.stream()
                .filter(StepResult.BusinessError.class::isInstance)
                .map(answer -> ((StepResult.BusinessError) answer).code())
                .filter(code -> !errors(name).contains(code))
                .map(code -> Finding.error(
                        "",
                        "trial.unknown-error",
                        Map.of("step", name, "code", code, "known", CaseDriver.listed(errors(name)))))
                .toList());
    }

    /** Agrees on the answers of a step, in this order; the last one is repeated. */
    public void agree(String name, List<StepResult> answers) {
        agreed.put(name, new ArrayDeque<>(answers));
    }

    /** The topics of the steps that wait for an answer now. */
    public Set<String> waiting() {
        return new TreeSet<>(waiting.values());
    }

    /** The request that has waited longest for an answer of this step. */
    Optional<String> correlation(String name) {
        return waiting.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void answered(String correlation) {
        waiting.remove(correlation);
    }

    private final class Fake implements Step {

        private final StepDescriptor descriptor;
        private final Optional<Step> real;

        Fake(StepDescriptor descriptor, Optional<Step> real) {
            this.descriptor = descriptor;
            this.real = real;
        }

        @Override
        public StepDescriptor descriptor() {
            return descriptor;
        }

        @Override
        public StepResult run(StepContext context) {
            Deque<StepResult> answers = agreed.get(descriptor.name());
            if (answers != null && !answers.isEmpty()) {
                StepResult next = answers.size() == 1 ? answers.getFirst() : answers.removeFirst();
                return next instanceof StepResult.Pending ? later(context) : next;
            }
            boolean local = descriptor.kind() == StepDescriptor.Kind.LOCAL;
            if (local) {
                return real.map(step -> step.run(context)).orElseGet(StepResult::done);
            }
            return later(context);
        }

        private StepResult later(StepContext context) {
            waiting.put(context.effectKey(), descriptor.name());
            return StepResult.pending(context.effectKey());
        }
    }
}
