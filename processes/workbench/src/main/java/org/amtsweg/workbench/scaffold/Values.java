package org.amtsweg.workbench.scaffold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is filled into the skeleton (<i>Einsetzwerte</i>): the words of the kind of procedure, what was wished for, and flags for the parts that are wanted. */
final class Values {

    /** The flags that parts of the skeleton's files stand or fall with; the template wants a value for each. */
    private static final List<String> SECTIONS =
            List.of("booking", "supplement", "statement", "hearing", "notice", "payment", "note", "hasParameters");

    private Values() {}

    /** The flags of a wish: its kind, its blocks, and what follows from them. */
    static Set<String> flags(Wish wish) {
        Set<String> flags = new LinkedHashSet<>();
        flags.add(wish.kind().word());
        wish.blocks().forEach(block -> flags.add(block.word()));
        if (!wish.steps().isEmpty()) {
            flags.add("steps");
        }
        if (wish.kind() == Kind.NOTIFICATION && !wish.has(Block.NOTICE)) {
            flags.add("note");
        }
        if (wish.has(Block.SUPPLEMENT)
                || wish.has(Block.STATEMENT)
                || wish.has(Block.HEARING)
                || wish.has(Block.PAYMENT)) {
            flags.add("hasParameters");
        }
        return flags;
    }

    static Map<String, Object> of(Wish wish) {
        Map<String, Object> values = new HashMap<>();
        Part.yaml("words.yaml", Template.read("words.yaml"))
                .path(wish.kind().name())
                .properties()
                .forEach(word -> values.put(word.getKey(), word.getValue().asText()));
        Set<String> flags = flags(wish);
        SECTIONS.forEach(section -> values.put(section, flags.contains(section)));
        List<String> basis = wish.law().legalBasis();
        boolean fictive = basis.isEmpty();
        String fallback = text(values, "basis");
        values.put("fictiveBasis", fictive);
        values.put(
                "legalBasis",
                (fictive ? List.of(fallback) : basis)
                        .stream().map(Values::quoted).toList());
        values.put("id", wish.id());
        values.put("name", wish.name());
        values.put("nameQuoted", quoted(wish.name()));
        values.put("nameJson", inner(wish.name()));
        values.put("decideJson", inner(text(values, "decide")));
        values.put("kind", wish.kind().name());
        values.put("procedureLaw", wish.kind() == Kind.BOOKING ? "NONE" : "VWVFG");
        values.put("purpose", quoted(text(values, "purpose")));
        values.put("purposeBasis", quoted(fictive ? fallback : basis.get(0)));
        values.put("feeSchedule", quoted(text(values, "feeSource")));
        values.put("noHearing", wish.law().noHearing().map(Values::inner).orElse(""));
        values.put(
                "decider",
                wish.has(Block.HEARING) ? "nach_anhoerung_entscheiden" : values.get("word") + "_entscheiden");
        steps(wish, values);
        values.put("paymentCases", paymentCases(wish));
        return values;
    }

    /** What can become of a payment, as scenarios; those in which the period for the objection ends meanwhile do not wait for it. */
    private static List<Map<String, Object>> paymentCases(Wish wish) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (JsonNode payment : Part.yaml("payment-cases.yaml", Template.read("payment-cases.yaml"))) {
            List<String> steps = new ArrayList<>();
            payment.path("steps").forEach(step -> steps.add(step.asText()));
            List<String> path = new ArrayList<>();
            payment.path("path").forEach(element -> path.add(element.asText()));
            String fake = payment.path("fake").asText("");
            cases.add(Map.of(
                    "title",
                    payment.path("title").asText(),
                    // An empty list is what the template takes for absent.
                    "fake",
                    fake.isEmpty() ? List.of() : fake,
                    "caseSteps",
                    steps,
                    "path",
                    path.toString(),
                    "waits",
                    wish.has(Block.NOTICE) && !payment.path("late").asBoolean()));
        }
        return cases;
    }

    private static void steps(Wish wish, Map<String, Object> values) {
        List<Map<String, Object>> steps = new ArrayList<>();
        List<Map<String, Object>> flows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String topic : wish.steps()) {
            String name = "schritt_" + topic.replaceAll("[^A-Za-z0-9]+", "_").toLowerCase(Locale.ROOT);
            String id = name;
            for (int i = 2; !ids.add(id); i++) {
                id = name + "_" + i;
            }
            if (!steps.isEmpty()) {
                flows.add(Map.of(
                        "from", String.valueOf(steps.get(steps.size() - 1).get("step")), "to", id));
            }
            steps.add(Map.of("step", id, "topic", topic, "title", "Schritt " + topic, "column", steps.size()));
        }
        values.put("stepList", steps);
        values.put("stepFlows", flows);
        values.put(
                "firstStep", steps.isEmpty() ? "" : String.valueOf(steps.get(0).get("step")));
        values.put(
                "lastStep",
                steps.isEmpty()
                        ? ""
                        : String.valueOf(steps.get(steps.size() - 1).get("step")));
    }

    private static String text(Map<String, Object> values, String key) {
        return String.valueOf(values.getOrDefault(key, ""));
    }

    /** As a string in YAML, which knows the quotes of JSON. */
    private static String quoted(String value) {
        return TextNode.valueOf(value).toString();
    }

    /** The inside of a string in JSON. */
    private static String inner(String value) {
        String quoted = quoted(value);
        return quoted.substring(1, quoted.length() - 1);
    }
}
