package org.amtsweg.verifier.report;

import java.util.Locale;
import java.util.function.BiFunction;
import org.amtsweg.language.Language;

/** In what form a report is written (<i>Ausgabeformat</i>), in German or English. */
public enum ReportFormat {
    /** For people at a terminal. */
    TEXT((report, language) -> new TextReport(report, language).write()),
    /** An array with one object per process, described by {@code report.schema.json} beside this class. */
    JSON((report, language) -> new JsonReport(report, language).write()),
    /** Static Analysis Results Interchange Format 2.1.0, for code hosts and editors. */
    SARIF((report, language) -> new SarifReport(report, language).write()),
    /** One page that needs nothing else, with the drawn models. */
    HTML((report, language) -> new HtmlReport(report, language).write());

    private final BiFunction<Report, Language, String> writer;

    ReportFormat(BiFunction<Report, Language, String> writer) {
        this.writer = writer;
    }

    /** The report in this form; to be stored as UTF-8. Languages other than English become German. */
    public String write(Report report, Language language) {
        return writer.apply(report, language.base().equals(Language.EN) ? Language.EN : Language.DE);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
