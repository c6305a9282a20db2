package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.amtsweg.engine.casefile.CaseData;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.HeldSlot;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.notice.NoticeWriter;
import org.amtsweg.form.Field;
import org.amtsweg.form.Option;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.text.Texts;
import org.amtsweg.problem.AmtswegException;

/** What citizens read of a case (<i>Wortlaut</i>): the texts of the folder it runs on, those of the service before those of a block. */
public final class Wording {

    private static final Texts DEFAULTS = defaults();

    private final Catalogue catalogue;

    public Wording(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The texts at a definition, seen from the service of a case. */
    public Texts texts(Definition service, String definitionId) {
        Texts own = service.texts();
        if (definitionId.isEmpty() || definitionId.equals(service.id())) {
            return own;
        }
        return own.over(catalogue.definition(definitionId).texts());
    }

    /** A text, if the folder has it. */
    public Optional<String> find(
            Definition service, String definitionId, Language language, String key, Map<String, String> placeholders) {
        Texts texts = texts(service, definitionId);
        return texts.find(language, key).isPresent()
                ? Optional.of(texts.text(language, key, placeholders))
                : DEFAULTS.find(language, key).map(pattern -> Texts.fill(pattern, placeholders));
    }

    /** What Amtsweg says where a service has no words of its own. */
    private static Texts defaults() {
        Map<Language, Map<String, String>> texts = new LinkedHashMap<>();
        for (Language language : List.of(Language.DE, Language.EN, Language.DE_EASY)) {
            String name = "/META-INF/amtsweg/texts/" + language + ".properties";
            try (InputStream in = Wording.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw AmtswegException.permanent(name + " is missing on the class path");
                }
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                Map<String, String> byKey = new LinkedHashMap<>();
                properties.stringPropertyNames().forEach(key -> byKey.put(key, properties.getProperty(key)));
                texts.put(language, byKey);
            } catch (IOException e) {
                throw new AmtswegException(name + " cannot be read", false, e);
            }
        }
        return Texts.of(texts);
    }

    /** The placeholders that every text of a case may use. */
    public Map<String, String> placeholders(CaseFile file, Definition service, Language language) {
        Map<String, String> values = new HashMap<>();
        values.put(
                "service",
                service.service().orElseThrow().service().description().name().in(language));
        values.put("reference", NoticeWriter.reference(file.id()));
        values.put("authority", file.data().authority().name());
        values.put("request", "");
        values.put("grounds", "");
        values.put("due", "");
        Optional<HeldSlot> slot = file.data().lastSlot();
        values.put("resource", slot.map(s -> label(service, s.resource())).orElse(""));
        values.put(
                "slot",
                slot.map(s -> slot(s, file.data().authority().zone(), language)).orElse(""));
        values.put(
                "amount",
                file.data().fee().map(f -> f.total().display(language)).orElse(""));
        file.data()
                .decisions(CaseData.ROOT)
                .properties()
                .forEach(table -> table.getValue().properties().forEach(output -> {
                    String name = "decision." + table.getKey() + "." + output.getKey();
                    values.put(name, display(output.getValue(), language));
                }));
        values.put("link", file.data().payment().path("link").asText(""));
        return values;
    }

    /** A number as people write it, an amount with both digits; a text as the table gives it. */
    private static String display(JsonNode value, Language language) {
        if (!value.isNumber()) {
            return value.isValueNode() && !value.isNull() ? value.asText() : "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        BigDecimal number = value.decimalValue();
        int digits = number.stripTrailingZeros().scale();
        format.setMinimumFractionDigits(digits > 0 ? 2 : 0);
        // Otherwise it would be rounded to three.
        format.setMaximumFractionDigits(Math.max(2, digits));
        return format.format(number);
    }

    /** What the application's form calls a room or device; its key, where the form offers no choice of it. */
    private static String label(Definition service, String resource) {
        ServiceFolder folder = service.service().orElseThrow();
        return Optional.ofNullable(folder.forms().get(folder.profile().form())).stream()
                .flatMap(form -> form.fields().stream())
                .flatMap(Wording::withChildren)
                .flatMap(field -> field.options().stream())
                .filter(option -> option.value().equals(resource))
                .map(Option::label)
                .findFirst()
                .orElse(resource);
    }

    private static Stream<Field> withChildren(Field field) {
        return Stream.concat(Stream.of(field), field.children().stream().flatMap(Wording::withChildren));
    }

    /** A reserved time as people write it. */
    private static String slot(HeldSlot slot, ZoneId zone, Language language) {
        ZonedDateTime begin = slot.begin().atZone(zone);
        ZonedDateTime end = slot.end().atZone(zone);
        boolean german = language.base().equals(Language.DE);
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale());
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");
        String until = end.toLocalDate().equals(begin.toLocalDate()) ? "" : day.format(end) + ", ";
        return german
                ? day.format(begin) + ", " + time.format(begin) + " bis " + until + time.format(end) + " Uhr"
                : day.format(begin) + ", " + time.format(begin) + " to " + until + time.format(end);
    }

    /** A day as people write it; {@code end} is the first instant after it. */
    public static String lastDay(Instant end, ZoneId zone, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(end.minusMillis(1).atZone(zone));
    }
}
