package org.amtsweg.model.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.deadline.DeadlineKind;
import org.amtsweg.deadline.DeadlineOperation;
import org.amtsweg.deadline.DeadlineRule;
import org.amtsweg.deadline.Period;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Norm;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.problem.Finding;

/**
 * Reads what the profiles of services and blocks have in common. Tolerant: what breaks the schema is left out, because the
 * schema check tells it.
 */
final class SharedParts {

    private static final String PARAMETER_START = "${parameters.";
    private static final Pattern WORKING_DAYS = Pattern.compile("P([1-9][0-9]{0,2})WD");

    private final YamlFile file;
    private final List<Finding> findings;

    SharedParts(YamlFile file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    void complain(String pointer, String code, Map<String, String> parameters) {
        findings.add(Finding.error(file.at(pointer), code, parameters));
    }

    Map<String, ParameterSpec> parameters(String key, boolean block) {
        Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
        file.json().path(key).properties().forEach(entry -> {
            JsonNode json = entry.getValue();
            Optional<ParameterSpec.Type> type = enumOf(
                    ParameterSpec.Type.class, json.path("type").asText("").toUpperCase(Locale.ROOT));
            if (type.isPresent()) {
                ParameterSpec spec = parameter(json, type.get());
                parameters.put(entry.getKey(), spec);
                checkParameter(entry.getKey(), "/" + key + "/" + YamlFile.escape(entry.getKey()), spec, block);
            }
        });
        return Collections.unmodifiableMap(parameters);
    }

    private static ParameterSpec parameter(JsonNode json, ParameterSpec.Type type) {
        List<String> allowed = new ArrayList<>();
        json.path("allowed").forEach(value -> allowed.add(value.asText()));
        return new ParameterSpec(
                type,
                json.path("required").asBoolean(false),
                Optional.ofNullable(json.get("default")),
                new ParameterSpec.Bounds(
                        Optional.ofNullable(json.get("min")), Optional.ofNullable(json.get("max")), allowed),
                norm(json.path("norm")),
                localText(json.path("description")));
    }

    private void checkParameter(String name, String pointer, ParameterSpec spec, boolean block) {
        Map<String, String> which = Map.of("name", name);
        if (spec.defaultValue().isEmpty() && !(block && spec.required())) {
            complain(pointer, block ? "profile.input-without-default" : "profile.parameter-without-default", which);
        }
        if (spec.required() && (!block || spec.defaultValue().isPresent())) {
            complain(pointer + "/required", "profile.parameter-required", which);
        }
        boolean ordered = spec.type() == ParameterSpec.Type.NUMBER || spec.type() == ParameterSpec.Type.PERIOD;
        for (Map.Entry<String, Optional<JsonNode>> bound :
                Map.of("min", spec.bounds().min(), "max", spec.bounds().max()).entrySet()) {
            if (bound.getValue().isPresent()
                    && !(ordered && spec.isOfType(bound.getValue().get()))) {
                complain(
                        pointer + "/" + bound.getKey(),
                        "profile.parameter-bound",
                        Map.of("name", name, "type", spec.type().word()));
            }
        }
        if (!spec.bounds().allowed().isEmpty() && spec.type() != ParameterSpec.Type.STRING) {
            complain(
                    pointer + "/allowed",
                    "profile.parameter-bound",
                    Map.of("name", name, "type", spec.type().word()));
        }
        spec.defaultValue()
                .ifPresent(value -> spec.check(value)
                        .forEach(f ->
                                findings.add(Finding.error(file.at(pointer + "/default"), f.code(), f.parameters()))));
    }

    Map<String, DeadlineSpec> deadlines(Map<String, ParameterSpec> parameters) {
        Map<String, DeadlineSpec> deadlines = new LinkedHashMap<>();
        file.json().path("deadlines").properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode json = entry.getValue();
            String pointer = "/deadlines/" + YamlFile.escape(name);
            Optional<DeadlineKind> kind =
                    enumOf(DeadlineKind.class, json.path("kind").asText(""));
            Optional<DeadlineRule.StartEvent> start =
                    enumOf(DeadlineRule.StartEvent.class, json.path("start").asText(""));
            Optional<PeriodSpec> period = period(json.path("period").asText(""), pointer + "/period", parameters);
            Optional<Norm> norm = norm(json.path("norm"));
            if (kind.isPresent() && kind.get() == DeadlineKind.STATUTORY && norm.isEmpty()) {
                complain(pointer, "profile.deadline-without-norm", Map.of("name", name));
            }
            if (BuiltInDeadlines.contains(name)) {
                complain(pointer, "profile.deadline-reserved", Map.of("name", name));
            }
            if (kind.isPresent() && start.isPresent() && period.isPresent()) {
                deadlines.put(
                        name,
                        new DeadlineSpec(
                                name, kind.get(), period.get(), start.get(), legal(json, pointer, norm), watch(json)));
            }
        });
        return Collections.unmodifiableMap(deadlines);
    }

    private DeadlineSpec.Legal legal(JsonNode json, String pointer, Optional<Norm> norm) {
        DeadlineEffect effect =
                enumOf(DeadlineEffect.class, json.path("effect").asText("")).orElse(DeadlineEffect.NONE);
        Optional<String> within =
                Optional.of(json.path("disarmedWithin").asText("")).filter(text -> !text.isEmpty());
        if (within.isPresent()
                && (effect == DeadlineEffect.NONE
                        || !file.json().path("deadlines").has(within.get()))) {
            complain(pointer + "/disarmedWithin", "profile.disarmed-within", Map.of("name", within.get()));
        }
        return new DeadlineSpec.Legal(norm, operations(json), effect, within);
    }

    private static DeadlineWatch watch(JsonNode json) {
        List<Integer> warnings = new ArrayList<>();
        json.path("warn").forEach(text -> workingDays(text).ifPresent(warnings::add));
        JsonNode escalate = json.path("escalate");
        Optional<String> role = Optional.of(escalate.path("role").asText("")).filter(text -> !text.isEmpty());
        return new DeadlineWatch(
                warnings,
                role.flatMap(r ->
                        workingDays(escalate.path("before")).map(before -> new DeadlineWatch.Escalation(before, r))));
    }

    private static Optional<Integer> workingDays(JsonNode text) {
        Matcher matcher = WORKING_DAYS.matcher(text.asText(""));
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static Set<DeadlineOperation> operations(JsonNode json) {
        Set<DeadlineOperation> operations = new HashSet<>();
        json.path("operations")
                .forEach(o -> enumOf(DeadlineOperation.class, o.asText()).ifPresent(operations::add));
        return operations;
    }

    private Optional<PeriodSpec> period(String text, String pointer, Map<String, ParameterSpec> parameters) {
        if (text.startsWith(PARAMETER_START) && text.endsWith("}")) {
            String name = text.substring(PARAMETER_START.length(), text.length() - 1);
            ParameterSpec parameter = parameters.get(name);
            if (parameter == null) {
                complain(pointer, "profile.no-such-parameter", Map.of("name", name));
            } else if (parameter.type() != ParameterSpec.Type.PERIOD) {
                complain(pointer, "profile.parameter-no-period", Map.of("name", name));
            }
            return Optional.of(PeriodSpec.ofParameter(name));
        }
        return fixedPeriod(text, pointer).map(PeriodSpec::of);
    }

    Optional<Period> fixedPeriod(String text, String pointer) {
        try {
            return Optional.of(Period.parse(text));
        } catch (IllegalArgumentException e) {
            // An empty text is missing and the schema's matter; P0D passes the schema and is told here.
            if (!text.isEmpty()) {
                complain(pointer, "profile.period", Map.of());
            }
            return Optional.empty();
        }
    }

    static Optional<Norm> norm(JsonNode json) {
        try {
            return json.isTextual() ? Optional.of(Norm.of(json.textValue())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalText> localText(JsonNode json) {
        Map<Language, String> texts = new LinkedHashMap<>();
        json.properties().forEach(entry -> {
            if (entry.getValue().isTextual() && entry.getKey().matches("[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}")) {
                texts.put(Language.parse(entry.getKey()), entry.getValue().textValue());
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(LocalText.of(texts));
    }

    static <E extends Enum<E>> Optional<E> enumOf(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
