package org.amtsweg.model.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amtsweg.form.Field;
import org.amtsweg.form.FieldRules;
import org.amtsweg.form.FieldType;
import org.amtsweg.form.Option;
import org.jspecify.annotations.Nullable;

/** Checks one value that is not made of others. */
final class ValueCheck {

    private static final int MAX_TEXT_FIELD = 1_000;
    private static final int MAX_TEXT_AREA = 10_000;
    /** Digits that fit every database and every sum of fees. */
    private static final int MAX_WHOLE_DIGITS = 18;

    private static final int MAX_DECIMALS = 10;
    private static final int MAX_DIGITS = MAX_WHOLE_DIGITS + MAX_DECIMALS;

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME =
            Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2})?");

    private final DomainTypeCheck types;

    ValueCheck(DomainTypeCheck types) {
        this.types = types;
    }

    /** The value to keep; nothing where there is none or it is wrong. */
    @Nullable
    JsonNode check(Field field, @Nullable JsonNode value, String path, FormFindings findings) {
        if (value == null || value.isNull() || isBlank(value)) {
            if (field.rules().required()) {
                findings.add(path, "form.required");
            }
            return null;
        }
        boolean right = switch (field.type()) {
            case TEXT_FIELD, TEXT_AREA -> text(field, value, path, findings);
            case NUMBER -> number(field.rules(), value, path, findings);
            case DATE, TIME, DATE_TIME -> moment(field.type(), value, path, findings);
            case CHECKBOX -> checkbox(field.rules(), value, path, findings);
            case RADIO, SELECT -> option(field.options(), value, path, findings);
            case CHECKLIST -> checklist(field, value, path, findings);
            case GROUP, DYNAMIC_LIST, TEXT -> false;
        };
        return right ? value : null;
    }

    private static boolean isBlank(JsonNode value) {
        return value.isTextual() && value.textValue().isBlank();
    }

    private boolean text(Field field, JsonNode value, String path, FormFindings findings) {
        if (!value.isTextual()) {
            findings.add(path, "form.type-text");
            return false;
        }
        String text = value.textValue();
        FieldRules rules = field.rules();
        boolean area = field.type() == FieldType.TEXT_AREA;
        int max = rules.length().max().map(BigDecimal::intValue).orElse(area ? MAX_TEXT_AREA : MAX_TEXT_FIELD);
        // A code point takes at most two chars, so most texts that are too long need no counting.
        if (text.length() > 2L * max || text.codePointCount(0, text.length()) > max) {
            findings.add(path, "form.too-long", "max", max);
            return false;
        }
        int min = rules.length().min().map(BigDecimal::intValue).orElse(0);
        if (text.codePointCount(0, text.length()) < min) {
            findings.add(path, "form.too-short", "min", min);
            return false;
        }
        if (!isClean(text, area)) {
            findings.add(path, "form.character");
            return false;
        }
        if (rules.pattern().isPresent()
                && !BoundedPattern.isFoundIn(rules.pattern().get(), text)) {
            findings.add(path, "form.pattern");
            return false;
        }
        if (rules.domainType().isPresent()) {
            var wrong = types.check(rules.domainType().get(), text).at(path);
            wrong.forEach(findings::add);
            return !wrong.hasErrors();
        }
        return true;
    }

    /** No control characters but line breaks and tabs in text areas, and no half of a surrogate pair. */
    private static boolean isClean(String text, boolean area) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            } else if (Character.isISOControl(c) && !(area && (c == '\n' || c == '\r' || c == '\t'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean number(FieldRules rules, JsonNode value, String path, FormFindings findings) {
        Optional<BigDecimal> given = decimal(value);
        if (given.isEmpty()) {
            findings.add(path, value.isNumber() ? "form.number-size" : "form.type-number");
            return false;
        }
        BigDecimal number = given.get();
        int decimals = rules.value().decimals().orElse(MAX_DECIMALS);
        if (number.stripTrailingZeros().scale() > decimals) {
            findings.add(path, "form.decimals", "max", decimals);
            return false;
        }
        if (rules.value().min().filter(min -> number.compareTo(min) < 0).isPresent()) {
            findings.add(
                    path, "form.too-small", "min", rules.value().min().get().toPlainString());
            return false;
        }
        if (rules.value().max().filter(max -> number.compareTo(max) > 0).isPresent()) {
            findings.add(
                    path, "form.too-large", "max", rules.value().max().get().toPlainString());
            return false;
        }
        return true;
    }

    /** The number if it has a size we can count with: 1e999999 would fill the memory as soon as anybody adds to it. */
    private static Optional<BigDecimal> decimal(JsonNode value) {
        if (!value.isNumber()
                || (value.isFloatingPointNumber() && !value.isBigDecimal() && !Double.isFinite(value.doubleValue()))
                || (value.isBigInteger() && value.bigIntegerValue().bitLength() > 4 * MAX_WHOLE_DIGITS)) {
            return Optional.empty();
        }
        BigDecimal number = value.decimalValue();
        long whole = (long) number.precision() - number.scale();
        boolean countable = number.precision() <= MAX_DIGITS
                && whole <= MAX_WHOLE_DIGITS
                && number.scale() <= MAX_DIGITS
                && number.scale() >= -MAX_WHOLE_DIGITS;
        return countable ? Optional.of(number) : Optional.empty();
    }

    private static boolean moment(FieldType type, JsonNode value, String path, FormFindings findings) {
        String code = type == FieldType.DATE ? "form.date" : type == FieldType.TIME ? "form.time" : "form.date-time";
        if (!value.isTextual()) {
            findings.add(path, "form.type-text");
            return false;
        }
        String text = value.textValue();
        boolean right = switch (type) {
            case DATE -> isDate(text);
            case TIME -> isTime(text);
            default ->
                text.length() > 11
                        && text.charAt(10) == 'T'
                        && isDate(text.substring(0, 10))
                        && isTime(text.substring(11));
        };
        if (!right) {
            findings.add(path, code);
        }
        return right;
    }

    private static boolean isDate(String text) {
        try {
            return DATE.matcher(text).matches() && LocalDate.parse(text).getYear() >= 1000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        if (text.length() > 30 || !TIME.matcher(text).matches()) {
            return false;
        }
        try {
            boolean zoned = text.endsWith("Z") || text.indexOf('+') > 0 || text.indexOf('-') > 0;
            return zoned ? OffsetTime.parse(text) != null : LocalTime.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean checkbox(FieldRules rules, JsonNode value, String path, FormFindings findings) {
        if (!value.isBoolean()) {
            findings.add(path, "form.type-boolean");
            return false;
        }
        if (rules.required() && !value.booleanValue()) {
            findings.add(path, "form.must-be-checked");
            return false;
        }
        return true;
    }

    private static boolean option(List<Option> options, JsonNode value, String path, FormFindings findings) {
        boolean known =
                value.isTextual() && options.stream().anyMatch(o -> o.value().equals(value.textValue()));
        if (!known) {
            findings.add(path, "form.no-such-option");
        }
        return known;
    }

    private static boolean checklist(Field field, JsonNode value, String path, FormFindings findings) {
        if (!value.isArray()) {
            findings.add(path, "form.type-list");
            return false;
        }
        if (value.isEmpty() && field.rules().required()) {
            findings.add(path, "form.required");
            return false;
        }
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            // The first wrong entry ends it, so that a list of ten thousand gives one finding.
            if (!option(field.options(), value.get(i), path + "[" + i + "]", findings)) {
                return false;
            }
            if (!seen.add(value.get(i))) {
                findings.add(path + "[" + i + "]", "form.chosen-twice");
                return false;
            }
        }
        return !value.equals(JsonNodeFactory.instance.arrayNode());
    }
}
