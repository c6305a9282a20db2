package org.amtsweg.verifier.rule;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amtsweg.deadline.DeadlineRule.StartEvent;
import org.amtsweg.model.profile.Completeness;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.model.profile.FeeSpec;
import org.amtsweg.model.profile.Profile;
import org.amtsweg.service.ProcedureKind;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.path.LegalPaths;
import org.amtsweg.verifier.path.LegalPaths.Breach;
import org.amtsweg.verifier.path.LegalPaths.Facts;
import org.amtsweg.verifier.space.StateSpace;

/** Hands a service to the proofs on its paths, and says where a proof was not possible. */
final class PathCheck {

    private static final Set<String> OWN = Set.of("LEGAL-UNPROVEN", "LEGAL-AUTOMATIC-EXIT");

    private PathCheck() {}

    static Set<String> rules() {
        Set<String> rules = new HashSet<>(LegalPaths.rules());
        rules.addAll(OWN);
        return rules;
    }

    static void run(ModelFolder model, FlowProcess process, Optional<StateSpace> space, Report report) {
        if (!model.isService()) {
            return;
        }
        exits(model, report);
        Blocks blocks = new Blocks(model);
        if (space.isEmpty() || !space.get().notCovered().isEmpty()) {
            report.add("LEGAL-UNPROVEN", process.id(), process.name(), Optional.empty());
            return;
        }
        LegalPaths paths = LegalPaths.of(process, blocks, blocks::outputs, space.get(), facts(model));
        for (Breach breach : paths.breaches()) {
            report.add(
                    breach.rule(),
                    breach.element(),
                    breach.label(),
                    breach.trace(),
                    "path",
                    breach.path().orElse(""));
        }
        if (!paths.isProof()) {
            report.add("LEGAL-UNPROVEN", process.id(), process.name(), Optional.empty());
        }
    }

    /** Where a machine decides, a person must be able to. */
    private static void exits(ModelFolder model, Report report) {
        boolean person = model.bpmn().nodes().stream()
                .anyMatch(node ->
                        node.is("userTask") && node.property("amtsweg.act").equals(Optional.of("decision")));
        for (DrawnNode node : model.bpmn().nodes()) {
            if (node.property("amtsweg.automatic").isPresent() && !person && FolderRules.makesActs(model)) {
                report.add("LEGAL-AUTOMATIC-EXIT", node);
            }
        }
    }

    private static Facts facts(ModelFolder model) {
        Profile profile = model.folder().profile().orElseThrow();
        boolean application = model.folder().forms().containsKey(profile.form())
                && profile.service(model.folder().forms().get(profile.form()))
                                .procedure()
                                .kind()
                        == ProcedureKind.APPLICATION;
        boolean evidence = model.folder().forms().containsKey(profile.form())
                && !profile.service(model.folder().forms().get(profile.form()))
                        .evidence()
                        .isEmpty();
        LegalPaths.Completeness completeness = !evidence
                ? LegalPaths.Completeness.FORM_ONLY
                : profile.completeness() == Completeness.REVIEW
                        ? LegalPaths.Completeness.REVIEWED
                        : LegalPaths.Completeness.AT_SUBMISSION;
        return new Facts(
                FolderRules.makesActs(model),
                application,
                completeness,
                new LegalPaths.Deadlines(
                        names(profile.deadlines(), deadline -> deadline.start() == StartEvent.NOTIFICATION),
                        names(profile.deadlines(), DeadlineSpec::isDeemedApproval)),
                profile.fee().map(FeeSpec::table),
                topic -> model.step(topic)
                        .filter(step -> step.kind() == StepDescriptor.Kind.LOCAL)
                        .isPresent());
    }

    private static Set<String> names(
            Map<String, DeadlineSpec> deadlines, java.util.function.Predicate<DeadlineSpec> which) {
        return deadlines.values().stream().filter(which).map(DeadlineSpec::name).collect(Collectors.toSet());
    }

    /** The blocks that a model calls, read once each. */
    static final class Blocks implements CalledProcesses {

        private final ModelFolder model;

        Blocks(ModelFolder model) {
            this.model = model;
        }

        @Override
        public Optional<FlowProcess> calledBy(FlowNode call) {
            return block(call).flatMap(ModelFolder::process);
        }

        Map<String, String> outputs(FlowNode call) {
            return block(call).map(block -> block.folder().outputs()).orElse(Map.of());
        }

        private Optional<ModelFolder> block(FlowNode call) {
            return model.called(
                    call.attribute("calledElement").orElse(""),
                    call.camunda("calledElementVersionTag").orElse(""));
        }
    }
}
