package org.amtsweg.verifier.drawing;

import java.util.List;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.markup.HtmlPage;
import org.amtsweg.verifier.markup.Markup;

/** A drawing with marks on a page (<i>Abbildung</i>): scrolled on the screen, cut into sheets on paper where it is wide. */
public final class PageFigure {

    /** At this width names are 6.5 points high on A4 landscape. */
    private static final double SHEET = 1400;

    private final Markup html;
    private final Language language;
    private final List<Mark> marks;

    public PageFigure(Markup html, Language language, List<Mark> marks) {
        this.html = html;
        this.language = language;
        this.marks = List.copyOf(marks);
    }

    /**
     * Writes it.
     *
     * @param prefix begins every id in it, so that several can stand on one page
     * @param region what readers hear of the part that can be scrolled; no other on the page is called so
     */
    public void write(ModelDrawing drawing, String prefix, String region, Optional<String> caption) {
        List<String> sheets = drawing.sheets(prefix, marks, SHEET);
        html.begin("figure", "class", sheets.isEmpty() ? "fits" : "wide").line();
        HtmlPage.region(html, "scroll", region)
                .line()
                .raw(drawing.svg(prefix, language, marks))
                .end()
                .line();
        caption.ifPresent(text -> html.element("figcaption", text));
        html.end().line();
        if (!sheets.isEmpty()) {
            html.begin("div", "class", "sheets", "aria-hidden", "true").line();
            for (int i = 0; i < sheets.size(); i++) {
                html.begin("figure").raw(sheets.get(i));
                html.element("figcaption", Names.in(language).sheet(i + 1, sheets.size()))
                        .end()
                        .line();
            }
            html.end().line();
        }
    }
}
