package org.amtsweg.verifier.rule;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.step.StepDescriptor;
import org.w3c.dom.Element;

/**
 * Rules about errors of the procedure: whoever ends with one, or calls a step that can answer with one, needs somebody who catches it.
 *
 * <p>Looks outwards from where the error is thrown: boundary events of the activities around it and event sub-processes beside it. What a block does not catch its
 * caller must.
 */
final class ErrorCheck implements Check {

    /** Stands for an error without a code. */
    private static final String NO_CODE = "";

    @Override
    public Set<String> rules() {
        return Set.of("TECH-ERROR-UNCAUGHT");
    }

    @Override
    public void run(ModelFolder model, Report report) {
        BpmnFile file = model.bpmn();
        for (DrawnNode node : file.nodes()) {
            for (String code : thrownAt(model, node)) {
                // What leaves a block is the business of its callers, which are looked at with the services.
                if (!isCaught(file, node, code) && model.kind() != ModelFolder.Kind.BLOCK) {
                    report.add("TECH-ERROR-UNCAUGHT", node, "error", code.isEmpty() ? "–" : code);
                }
            }
        }
    }

    private static Set<String> thrownAt(ModelFolder model, DrawnNode node) {
        Set<String> codes = new LinkedHashSet<>();
        if (node.is("endEvent")) {
            node.event("error").ifPresent(event -> codes.add(code(model.bpmn(), event)));
        } else if (node.is("serviceTask")) {
            model.step(node.topic()).map(StepDescriptor::errors).ifPresent(codes::addAll);
        } else if (node.is("callActivity")) {
            model.called(node)
                    .ifPresent(block -> block.bpmn()
                            .nodes()
                            .forEach(inner -> thrownAt(block, inner).stream()
                                    .filter(code -> !isCaught(block.bpmn(), inner, code))
                                    .forEach(codes::add)));
        }
        return codes;
    }

    private static boolean isCaught(BpmnFile file, DrawnNode thrower, String code) {
        Optional<DrawnNode> at = Optional.of(thrower);
        while (at.isPresent()) {
            DrawnNode here = at.get();
            boolean boundary = file.nodes().stream()
                    .filter(node -> node.attachedTo().equals(Optional.of(here.id())))
                    .anyMatch(node -> catches(file, node, code));
            boolean beside = file.in(here.scope()).stream()
                    .filter(node -> node.isEventSubProcess() && !node.equals(here))
                    .flatMap(handler -> file.in(handler.id()).stream())
                    .anyMatch(node -> node.is("startEvent") && catches(file, node, code));
            if (boundary || beside) {
                return true;
            }
            at = file.node(here.scope());
        }
        return false;
    }

    private static boolean catches(BpmnFile file, DrawnNode node, String code) {
        return node.event("error")
                .map(event -> code(file, event))
                .filter(caught -> caught.equals(NO_CODE) || caught.equals(code))
                .isPresent();
    }

    private static String code(BpmnFile file, Element event) {
        return file.referenced("error", event.getAttribute("errorRef"))
                .map(error -> error.getAttribute("errorCode"))
                .orElse(NO_CODE);
    }
}
