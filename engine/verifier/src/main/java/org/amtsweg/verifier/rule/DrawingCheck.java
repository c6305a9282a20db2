package org.amtsweg.verifier.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Rules about how flows are drawn: joins, splits, loose ends, events. They need neither a folder nor a state space. */
final class DrawingCheck implements Check {

    private static final Set<String> RULES = Set.of(
            "TECH-FAKE-JOIN",
            "TECH-IMPLICIT-SPLIT",
            "TECH-JOIN-FORK",
            "TECH-SUPERFLUOUS-GATEWAY",
            "TECH-DUPLICATE-FLOW",
            "TECH-DISCONNECTED",
            "TECH-IMPLICIT-END",
            "TECH-IMPLICIT-START",
            "TECH-SINGLE-EVENT",
            "TECH-EVENT-GATEWAY",
            "TECH-LINK",
            "TECH-COMPLEX-GATEWAY",
            "TECH-END");

    @Override
    public Set<String> rules() {
        return RULES;
    }

    @Override
    public void run(ModelFolder model, Report report) {
        BpmnFile file = model.bpmn();
        Set<String> handlers = compensationHandlers(file);
        for (DrawnNode node : file.nodes()) {
            joins(file, node, report);
            ends(file, node, handlers, report);
            events(file, node, report);
        }
        duplicates(file, report);
        links(file, report);
        scopes(file, report);
    }

    private static void joins(BpmnFile file, DrawnNode node, Report report) {
        int in = file.incoming(node).size();
        int out = file.outgoing(node).size();
        if (in > 1 && (node.isActivity() || node.isEvent())) {
            report.add("TECH-FAKE-JOIN", node, "count", String.valueOf(in));
        }
        boolean condition =
                file.outgoing(node).stream().anyMatch(flow -> flow.condition().isPresent());
        long plain = file.outgoing(node).stream()
                .filter(flow -> flow.condition().isEmpty()
                        && !flow.id().equals(node.xml().getAttribute("default")))
                .count();
        if ((node.isActivity() || node.isEvent()) && out > 1 && (!condition || plain > 1)) {
            report.add("TECH-IMPLICIT-SPLIT", node, "count", String.valueOf(out));
        }
        if (node.isGateway() && in > 1 && out > 1) {
            report.add("TECH-JOIN-FORK", node);
        }
        if (node.isGateway() && in == 1 && out == 1 && !node.is("eventBasedGateway")) {
            report.add("TECH-SUPERFLUOUS-GATEWAY", node);
        }
        if (node.is("complexGateway")) {
            report.add("TECH-COMPLEX-GATEWAY", node);
        }
    }

    private static void ends(BpmnFile file, DrawnNode node, Set<String> handlers, Report report) {
        boolean apart = node.isEventSubProcess()
                || handlers.contains(node.id())
                || file.node(node.scope())
                        .filter(scope -> scope.is("adHocSubProcess"))
                        .isPresent();
        if (apart) {
            return;
        }
        boolean in = !file.incoming(node).isEmpty();
        boolean out = !file.outgoing(node).isEmpty();
        boolean compensates = node.event("compensate").isPresent() && node.is("boundaryEvent");
        boolean begins = node.is("startEvent", "boundaryEvent")
                || (node.is("intermediateCatchEvent") && node.event("link").isPresent());
        boolean finishes = node.is("endEvent")
                || compensates
                || (node.is("intermediateThrowEvent") && node.event("link").isPresent());
        if (!in && !out && !begins && !finishes) {
            report.add("TECH-DISCONNECTED", node);
        } else if (!out && !finishes) {
            report.add("TECH-IMPLICIT-END", node);
        } else if (!in && !begins) {
            report.add("TECH-IMPLICIT-START", node);
        }
    }

    private static void events(BpmnFile file, DrawnNode node, Report report) {
        if (node.isEvent() && node.eventDefinitions().size() > 1) {
            report.add("TECH-SINGLE-EVENT", node);
        }
        if (node.is("eventBasedGateway")) {
            List<DrawnFlow> outgoing = file.outgoing(node);
            boolean conditions =
                    outgoing.stream().anyMatch(flow -> flow.condition().isPresent());
            boolean waits = outgoing.stream()
                    .map(flow -> file.node(flow.target()))
                    .flatMap(Optional::stream)
                    .allMatch(target -> target.is("intermediateCatchEvent", "receiveTask"));
            if (outgoing.size() < 2 || conditions || !waits) {
                report.add("TECH-EVENT-GATEWAY", node);
            }
        }
    }

    /** Activities that only run when something is undone hang at an association, not at a flow. */
    private static Set<String> compensationHandlers(BpmnFile file) {
        Set<String> handlers = new HashSet<>();
        for (DrawnNode node : file.nodes()) {
            if (node.xml().getAttribute("isForCompensation").equals("true")) {
                handlers.add(node.id());
            }
        }
        return handlers;
    }

    private static void duplicates(BpmnFile file, Report report) {
        Set<String> seen = new HashSet<>();
        for (DrawnFlow flow : file.flows()) {
            Optional<DrawnNode> source = file.node(flow.source());
            String condition = flow.condition().orElse("");
            if (!seen.add(flow.source() + " " + flow.target() + " " + condition) && source.isPresent()) {
                String target = file.node(flow.target()).map(DrawnNode::label).orElse(flow.target());
                report.add("TECH-DUPLICATE-FLOW", source.get(), "target", target);
            }
        }
    }

    private static void links(BpmnFile file, Report report) {
        for (DrawnNode node : file.nodes()) {
            Optional<Element> link = node.event("link");
            if (link.isPresent()) {
                String name = link.get().getAttribute("name");
                boolean throwing = node.is("intermediateThrowEvent");
                long partners = file.in(node.scope()).stream()
                        .filter(other -> other.is(throwing ? "intermediateCatchEvent" : "intermediateThrowEvent"))
                        .filter(other -> other.event("link")
                                .filter(theirs -> theirs.getAttribute("name").equals(name))
                                .isPresent())
                        .count();
                boolean twice = !throwing
                        && file.in(node.scope()).stream()
                                .filter(other -> other.is("intermediateCatchEvent"))
                                .anyMatch(other -> !other.equals(node)
                                        && other.event("link")
                                                .filter(theirs -> theirs.getAttribute("name")
                                                        .equals(name))
                                                .isPresent());
                if (name.isBlank() || partners == 0 || twice) {
                    report.add("TECH-LINK", node);
                }
            }
        }
    }

    private static void scopes(BpmnFile file, Report report) {
        for (Element process : file.processes()) {
            String id = process.getAttribute("id");
            if (!file.in(id).isEmpty() || process.getAttribute("isExecutable").equals("true")) {
                end(file, id, process.getAttribute("name"), report);
            }
        }
        for (DrawnNode node : file.nodes()) {
            if (node.isSubProcess() && !node.is("adHocSubProcess")) {
                end(file, node.id(), node.label(), report);
            }
        }
    }

    private static void end(BpmnFile file, String scope, String label, Report report) {
        if (file.in(scope).stream().noneMatch(node -> node.is("endEvent"))) {
            report.add("TECH-END", scope, label.isBlank() ? scope : label, Optional.empty());
        }
    }
}
