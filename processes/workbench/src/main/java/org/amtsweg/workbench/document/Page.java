package org.amtsweg.workbench.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.markup.HtmlPage;
import org.amtsweg.verifier.markup.Markup;

/** A page of HTML that is well-formed XML too, loads nothing and can be printed (<i>Seite</i>). */
final class Page {

    private static final String STYLE = """
            .plain{max-width:46rem;font-size:1.1rem}
            .easy{line-height:1.7;font-size:1.2rem}
            h1{margin:.6rem 0;overflow-wrap:break-word;hyphens:auto}
            h2{line-height:1.25;padding-top:.8rem;margin:2.4rem 0 .8rem;hyphens:auto}
            h3{line-height:1.3;margin:1.6rem 0 .4rem;hyphens:auto}
            code{font-size:.92em}
            p{margin:.5rem 0}
            nav ul{margin:.3rem 0;padding-left:1.2rem}
            .crumbs{font-size:.95rem}
            .languages ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0}
            .note{border:2px solid #16181d;padding:.5rem 1rem}
            .table{margin:.6rem 0 1.2rem}
            table{min-width:100%}
            th,td{padding:.35rem .7rem}
            thead th{background:#eef0f3;border-bottom-width:2px}
            th code,td code{overflow-wrap:normal}
            td ul{margin:0;padding-left:1.1rem}
            dl{display:grid;grid-template-columns:minmax(10rem,16rem) 1fr;margin:0}
            dt,dd{padding:.35rem .7rem .35rem 0;border-top:1px solid #5a5f6b;margin:0}
            dt{font-weight:bold}
            dd ul{margin:0;padding-left:1.1rem}
            .course{list-style:none;padding:0;margin:0;counter-reset:stop}
            .course>li{position:relative;padding:.2rem 0 1rem 3.2rem;counter-increment:stop}
            .course>li::before{content:counter(stop);position:absolute;left:0;top:.1rem;width:2rem;height:2rem;line-height:1.9rem;\
            text-align:center;border:2px solid #16181d;border-radius:50%;background:#fff;font-weight:bold;z-index:1}
            .course>li::after{content:'';position:absolute;left:1.05rem;top:2.1rem;bottom:0;border-left:2px solid #16181d}
            .course>li:last-child::after{display:none}
            .course>li.maybe::before{border-style:dashed}
            .course p{margin:.2rem 0}
            .course ul{margin:0;padding-left:1.2rem}
            .tag{font-weight:bold}
            .you{border-left:4px solid #00438a;padding-left:.7rem}
            @media (max-width:40rem){
            h1{font-size:1.5rem}
            h2{font-size:1.25rem}
            dl{display:block}
            dt{border-bottom:0;padding-bottom:0}
            dd{border-top:0}
            .course>li{padding-left:2.7rem}
            }
            @media print{
            body{font-size:10.5pt}
            .plain{font-size:12pt}
            .easy{font-size:13pt}
            nav{display:none}
            a{color:inherit}
            h2,h3,caption,thead{break-after:avoid}
            tr,li,dd,.note{break-inside:avoid}
            table{font-size:9pt}
            th,td{padding:.25rem .4rem}
            th code,td code{overflow-wrap:anywhere}
            .sheets figure{break-after:page;margin:0}
            .sheets figure:last-child{break-after:auto}
            @page{size:A4;margin:15mm}
            @page drawing{size:A4 landscape;margin:12mm}
            .drawing{page:drawing}
            }
            """;

    private final Phrases words;
    private final HtmlPage frame;
    private final Markup html;

    private Page(Phrases words, String title) {
        this.words = words;
        this.frame = HtmlPage.begin(words.language(), title, STYLE);
        this.html = frame.html();
    }

    /** A link in the navigation. */
    record Link(String text, String href, Optional<Language> language) {
        static Link to(String text, String href) {
            return new Link(text, href, Optional.empty());
        }
    }

    /** Begins a page; {@code style} is a class of the body, {@code crumbs} lead upwards. */
    static Page begin(Phrases words, String title, String style, List<Link> crumbs) {
        Page page = new Page(words, title);
        page.frame.header(words.get("skip"), "class", style);
        if (!crumbs.isEmpty()) {
            page.navigation("crumbs", words.get("crumbs"), crumbs);
        }
        page.html.element("h1", title);
        page.frame.main();
        return page;
    }

    String end() {
        return frame.end();
    }

    Markup html() {
        return html;
    }

    Phrases words() {
        return words;
    }

    Page navigation(String style, String label, List<Link> links) {
        html.begin("nav", "class", style, "aria-label", label).begin("ul").line();
        for (Link link : links) {
            List<Object> attributes = new ArrayList<>(List.of("href", link.href()));
            link.language()
                    .ifPresent(language -> attributes.addAll(List.of(
                            "lang",
                            language.base().tag(),
                            "hreflang",
                            language.base().tag())));
            html.begin("li")
                    .element("a", link.text(), attributes.toArray())
                    .end()
                    .line();
        }
        html.end().end().line();
        return this;
    }

    Page section(String id, String heading) {
        html.element("h2", heading, "id", id).line();
        return this;
    }

    Page part(String id, String heading) {
        html.element("h3", heading, "id", id).line();
        return this;
    }

    Page paragraph(String text) {
        html.element("p", text).line();
        return this;
    }

    /** A paragraph that was written in German, whatever the language of the page. */
    Page german(String text) {
        html.element("p", text, german()).line();
        return this;
    }

    Page note(String text) {
        html.element("p", text, "class", "note").line();
        return this;
    }

    Page list(List<Cell> items) {
        html.begin("ul").line();
        for (Cell item : items) {
            item.write(this, "li");
            html.line();
        }
        html.end().line();
        return this;
    }

    /** A list of terms with one or more statements each. */
    Page terms(List<List<Cell>> entries) {
        html.begin("dl").line();
        for (List<Cell> entry : entries) {
            entry.get(0).write(this, "dt");
            List<Cell> statements = entry.subList(1, entry.size());
            if (statements.size() == 1) {
                statements.get(0).write(this, "dd");
            } else {
                html.begin("dd").begin("ul");
                statements.forEach(statement -> statement.write(this, "li"));
                html.end().end();
            }
            html.line();
        }
        html.end().line();
        return this;
    }

    /** A table whose first column names the rows; wide ones can be scrolled, also with the keyboard. */
    Page table(String caption, List<String> columns, List<List<Cell>> rows) {
        HtmlPage.region(html, "table", caption).begin("table").element("caption", caption);
        html.begin("thead").begin("tr");
        columns.forEach(column -> html.element("th", column, "scope", "col"));
        html.end().end().begin("tbody").line();
        for (List<Cell> row : rows) {
            html.begin("tr");
            for (int i = 0; i < row.size(); i++) {
                if (i == 0) {
                    row.get(i).write(this, "th", "scope", "row");
                } else {
                    row.get(i).write(this, "td");
                }
            }
            html.end().line();
        }
        html.end().end().end().line();
        return this;
    }

    /** What to say of German text: nothing on a German page. */
    Object[] german() {
        return words.language().base().equals(Language.DE) ? new Object[0] : new Object[] {"lang", "de"};
    }
}
