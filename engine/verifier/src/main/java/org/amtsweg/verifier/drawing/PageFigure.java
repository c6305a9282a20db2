package org.amtsweg.verifier.drawing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.markup.HtmlPage;
import org.amtsweg.verifier.markup.Markup;

/** A drawing on a page (<i>Abbildung</i>): scrolled on the screen, cut into sheets on paper where it does not fit one. */
public final class PageFigure {

    private final Markup html;
    private final Language language;
    private final List<Mark> marks;
    private final Map<String, Caption> captions;

    private PageFigure(Markup html, Language language, List<Mark> marks, Map<String, Caption> captions) {
        this.html = html;
        this.language = language;
        this.marks = List.copyOf(marks);
        this.captions = Map.copyOf(captions);
    }

    /** Of drawings with marks on elements. */
    public static PageFigure marked(Markup html, Language language, List<Mark> marks) {
        return new PageFigure(html, language, marks, Map.of());
    }

    /** Of drawings with more to hear at some elements, by their ids. */
    public static PageFigure explained(Markup html, Language language, Map<String, Caption> captions) {
        return new PageFigure(html, language, List.of(), captions);
    }

    /** Writes a drawing that nothing stands below. */
    public void write(ModelDrawing drawing, String prefix, String region) {
        write(drawing, prefix, region, none -> {});
    }

    /**
     * Writes a drawing and what stands below it.
     *
     * @param prefix begins every id in it, so that several can stand on one page
     * @param region what readers hear of the part that can be scrolled; no other on the page is called so
     */
    public void write(ModelDrawing drawing, String prefix, String region, Consumer<Markup> below) {
        List<List<String>> sheets = drawing.sheets(prefix, marks);
        html.begin("figure", "class", sheets.isEmpty() ? "fits" : "wide").line();
        HtmlPage.region(html, "scroll", region)
                .line()
                .raw(drawing.svg(prefix, language, marks, captions))
                .end()
                .line();
        below.accept(html);
        html.end().line();
        if (!sheets.isEmpty()) {
            Names names = Names.in(language);
            html.begin("div", "class", "sheets", "aria-hidden", "true").line();
            html.begin("figure", "class", "overview").raw(drawing.overview(prefix, marks));
            html.element("figcaption", names.word("sheet.overview")).end().line();
            sheets(sheets, names);
            html.end().line();
        }
    }

    private void sheets(List<List<String>> rows, Names names) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                html.begin("figure").raw(rows.get(row).get(column));
                html.element("figcaption", names.sheet(row, column, rows)).end().line();
            }
        }
    }
}
