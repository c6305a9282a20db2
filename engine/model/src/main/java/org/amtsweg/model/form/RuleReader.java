package org.amtsweg.model.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.amtsweg.form.FieldRules;
import org.amtsweg.form.FieldRules.Range;
import org.amtsweg.form.FieldType;
import org.amtsweg.model.feel.Feel;
import org.jspecify.annotations.Nullable;

/** Reads what is to be checked of one component. */
final class RuleReader {

    private static final int MAX_DECIMALS = 10;
    private static final int MAX_PATTERN = 500;
    /** Repeats nothing a billion times without looking at a character, which is what {@link BoundedPattern} counts. */
    private static final Pattern HUGE_REPEAT = Pattern.compile("\\{[0-9]*,?[0-9]{5,}");
    /** form-js's own kinds of text, and our domain type for each. */
    private static final Map<String, String> VALIDATION_TYPES = Map.of("email", "email", "phone", "phone");

    /** The properties of fields; the key registry describes them. */
    static final Set<String> PROPERTIES = Set.of("amtsweg.type", "amtsweg.minItems", "amtsweg.maxItems");

    /** So long a text may be, whatever a form says. */
    private static final BigDecimal MAX_LENGTH = BigDecimal.valueOf(100_000);
    /** So many entries a list may have, whatever a form says. */
    private static final BigDecimal MAX_ITEMS = BigDecimal.valueOf(FormPass.MAX_LIST);

    /** Where complaints go. */
    interface Complaints {
        void add(String path, String code, Map<String, String> parameters);
    }

    private final Set<String> knownTypes;
    private final Feel feel;
    private final Complaints complaints;

    RuleReader(Set<String> knownTypes, Feel feel, Complaints complaints) {
        this.knownTypes = knownTypes;
        this.feel = feel;
        this.complaints = complaints;
    }

    FieldRules read(JsonNode json, FieldType type, String at) {
        JsonNode validate = json.path("validate");
        JsonNode properties = json.path("properties");
        properties.properties().forEach(entry -> {
            if (entry.getKey().startsWith("amtsweg.") && !PROPERTIES.contains(entry.getKey())) {
                complaints.add(at + ".properties", "form.property", Map.of("key", shortened(entry.getKey())));
            }
        });
        boolean list = type == FieldType.DYNAMIC_LIST;
        Range length = list
                ? range(properties, at + ".properties", "amtsweg.minItems", "amtsweg.maxItems", Optional.empty())
                : range(validate, at + ".validate", "minLength", "maxLength", Optional.empty());
        length.max()
                .filter(max -> max.compareTo(list ? MAX_ITEMS : MAX_LENGTH) > 0)
                .ifPresent(max -> complaints.add(
                        at, "form.limit", Map.of("max", (list ? MAX_ITEMS : MAX_LENGTH).toPlainString())));
        Range value = range(validate, at + ".validate", "min", "max", decimals(json, type, at));
        return new FieldRules(
                validate.path("required").asBoolean(false),
                hideWhen(json, at),
                domainType(validate, properties, type, at),
                length,
                value,
                pattern(validate, at));
    }

    private Range range(JsonNode json, String at, String min, String max, Optional<Integer> decimals) {
        Optional<BigDecimal> least = number(json.get(min), at + "." + min, min);
        Optional<BigDecimal> most = number(json.get(max), at + "." + max, max);
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            complaints.add(at, "form.range", Map.of("min", min, "max", max));
        }
        return new Range(least, most, decimals);
    }

    private Optional<BigDecimal> number(@Nullable JsonNode node, String at, String name) {
        if (node == null
                || node.isNull()
                || (node.isTextual() && node.textValue().isEmpty())) {
            return Optional.empty();
        }
        // Properties are texts in form-js, rules are numbers.
        String text = node.asText();
        boolean count = !name.equals("min") && !name.equals("max");
        if (text.length() <= 20 && text.matches(count ? "[0-9]{1,9}" : "-?[0-9]+(\\.[0-9]+)?")) {
            return Optional.of(new BigDecimal(text));
        }
        complaints.add(at, "form.not-a-number", Map.of("attribute", name));
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private Optional<Integer> decimals(JsonNode json, FieldType type, String at) {
        JsonNode digits = json.path("decimalDigits");
        if (type != FieldType.NUMBER || digits.isMissingNode() || digits.isNull()) {
            return Optional.empty();
        }
        if (!digits.isInt() || digits.intValue() < 0 || digits.intValue() > MAX_DECIMALS) {
            complaints.add(at + ".decimalDigits", "form.not-a-number", Map.of("attribute", "decimalDigits"));
            return Optional.empty();
        }
        return Optional.of(digits.intValue());
    }

    private Optional<String> hideWhen(JsonNode json, String at) {
        JsonNode hide = json.path("conditional").path("hide");
        if (!hide.isTextual() || hide.textValue().isBlank()) {
            return Optional.empty();
        }
        feel.parse(hide.textValue()).forEach(f -> complaints.add(at + ".conditional.hide", f.code(), f.parameters()));
        return Optional.of(hide.textValue());
    }

    private Optional<String> domainType(JsonNode validate, JsonNode properties, FieldType type, String at) {
        JsonNode own = properties.path("amtsweg.type");
        if (own.isMissingNode()) {
            String byForm = VALIDATION_TYPES.get(validate.path("validationType").asText(""));
            return Optional.ofNullable(byForm).filter(knownTypes::contains);
        }
        String name = own.asText("");
        boolean text = type == FieldType.TEXT_FIELD || type == FieldType.TEXT_AREA;
        if (!text || !knownTypes.contains(name)) {
            String code = text ? "form.domain-type" : "form.domain-type-place";
            complaints.add(at + ".properties", code, Map.of("type", name.length() <= 40 ? name : "?"));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private Optional<String> pattern(JsonNode validate, String at) {
        String pattern = validate.path("pattern").asText("");
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (pattern.length() <= MAX_PATTERN && !HUGE_REPEAT.matcher(pattern).find()) {
                Pattern.compile(pattern);
                return Optional.of(pattern);
            }
        } catch (PatternSyntaxException | StackOverflowError e) {
            // told below, together with patterns that are too long
        }
        complaints.add(at + ".validate.pattern", "form.pattern-syntax", Map.of("max", String.valueOf(MAX_PATTERN)));
        return Optional.empty();
    }
}
