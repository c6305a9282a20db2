package org.amtsweg.testkit.coverage;

import java.util.ArrayList;
import java.util.List;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.drawing.DrawnModel;
import org.amtsweg.verifier.drawing.Mark;
import org.amtsweg.verifier.drawing.ModelDrawing;
import org.amtsweg.verifier.drawing.PageFigure;
import org.amtsweg.verifier.flow.SequenceFlow;
import org.amtsweg.verifier.markup.Markup;
import org.amtsweg.verifier.table.DecisionTable;

/** The parts of one folder's page: the drawing, its flows, its tables, its deadlines. */
final class CoveragePage {

    private final FolderCoverage folder;
    private final Language language;
    private final Words words;
    private final Markup html;

    CoveragePage(FolderCoverage folder, Language language, Markup html) {
        this.folder = folder;
        this.language = language;
        this.words = Words.in(language);
        this.html = html;
    }

    void write() {
        html.element("h2", words.get("drawing")).line();
        drawings();
        flows();
        if (!folder.folder().tables().isEmpty()) {
            html.element("h2", words.get("tables")).line();
            folder.folder().tables().forEach(this::table);
        }
        if (!folder.folder().deadlines().isEmpty()) {
            deadlines();
        }
    }

    private void drawings() {
        List<ModelDrawing> drawings = DrawnModel.of(folder.folder().bpmn()).drawings();
        if (drawings.isEmpty()) {
            html.element("p", words.get("drawing.none")).line();
            return;
        }
        html.element("p", words.get("drawing.legend")).line();
        PageFigure figure = PageFigure.marked(html, language, marks());
        for (int i = 0; i < drawings.size(); i++) {
            String region = words.get("drawing.region") + (i == 0 ? "" : " (" + (i + 1) + ")");
            figure.write(drawings.get(i), "bild" + (i + 1) + "-", region);
        }
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (SequenceFlow flow : folder.folder().flows()) {
            Target target = Target.flow(folder.key(), flow.id());
            int count = folder.record().count(target);
            marks.add(new Mark(
                    flow.id(),
                    count == 0 ? Mark.Kind.WARNING : Mark.Kind.PASSED,
                    count == 0 ? words.get("never") : String.valueOf(count),
                    "#" + Page.anchor(target),
                    words.get("marks.badge", words.flow(flow), words.count(count))));
        }
        return marks;
    }

    private void flows() {
        html.element("h2", words.get("flows")).line();
        Page.table(html, words.get("flows.caption"));
        head("from", "condition", "to", "times", "state");
        for (SequenceFlow flow : folder.folder().flows()) {
            Target target = Target.flow(folder.key(), flow.id());
            row(target);
            html.element("th", flow.source().label(), "scope", "row");
            html.element("td", condition(flow));
            html.element("td", flow.target().label());
            counted(target);
        }
        html.end().end().end().line();
    }

    private String condition(SequenceFlow flow) {
        String kind = flow.isDefault() ? words.get("default") : flow.condition().orElse(words.get("always"));
        return flow.name().isEmpty() ? kind : kind.isEmpty() ? flow.name() : flow.name() + ": " + kind;
    }

    private void table(DecisionTable table) {
        Page.table(html, words.get("table.caption", Words.name(table)));
        html.begin("thead").begin("tr").element("th", words.get("row"), "scope", "col");
        table.inputs().forEach(input -> html.element("th", Words.label(input), "scope", "col"));
        html.element("th", words.get("times"), "scope", "col");
        html.element("th", words.get("state"), "scope", "col")
                .end()
                .end()
                .begin("tbody")
                .line();
        for (DecisionTable.Rule rule : table.rules()) {
            Target target = Target.rule(folder.key(), table.decision(), rule.id());
            row(target);
            html.element("th", String.valueOf(rule.number()), "scope", "row");
            rule.tests().forEach(test -> html.element("td", test));
            counted(target);
        }
        html.end().end().end().line();
    }

    private void deadlines() {
        html.element("h2", words.get("deadlines")).line();
        html.element("p", words.get("deadlines.note")).line();
        Page.table(html, words.get("deadlines.caption"));
        head("deadline.name", "IN_TIME", "LAST_DAY", "LATE");
        for (String name : folder.folder().deadlines()) {
            html.begin("tr").element("th", name, "scope", "row");
            for (DeadlineOutcome outcome : DeadlineOutcome.values()) {
                Target target = Target.deadline(folder.key(), name, outcome);
                int count = folder.record().count(target);
                html.element("td", words.count(count), "id", Page.anchor(target), "class", count == 0 ? "no" : "yes");
            }
            html.end().line();
        }
        html.end().end().end().line();
    }

    private void head(String... columns) {
        html.begin("thead").begin("tr");
        for (String column : columns) {
            html.element("th", words.get(column), "scope", "col");
        }
        html.end().end().begin("tbody").line();
    }

    private void row(Target target) {
        html.begin("tr", "id", Page.anchor(target), "class", folder.record().has(target) ? "yes" : "no");
    }

    private void counted(Target target) {
        int count = folder.record().count(target);
        html.element("td", words.count(count));
        html.element("td", words.get(count == 0 ? "uncovered" : "covered"))
                .end()
                .line();
    }
}
