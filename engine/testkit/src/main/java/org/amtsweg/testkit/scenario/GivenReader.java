package org.amtsweg.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amtsweg.application.Channel;
import org.amtsweg.authority.Authority;
import org.amtsweg.authority.Place;
import org.amtsweg.booking.TimeSlot;
import org.amtsweg.form.FormData;
import org.amtsweg.form.FormDataFormatException;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.IdentifierFormatException;
import org.amtsweg.identifier.ResourceId;
import org.amtsweg.party.Applicant;
import org.amtsweg.step.StepResult;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.fictive.FictiveParties;
import org.amtsweg.testkit.town.Filing;
import org.amtsweg.testkit.town.TownPayments;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario begins with (<i>gegeben</i>). */
final class GivenReader {

    private final Function<String, Optional<byte[]>> files;

    GivenReader(Function<String, Optional<byte[]>> files) {
        this.files = files;
    }

    /** The values of a scenario before those that its file gives for all; forms are merged. */
    Scenario.Given read(Map<String, Node> forAll, Map<String, Node> own) {
        Map<String, Node> given = new LinkedHashMap<>(forAll);
        given.putAll(own);
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        for (Map<String, Node> each : List.of(forAll, own)) {
            Optional.ofNullable(each.get("form")).map(this::form).ifPresent(values -> merge(form, values));
        }
        Applicant applicant = Optional.ofNullable(given.get("applicant"))
                .map(ApplicantReader::read)
                .orElseGet(FictiveParties::anApplicant);
        Channel channel = Optional.ofNullable(given.get("channel"))
                .flatMap(node -> node.constant("channel"))
                .map(Channel::valueOf)
                .orElse(Channel.PORTAL);
        Filing filing = new Filing(
                applicant,
                channel,
                place(given),
                FormData.of(form),
                Optional.ofNullable(given.get("evidence")).map(Node::texts).orElse(List.of()));
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        Optional.ofNullable(given.get("parameters")).ifPresent(node -> {
            if (!node.json().isObject()) {
                node.complain("scenario.type-keys", Map.of("keys", "parameters (service.yaml)"));
            }
            node.json().properties().forEach(p -> parameters.put(p.getKey(), p.getValue()));
        });
        return new Scenario.Given(
                Optional.ofNullable(given.get("date")).map(GivenReader::moment).orElse(TestAmtsweg.START),
                filing,
                parameters,
                fakes(Optional.ofNullable(given.get("fakes")), booked(given.get("booked"))));
    }

    private static List<Scenario.Booked> booked(@Nullable Node node) {
        List<Scenario.Booked> booked = new ArrayList<>();
        if (node == null) {
            return booked;
        }
        for (Node item : node.each()) {
            Map<String, Node> keys = item.keyed("booked");
            Node resource = keys.get("resource");
            Node from = keys.get("from");
            Node until = keys.get("until");
            if (resource == null || from == null || until == null) {
                item.complain("scenario.missing", Map.of("key", "Gegenstand, von, bis (resource, from, until)"));
            } else {
                resource(resource)
                        .flatMap(id -> slot(from, until).map(slot -> new Scenario.Booked(id, slot)))
                        .ifPresent(booked::add);
            }
        }
        return booked;
    }

    private static Optional<ResourceId> resource(Node node) {
        Optional<String> written = node.text();
        Optional<ResourceId> id = written.filter(ResourceId::isValid).map(ResourceId::parse);
        if (written.isPresent() && id.isEmpty()) {
            node.complain("scenario.resource", Map.of());
        }
        return id;
    }

    private static Optional<TimeSlot> slot(Node from, Node until) {
        Instant begin = moment(from);
        Instant end = moment(until);
        if (!end.isAfter(begin)) {
            until.complain("scenario.slot", Map.of());
            return Optional.empty();
        }
        return Optional.of(TimeSlot.of(begin, end));
    }

    /** A day, nine in the morning, or a day and a time. */
    private static Instant moment(Node node) {
        String[] parts = node.text().orElse("").strip().split("[ T]", 2);
        Optional<LocalDate> day = MoveReading.day(parts[0]);
        Optional<LocalTime> time = parts.length == 2 ? MoveReading.time(parts[1]) : Optional.of(LocalTime.of(9, 0));
        if (day.isEmpty() || time.isEmpty()) {
            node.complain("scenario.date", Map.of("date", node.json().asText()));
            return TestAmtsweg.START;
        }
        return day.get().atTime(time.get()).atZone(Authority.GERMAN_TIME).toInstant();
    }

    private static Place place(Map<String, Node> given) {
        Place place = Optional.ofNullable(given.get("place"))
                .map(node -> ars(node).map(Place::of).orElse(Filing.PLACE))
                .orElse(Filing.PLACE);
        return Optional.ofNullable(given.get("district"))
                .flatMap(Node::text)
                .map(place::inDistrict)
                .orElse(place);
    }

    private static Optional<Ars> ars(Node node) {
        try {
            return node.text().map(Ars::parse);
        } catch (IdentifierFormatException e) {
            node.complain("scenario.place", Map.of());
            return Optional.empty();
        }
    }

    private ObjectNode form(Node node) {
        if (node.json() instanceof ObjectNode values) {
            // A spreadsheet has the file and single fields in columns of their own; no field has an empty name.
            ObjectNode merged = values.has("") ? form(node.child("")) : JsonNodeFactory.instance.objectNode();
            merge(merged, values.deepCopy().without(""));
            return merged;
        }
        Optional<String> name = node.text();
        Optional<byte[]> content = name.flatMap(files);
        if (content.isEmpty()) {
            name.ifPresent(file -> node.complain("scenario.form-file", Map.of("file", file)));
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return FormData.parse(new String(content.get(), StandardCharsets.UTF_8))
                    .json();
        } catch (FormDataFormatException e) {
            node.complain(
                    "scenario.form-json", Map.of("file", name.orElse(""), "problem", String.valueOf(e.getMessage())));
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** Groups are merged, everything else is replaced. */
    static void merge(ObjectNode into, ObjectNode more) {
        more.properties().forEach(field -> {
            if (into.get(field.getKey()) instanceof ObjectNode inner && field.getValue() instanceof ObjectNode group) {
                merge(inner, group);
            } else {
                into.set(field.getKey(), field.getValue().deepCopy());
            }
        });
    }

    private static Scenario.Fakes fakes(Optional<Node> given, List<Scenario.Booked> booked) {
        if (given.isEmpty() || !given.get().json().isObject()) {
            given.ifPresent(node ->
                    node.complain("scenario.type-keys", Map.of("keys", "Zahlung, Zustellung, hersteller.schritt")));
            return new Scenario.Fakes(TownPayments.Conduct.OPEN, 0, Map.of(), booked);
        }
        Node node = given.get();
        TownPayments.Conduct payment = TownPayments.Conduct.OPEN;
        int failures = 0;
        Map<String, List<StepResult>> steps = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (Map.Entry<String, JsonNode> entry : node.json().properties()) {
            Node value = node.child(entry.getKey());
            String key = ScenarioWords.get().key("fakes", entry.getKey()).orElse(entry.getKey());
            if (!keys.add(key)) {
                value.complain("scenario.key-twice", Map.of("key", entry.getKey()));
            }
            if (key.equals("payment")) {
                payment = value.constant("payment")
                        .map(TownPayments.Conduct::valueOf)
                        .orElse(payment);
            } else if (key.equals("delivery")) {
                failures = value.json().asInt(-1);
                if (failures < 0 || failures > 100) {
                    value.complain("scenario.number", Map.of("max", "100"));
                }
            } else if (key.indexOf('.') < 0) {
                // Steps of vendors carry a namespace; what has none is a misspelt word.
                value.complainOfKey(entry.getKey(), "fakes");
            } else {
                steps.put(key, answers(value));
            }
        }
        return new Scenario.Fakes(payment, Math.max(0, failures), steps, booked);
    }

    private static List<StepResult> answers(Node node) {
        return node.filled().stream().map(GivenReader::answer).toList();
    }

    private static StepResult answer(Node node) {
        if (!node.json().isObject()) {
            node.complain("scenario.answer", Map.of());
            return StepResult.done();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        List<StepResult> others = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.json().properties()) {
            Node value = node.child(entry.getKey());
            switch (ScenarioWords.get().key("fakes", entry.getKey()).orElse("")) {
                case "error" -> value.text().map(StepResult::error).ifPresent(others::add);
                case "later" ->
                    value.truth().filter(later -> later).ifPresent(later -> others.add(StepResult.pending("later")));
                default -> values.put(entry.getKey(), entry.getValue());
            }
        }
        if (others.size() + Math.min(1, values.size()) > 1) {
            node.complain("scenario.answer", Map.of());
        }
        return others.isEmpty() ? StepResult.done(values) : others.get(0);
    }
}
