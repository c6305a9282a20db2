package org.amtsweg.verifier.markup;

import org.amtsweg.language.Language;

/**
 * The frame of a page (<i>Seitenrahmen</i>): HTML that is well-formed XML too, loads nothing, and can be read with the keyboard, on a small screen and on paper.
 *
 * <p>Holds no words: every page brings its own, and the rules of style for what only it shows.
 */
public final class HtmlPage {

    // No light grey, no meaning by colour alone; the page is read on paper as well.
    private static final String STYLE = """
            :root{color-scheme:light}
            body{font:1rem/1.5 'Fira Sans',Arial,Helvetica,'Liberation Sans',sans-serif;color:#16181d;background:#fff;margin:0 auto;\
            max-width:80rem;padding:1rem 1.5rem 3rem}
            .skip{position:absolute;left:-100rem}
            .skip:focus{position:static}
            a{color:#00438a}
            :focus-visible{outline:3px solid #00438a;outline-offset:2px}
            :target{outline:3px solid #00438a;outline-offset:4px}
            h1{font-size:1.8rem;line-height:1.2}
            h2{font-size:1.4rem;border-top:2px solid #16181d;padding-top:1rem;margin-top:2.5rem}
            h3{font-size:1.15rem;margin-top:1.8rem}
            code{font-family:ui-monospace,'Liberation Mono',monospace;overflow-wrap:anywhere}
            table{border-collapse:collapse}
            caption{text-align:left;font-weight:bold;padding:.2rem 0}
            th,td{border:1px solid #5a5f6b;padding:.3rem .7rem;text-align:left;vertical-align:top}
            figure{margin:1rem 0}
            .table{overflow:auto}
            .scroll{overflow:auto;border:1px solid #5a5f6b;background:#fff;max-height:90vh}
            .scroll svg{display:block}
            .sheets{display:none}
            @media (max-width:40rem){
            body{padding:.8rem .9rem 2rem}
            }
            @media print{
            body{max-width:none;padding:0}
            .skip,.wide{display:none}
            .table,.scroll{overflow:visible;max-height:none}
            .scroll{border:0}
            .scroll svg,.sheets svg{max-width:100%;height:auto}
            .sheets{display:block}
            .overview svg{max-height:130mm}
            .sheets figure{break-inside:avoid}
            @page{size:A4 landscape;margin:12mm}
            }
            """;

    private final Markup html = new Markup();

    private HtmlPage() {}

    /** Writes the head; {@code rules} of the page itself stand behind the common ones. */
    public static HtmlPage begin(Language language, String title, String rules) {
        HtmlPage page = new HtmlPage();
        Markup html = page.html;
        html.raw("<!DOCTYPE html>").line();
        // BCP 47 knows no Leichte Sprache by that name; such a page is German.
        html.begin("html", "lang", language.base().tag(), "xmlns", "http://www.w3.org/1999/xhtml")
                .line();
        html.begin("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        // Nothing that a folder contains can load or run anything, even if the escaping were wrong.
        html.empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'")
                .line();
        html.element("title", title).line();
        html.begin("style").raw(STYLE).raw(rules).end().line().end().line();
        return page;
    }

    /** Begins the body and its header, which is to hold the first heading; {@code skip} are the words of the link to the main part. */
    public Markup header(String skip, Object... bodyAttributes) {
        html.begin("body", bodyAttributes).line();
        html.element("a", skip, "class", "skip", "href", "#inhalt").line();
        return html.begin("header").line();
    }

    /** Ends the header and begins the main part. */
    public Markup main() {
        html.end().line();
        return html.begin("main", "id", "inhalt").line();
    }

    /** What the page is written with. */
    public Markup html() {
        return html;
    }

    /** Ends the page; gives all of it. */
    public String end() {
        html.end().line().end().line().end().line();
        return html.toString();
    }

    /** Begins what may be wider than the page, {@code table} or {@code scroll}: who has no mouse reaches it and scrolls it with the keys. */
    public static Markup region(Markup html, String style, String label) {
        return html.begin("div", "class", style, "tabindex", "0", "role", "region", "aria-label", label);
    }
}
