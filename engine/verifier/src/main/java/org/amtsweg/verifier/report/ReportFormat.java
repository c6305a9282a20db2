package org.amtsweg.verifier.report;

import java.util.Locale;
import org.amtsweg.language.Language;

/** In what form a report is written (<i>Ausgabeformat</i>), in German or English. */
public enum ReportFormat {
    /** For people at a terminal. */
    TEXT,
    /** An array with one object per process, described by {@code report.schema.json} beside this class. */
    JSON,
    /** Static Analysis Results Interchange Format 2.1.0, for code hosts and editors. */
    SARIF,
    /** One page that needs nothing else, with the drawn models. */
    HTML;

    /** The report in this form; to be stored as UTF-8. Languages other than English become German. */
    public String write(Report report, Language language) {
        Language either = language.base().equals(Language.EN) ? Language.EN : Language.DE;
        return switch (this) {
            case TEXT -> new TextReport(report, either).write();
            case JSON -> new JsonReport(report, either).write();
            case SARIF -> new SarifReport(report, either).write();
            case HTML -> new HtmlReport(report, either).write();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
