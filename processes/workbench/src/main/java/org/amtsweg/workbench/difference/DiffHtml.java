package org.amtsweg.workbench.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amtsweg.verifier.drawing.DrawnModel;
import org.amtsweg.verifier.drawing.Mark;
import org.amtsweg.verifier.drawing.ModelDrawing;
import org.amtsweg.verifier.drawing.PageFigure;
import org.amtsweg.verifier.markup.HtmlPage;
import org.amtsweg.verifier.markup.Markup;
import org.amtsweg.verifier.migration.Fate;
import org.amtsweg.workbench.difference.Change.Topic;
import org.amtsweg.workbench.difference.Change.Way;
import org.amtsweg.workbench.terminal.Words;

/**
 * Comparisons as one page (<i>HTML-Bericht</i>): what changed in words and on both drawings, old and new, and what becomes of running cases. Marks differ by line and by a
 * word, not by colour alone.
 */
final class DiffHtml {

    private static final String STYLE = """
            table{width:100%}
            td{overflow-wrap:anywhere}
            .way{white-space:nowrap;font-weight:bold}
            .advice{border-left:6px solid #00538a;padding:.3rem 1rem}
            .advice.wrong{border-left:6px double #b3001b}
            """;

    private final Words words;
    private final Sayings sayings;

    DiffHtml(Words words) {
        this.words = words;
        this.sayings = new Sayings(words);
    }

    String of(List<Comparison> comparisons, List<String> others) {
        HtmlPage page = HtmlPage.begin(words.language(), words.get("diff.title"), STYLE);
        page.header(words.get("diff.skip")).element("h1", words.get("diff.title"));
        Markup html = page.main();
        others.forEach(other -> html.element("p", other));
        for (int i = 0; i < comparisons.size(); i++) {
            one(html, comparisons.get(i), "v" + (i + 1) + "-");
        }
        return page.end();
    }

    private void one(Markup html, Comparison comparison, String prefix) {
        html.line()
                .element(
                        "h2",
                        words.get(
                                "diff.head",
                                comparison.path(),
                                comparison.name(),
                                comparison.oldVersion(),
                                comparison.newVersion()));
        html.element(
                "p", sayings.advice(comparison), "class", comparison.advice().isWrong() ? "advice wrong" : "advice");
        changes(html, comparison, prefix);
        cases(html, comparison, prefix);
        drawings(html, comparison, prefix);
    }

    private void changes(Markup html, Comparison comparison, String prefix) {
        html.element("h3", words.get("diff.changes"));
        if (comparison.changes().isEmpty()) {
            html.element("p", words.get("diff.none"));
            return;
        }
        html.begin("table").begin("thead").begin("tr");
        for (String column : List.of("diff.column.topic", "diff.column.way", "diff.column.what")) {
            html.element("th", words.get(column), "scope", "col");
        }
        html.end().end().begin("tbody");
        for (int i = 0; i < comparison.changes().size(); i++) {
            Change change = comparison.changes().get(i);
            html.line().begin("tr", "id", prefix + "c" + i);
            html.element("td", sayings.topic(change.topic()));
            html.element("td", sayings.way(change.way()), "class", "way");
            html.element("td", sayings.of(change)).end();
        }
        html.end().end();
    }

    private void cases(Markup html, Comparison comparison, String prefix) {
        html.element("h3", words.get("diff.cases")).element("p", sayings.policy(comparison));
        if (comparison.fates().isEmpty()) {
            return;
        }
        html.element(
                "p",
                words.get(
                        "diff.would",
                        comparison.count(Fate.Outcome.STAYS),
                        comparison.count(Fate.Outcome.MOVES),
                        comparison.count(Fate.Outcome.BLOCKED)));
        html.begin("table").begin("thead").begin("tr");
        for (String column : List.of("diff.column.waits", "diff.column.fate", "diff.column.why")) {
            html.element("th", words.get(column), "scope", "col");
        }
        html.end().end().begin("tbody");
        for (int i = 0; i < comparison.fates().size(); i++) {
            Fate fate = comparison.fates().get(i);
            html.line().begin("tr", "id", prefix + "f" + i);
            html.element("td", sayings.element(fate.at()));
            html.element("td", sayings.outcome(fate.outcome()), "class", "way");
            html.element("td", sayings.reason(fate)).end();
        }
        html.end().end();
    }

    private void drawings(Markup html, Comparison comparison, String prefix) {
        String path = comparison.path();
        PageFigure old = PageFigure.marked(html, words.language(), oldMarks(comparison, prefix));
        PageFigure next = PageFigure.marked(html, words.language(), newMarks(comparison, prefix));
        drawing(html, "diff.drawing.old", path, comparison.oldModel(), old, prefix + "o");
        drawing(html, "diff.drawing.new", path, comparison.newModel(), next, prefix + "n");
    }

    private void drawing(Markup html, String title, String path, byte[] bpmn, PageFigure figure, String prefix) {
        List<ModelDrawing> drawings = DrawnModel.of(bpmn).drawings();
        if (drawings.isEmpty()) {
            return;
        }
        html.element("h3", words.get(title)).element("p", words.get(title + ".legend"));
        for (int i = 0; i < drawings.size(); i++) {
            String region = words.get(title) + ": " + path + (i == 0 ? "" : " (" + (i + 1) + ")");
            figure.write(drawings.get(i), prefix + i + "-", region);
        }
    }

    private List<Mark> oldMarks(Comparison comparison, String prefix) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        List<Change> changes = comparison.changes();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (change.way() == Way.REMOVED && change.element().isPresent()) {
                String element = change.element().get();
                marks.put(
                        element,
                        new Mark(
                                element,
                                Mark.Kind.WARNING,
                                words.get("diff.badge.REMOVED"),
                                "#" + prefix + "c" + i,
                                sayings.of(change)));
            }
        }
        List<Mark> all = new ArrayList<>(marks.values());
        for (int i = 0; i < comparison.fates().size(); i++) {
            Fate fate = comparison.fates().get(i);
            Mark.Kind kind = switch (fate.outcome()) {
                case STAYS -> Mark.Kind.PASSED;
                case MOVES -> Mark.Kind.NOTE;
                case BLOCKED -> Mark.Kind.ERROR;
            };
            all.add(new Mark(
                    fate.at().id(),
                    kind,
                    sayings.outcome(fate.outcome()),
                    "#" + prefix + "f" + i,
                    sayings.outcome(fate.outcome()) + ". " + sayings.reason(fate)));
        }
        return all;
    }

    private List<Mark> newMarks(Comparison comparison, String prefix) {
        List<Mark> marks = new ArrayList<>();
        Set<String> marked = new LinkedHashSet<>();
        List<Change> changes = comparison.changes();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            boolean drawn = change.topic() == Topic.ELEMENT || change.topic() == Topic.FLOW;
            String element = change.element().orElse("");
            // The first change of an element leads to the row; the others stand below it.
            if (drawn && change.way() != Way.REMOVED && marked.add(element)) {
                boolean added = change.way() == Way.ADDED;
                marks.add(new Mark(
                        element,
                        added ? Mark.Kind.PASSED : Mark.Kind.NOTE,
                        words.get(added ? "diff.badge.ADDED" : "diff.badge.CHANGED"),
                        "#" + prefix + "c" + i,
                        sayings.of(change)));
            }
        }
        return marks;
    }
}
