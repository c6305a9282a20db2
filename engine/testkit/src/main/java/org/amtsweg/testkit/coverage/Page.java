package org.amtsweg.testkit.coverage;

import org.amtsweg.language.Language;
import org.amtsweg.verifier.markup.Markup;

/** The frame of a page: head, heading, main part. */
final class Page {

    // No light grey, no meaning by colour alone; the page is read on paper as well.
    private static final String STYLE = """
            :root{color-scheme:light}
            body{font:1rem/1.5 'Fira Sans',Arial,Helvetica,'Liberation Sans',sans-serif;color:#16181d;background:#fff;margin:0 auto;\
            max-width:80rem;padding:1rem 1.5rem 3rem}
            .skip{position:absolute;left:-100rem}
            .skip:focus{position:static}
            a{color:#00438a}
            :focus-visible{outline:3px solid #00438a;outline-offset:2px}
            :target{outline:3px solid #00438a;outline-offset:2px}
            h1{font-size:1.8rem;line-height:1.2}
            h2{font-size:1.3rem;border-top:2px solid #16181d;padding-top:.8rem;margin-top:2.2rem}
            code{font-family:ui-monospace,'Liberation Mono',monospace;overflow-wrap:anywhere}
            table{border-collapse:collapse;margin:.5rem 0 1.2rem}
            caption{text-align:left;font-weight:bold;padding:.2rem 0}
            th,td{border:1px solid #5a5f6b;padding:.3rem .7rem;text-align:left;vertical-align:top}
            .yes{background:#e3f1e6}
            .no{background:#fbeedd;font-weight:bold}
            tr.no td,tr.no th{background:#fbeedd}
            figure{margin:1rem 0}
            .scroll{overflow:auto;border:1px solid #5a5f6b;background:#fff;max-height:90vh}
            .scroll svg{display:block}
            .table{overflow:auto}
            h1,h2,p,li{overflow-wrap:anywhere}
            .sheets{display:none}
            @media print{
            body{max-width:none;padding:0}
            .skip,.wide>.scroll{display:none}
            .scroll{overflow:visible;max-height:none;border:0}
            .scroll svg,.sheets svg{max-width:100%;height:auto}
            .sheets{display:block}
            .sheets figure{break-inside:avoid}
            @page{size:A4 landscape;margin:12mm}
            }
            """;

    private final Markup html = new Markup();

    Page(String title, Language language) {
        Words words = Words.in(language);
        html.raw("<!DOCTYPE html>").line();
        html.begin("html", "lang", language.base().tag(), "xmlns", "http://www.w3.org/1999/xhtml")
                .line();
        html.begin("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        // Nothing that a model contains can load or run anything, even if the escaping were wrong.
        html.empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'")
                .line();
        html.element("title", title).line();
        html.begin("style").raw(STYLE).end().line().end().line();
        html.begin("body").line();
        html.element("a", words.get("skip"), "class", "skip", "href", "#inhalt").line();
        html.begin("header").element("h1", title).end().line();
        html.begin("main", "id", "inhalt").line();
    }

    Markup html() {
        return html;
    }

    String end() {
        html.end().line().end().line().end().line();
        return html.toString();
    }

    /** Begins a table that can be scrolled sideways on a small screen, also with the keyboard; two elements are to be ended. */
    static Markup table(Markup html, String caption) {
        html.begin("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", caption);
        return html.begin("table").element("caption", caption);
    }

    /** Where a page shows a target. */
    static String anchor(Target target) {
        return target.aspect().name().toLowerCase(java.util.Locale.ROOT) + "-"
                + target.id().replaceAll("[^A-Za-z0-9_.-]", "_");
    }
}
