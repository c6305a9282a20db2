package org.amtsweg.testkit.coverage;

import java.util.Locale;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.markup.HtmlPage;
import org.amtsweg.verifier.markup.Markup;

/** A page of coverage: its title is its heading. */
final class Page {

    private static final String STYLE = """
            h2{font-size:1.3rem;padding-top:.8rem;margin-top:2.2rem}
            table{margin:.5rem 0 1.2rem}
            .yes{background:#e3f1e6}
            .no{background:#fbeedd;font-weight:bold}
            tr.no td,tr.no th{background:#fbeedd}
            h1,h2,p,li{overflow-wrap:anywhere}
            """;

    private final HtmlPage page;

    Page(String title, Language language) {
        page = HtmlPage.begin(language, title, STYLE);
        page.header(Words.in(language).get("skip")).element("h1", title);
        page.main();
    }

    Markup html() {
        return page.html();
    }

    String end() {
        return page.end();
    }

    /** Begins a table that can be scrolled sideways on a small screen; two elements are to be ended. */
    static Markup table(Markup html, String caption) {
        return HtmlPage.region(html, "table", caption).begin("table").element("caption", caption);
    }

    /** Where a page shows a target. */
    static String anchor(Target target) {
        return target.aspect().name().toLowerCase(Locale.ROOT) + "-"
                + target.id().replaceAll("[^A-Za-z0-9_.-]", "_");
    }
}
