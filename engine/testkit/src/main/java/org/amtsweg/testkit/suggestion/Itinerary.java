package org.amtsweg.testkit.suggestion;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.form.FormData;
import org.amtsweg.model.process.Element;
import org.amtsweg.testkit.town.Move;
import org.amtsweg.testkit.town.TownPayments.Conduct;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.space.Happening;

/**
 * A way in terms of what people do (<i>Ablaufplan</i>): what the form and the parameters must say, how payments go, and the moves.
 *
 * @param form values by path, without {@code form.}
 * @param parameters values by name, where they are not the defaults
 * @param payment what the provider does with every request
 */
record Itinerary(Map<String, Object> form, Map<String, Object> parameters, Conduct payment, List<Move> moves) {

    static Itinerary of(Way way, Landscape landscape, Variables variables) {
        Map<String, Object> form = new TreeMap<>();
        Map<String, Object> parameters = new TreeMap<>();
        way.given()
                .values()
                .forEach((key, value) -> value.ifPresent(v -> {
                    if (key.startsWith("form.")) {
                        form.put(key.substring("form.".length()), v);
                    } else if (key.startsWith("parameters.") && !isDefault(landscape, key, v)) {
                        parameters.put(key.substring("parameters.".length()), v);
                    }
                }));
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < way.legs().size(); i++) {
            Way.Leg leg = way.legs().get(i);
            if (i == way.legs().size() - 1) {
                way.pause()
                        .ifPresent(pause -> moves.add(
                                pause.untilOver()
                                        ? Move.WaitForDeadline.after(pause.deadline())
                                        : Move.WaitForDeadline.lastDayOf(pause.deadline())));
            }
            move(leg, landscape, variables).ifPresent(moves::add);
        }
        return new Itinerary(form, parameters, conduct(way.agreed()), moves);
    }

    private static boolean isDefault(Landscape landscape, String key, Object value) {
        return Optional.ofNullable(landscape.service().parameters().get(key.substring("parameters.".length())))
                .flatMap(spec -> spec.defaultValue())
                .flatMap(Variables::plain)
                .filter(d -> d.equals(value)
                        || (d instanceof BigDecimal a && value instanceof BigDecimal b && a.compareTo(b) == 0))
                .isPresent();
    }

    private static Conduct conduct(Way.Leg leg) {
        return conduct(leg.chosen().getOrDefault("payment.state", Optional.empty()));
    }

    private static Conduct conduct(Optional<Object> state) {
        return switch (state.map(String::valueOf).orElse("open")) {
            case "settled" -> Conduct.SETTLES;
            case "failed" -> Conduct.FAILS;
            default -> Conduct.OPEN;
        };
    }

    private static Optional<Move> move(Way.Leg leg, Landscape landscape, Variables variables) {
        Happening first = leg.stimulus();
        FlowNode node = first.node();
        Element element = landscape.element(node);
        boolean completed = first.kind() == Happening.Kind.COMPLETED;
        if (completed && node.kind() == NodeKind.USER_TASK) {
            return Optional.of(task(leg, element, role(element, first, variables)));
        }
        if (completed && node.kind() == NodeKind.SERVICE_TASK && !Landscape.isAutomatic(node)) {
            return Optional.of(
                    new Move.StepAnswers(element.reference().orElse(""), org.amtsweg.step.StepResult.done()));
        }
        if (first.kind() == Happening.Kind.TRIGGERED && WayFinder.isTimer(node)) {
            String deadline = element.reference().orElse("");
            return Optional.of(
                    deadline.equals("notification") ? new Move.WaitForNext() : Move.WaitForDeadline.after(deadline));
        }
        boolean message =
                first.kind() == Happening.Kind.TRIGGERED || (completed && node.kind() == NodeKind.RECEIVE_TASK);
        return message ? element.reference().flatMap(name -> message(name, leg, element)) : Optional.empty();
    }

    private static Move task(Way.Leg leg, Element element, Optional<String> role) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        leg.chosen().forEach((field, value) -> {
            if (!field.equals("outcome") && !field.startsWith("payment.")) {
                value.ifPresent(v -> FieldValues.put(values, field, v));
            }
        });
        Optional<String> outcome =
                leg.chosen().getOrDefault("outcome", Optional.empty()).map(String::valueOf);
        return new Move.Complete(
                element.name().isBlank() ? element.id() : element.name(), role, outcome, FormData.of(values));
    }

    /** The role of a task; in a block often what its caller passes. */
    private static Optional<String> role(Element element, Happening at, Variables variables) {
        Optional<String> written = element.role();
        Optional<String> path = written.filter(role -> role.matches("\\$\\{parameters\\.[A-Za-z0-9_]+}"))
                .map(role -> role.substring(2, role.length() - 1));
        return path.isEmpty()
                ? written
                : variables.source(at.node(), at.calls(), path.get()).constant().map(String::valueOf);
    }

    private static Optional<Move> message(String name, Way.Leg leg, Element element) {
        return switch (name) {
            case "amtsweg.withdraw" -> Optional.of(new Move.Withdraw());
            case "amtsweg.payment" -> Optional.of(new Move.Pay(conduct(leg)));
            case "amtsweg.answer" -> Optional.of(new Move.MessageAnswers(element.id(), FormData.EMPTY));
            case "amtsweg.supplement", "amtsweg.hearing", "amtsweg.objection", "amtsweg.certificate" ->
                Optional.of(Move.Reply.to(OpenAction.Kind.valueOf(
                        name.substring("amtsweg.".length()).toUpperCase(Locale.ROOT))));
            default -> Optional.empty();
        };
    }
}
