package org.amtsweg.engine.run;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.notice.NoticeWriter;
import org.amtsweg.language.Language;
import org.amtsweg.model.text.Texts;

/** What citizens read of a case (<i>Wortlaut</i>): the texts of the folder it runs on, those of the service before those of a block. */
public final class Wording {

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
        return texts.find(language, key).map(t -> texts.text(language, key, placeholders));
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
        values.put(
                "amount",
                file.data().fee().map(f -> f.total().display(language)).orElse(""));
        values.put("link", file.data().payment().path("link").asText(""));
        return values;
    }

    /** A day as people write it; {@code end} is the first instant after it. */
    public static String lastDay(Instant end, ZoneId zone, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(end.minusMillis(1).atZone(zone));
    }
}
