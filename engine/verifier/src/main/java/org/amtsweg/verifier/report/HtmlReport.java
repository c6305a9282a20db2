package org.amtsweg.verifier.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Suppression;
import org.amtsweg.verifier.Trace;
import org.amtsweg.verifier.Verdict;
import org.amtsweg.verifier.drawing.DrawnModel;
import org.amtsweg.verifier.markup.HtmlPage;
import org.amtsweg.verifier.markup.Markup;

/** A report as one page of HTML that is well-formed XML too and needs nothing from elsewhere. */
final class HtmlReport {

    private static final String STYLE = """
            h4{font-size:1rem;margin:0 0 .3rem}
            table{margin:.5rem 0}
            .findings{list-style:none;padding:0}
            .finding{border-left:6px solid;padding:.4rem 1rem;margin:0 0 1.2rem;break-inside:avoid}
            .error{border-color:#b3001b}
            .warning{border-color:#8a4b00;border-left-style:dashed}
            .info{border-color:#00538a;border-left-style:dotted}
            .finding p{margin:.3rem 0}
            .finding ol{margin:.2rem 0}
            @media (max-width:40rem){
            h1,h2,h3,h4,p,li,th,td{overflow-wrap:anywhere}
            th,td{padding:.3rem .4rem}
            .finding{padding:.4rem .6rem}
            }
            """;

    private final Report report;
    private final Language language;
    private final Words words;
    private final Places places;
    private final HtmlPage page;
    private final Markup html;
    private final Map<String, DrawnModel> models = new HashMap<>();

    HtmlReport(Report report, Language language) {
        this.report = report;
        this.language = language;
        this.words = Words.in(language);
        this.places = new Places(report, words);
        this.page = HtmlPage.begin(language, title(), STYLE);
        this.html = page.html();
    }

    String write() {
        page.header(words.get("skip")).element("h1", words.get("title"));
        html.element("p", TextReport.summary(report, words));
        page.main();
        contents();
        for (int i = 0; i < report.processes().size(); i++) {
            process("p" + (i + 1), report.processes().get(i));
        }
        return page.end();
    }

    private String title() {
        return report.processes().size() == 1
                ? words.get("title") + ": " + places.process(report.processes().get(0))
                : words.get("title");
    }

    private void contents() {
        if (report.processes().size() < 2) {
            return;
        }
        html.begin("nav", "aria-label", words.get("contents")).begin("ul").line();
        for (int i = 0; i < report.processes().size(); i++) {
            ProcessReport process = report.processes().get(i);
            html.begin("li");
            html.element("a", process.file() + " – " + places.process(process), "href", "#p" + (i + 1));
            html.text(": " + words.count("findings.count", process.findings().size()));
            html.end().line();
        }
        html.end().end().line();
    }

    private void process(String key, ProcessReport process) {
        html.begin("section", "aria-labelledby", key).line();
        html.element("h2", words.get("process") + " " + places.process(process), "id", key);
        html.begin("p")
                .text(words.get("file") + ": ")
                .element("code", process.file())
                .end()
                .line();
        verdicts(process);
        findings(key, process);
        exceptions(process);
        html.element("h3", words.get("model")).line();
        model(key, process);
        html.end().line();
    }

    private void verdicts(ProcessReport process) {
        html.element("h3", words.get("verdicts")).line();
        html.element(
                        "p",
                        words.get("states." + report.semantics(), process.states())
                                .replaceAll(":$", "."))
                .line();
        html.begin("table").element("caption", words.get("verdicts.caption"));
        html.begin("thead").begin("tr");
        html.element("th", words.get("property"), "scope", "col");
        html.element("th", words.get("result"), "scope", "col").end().end();
        html.begin("tbody").line();
        for (Map.Entry<String, Verdict> each : Verdicts.of(process.soundness()).entrySet()) {
            html.begin("tr").element("th", words.get(each.getKey()), "scope", "row");
            html.element("td", words.get("verdict." + each.getValue())).end().line();
        }
        html.end().end().line();
    }

    private void findings(String key, ProcessReport process) {
        html.element("h3", words.get("findings")).line();
        List<RuleFinding> findings = process.findings();
        if (findings.isEmpty()) {
            html.element("p", words.get("clean")).line();
            return;
        }
        html.begin("ol", "class", "findings").line();
        for (int i = 0; i < findings.size(); i++) {
            finding(key, i + 1, process, findings.get(i));
        }
        html.end().line();
    }

    private void finding(String key, int number, ProcessReport process, RuleFinding finding) {
        String level = finding.level().name().toLowerCase(Locale.ROOT);
        html.begin("li", "class", "finding " + level, "id", Drawings.findingAnchor(key, number))
                .line();
        html.begin("h4").text(number + ". " + words.get("level." + finding.level()));
        String where = places.where(process, finding);
        if (!where.isEmpty()) {
            html.text(": " + where);
        }
        html.end().line();
        paragraphs(finding.message().in(language));
        finding.norm()
                .ifPresent(norm ->
                        html.element("p", words.get("norm") + ": " + norm).line());
        finding.trace().ifPresent(trace -> trace(process, trace));
        html.begin("p").text(words.get("rule") + " ").element("code", finding.rule());
        Drawings.anchorOf(drawn(process), key, finding.element()).ifPresent(anchor -> {
            html.text(" · ");
            html.element("a", words.get("show"), "href", "#" + anchor);
        });
        html.end().end().line();
    }

    private void paragraphs(String text) {
        for (String paragraph : text.split("\\R+", -1)) {
            html.element("p", paragraph).line();
        }
    }

    private void trace(ProcessReport process, Trace trace) {
        html.element("p", words.get("way") + ":").begin("ol");
        trace.steps().forEach(step -> html.element("li", places.step(process, step)));
        html.end();
        if (!trace.tokens().isEmpty()) {
            html.element("p", words.get("tokens") + ": " + places.tokens(process, trace))
                    .line();
        }
    }

    private void exceptions(ProcessReport process) {
        if (process.suppressed().isEmpty()) {
            return;
        }
        html.element("h3", words.get("exceptions")).begin("ul").line();
        for (Suppression each : process.suppressed()) {
            String element = places.readable(process, each.element());
            html.element("li", words.get("exception", each.rule(), element, each.reason()))
                    .line();
        }
        html.end().line();
    }

    private void model(String key, ProcessReport process) {
        byte[] bytes = report.models().get(process.file());
        if (bytes == null || places.lines(process) == ModelLines.NONE) {
            html.element("p", words.get("model.unreadable")).line();
            return;
        }
        new Drawings(html, language).write(key, drawn(process), process.findings());
    }

    private DrawnModel drawn(ProcessReport process) {
        byte[] bytes = report.models().get(process.file());
        return bytes == null
                ? new DrawnModel(List.of(), List.of())
                : models.computeIfAbsent(process.file(), f -> DrawnModel.of(bytes));
    }
}
