package org.amtsweg.engine.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amtsweg.deadline.Period;
import org.amtsweg.fee.Money;
import org.amtsweg.form.Field;
import org.amtsweg.form.Option;
import org.amtsweg.language.Language;

/** Values as people read them in a German letter (<i>Anzeigewerte</i>): {@code 01.04.2027}, {@code 12,5}, {@code ja}, labels of choices. */
final class DisplayValues {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

    private DisplayValues() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String money(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.GERMANY);
        format.setMinimumFractionDigits(2);
        String currency = money.currency().getCurrencyCode().equals("EUR")
                ? "Euro"
                : money.currency().getCurrencyCode();
        return format.format(money.amount()) + " " + currency;
    }

    static String period(Period period) {
        return period.text(Language.DE);
    }

    /** The values of a form; what was not filled in is absent. */
    static Map<String, Object> form(List<Field> fields, JsonNode data) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.key().isEmpty()) {
                values.putAll(form(field.children(), data));
                continue;
            }
            JsonNode value = data.get(field.key());
            if (value != null && !value.isNull()) {
                values.put(field.key(), value(field, value));
            }
        }
        return values;
    }

    private static Object value(Field field, JsonNode value) {
        return switch (field.type()) {
            case GROUP -> form(field.children(), value);
            case DYNAMIC_LIST -> {
                List<Object> items = new ArrayList<>();
                value.forEach(item -> items.add(form(field.children(), item)));
                yield items;
            }
            case CHECKLIST -> {
                List<Object> items = new ArrayList<>();
                value.forEach(item -> items.add(label(field, item)));
                yield items;
            }
            case CHECKBOX -> value.asBoolean() ? "ja" : "nein";
            case NUMBER -> NumberFormat.getNumberInstance(Locale.GERMANY).format(new BigDecimal(value.asText()));
            case DATE -> date(value.asText());
            case RADIO, SELECT -> label(field, value);
            default -> value.asText();
        };
    }

    private static String date(String text) {
        try {
            return day(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            // A time of day or a date with time is shown as it was entered.
            return text;
        }
    }

    private static String label(Field field, JsonNode value) {
        return field.options().stream()
                .filter(o -> o.value().equals(value.asText()))
                .map(Option::label)
                .findFirst()
                .orElse(value.asText());
    }
}
