package org.amtsweg.verifier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.drawing.DrawnModel;
import org.amtsweg.verifier.drawing.Mark;
import org.amtsweg.verifier.drawing.ModelDrawing;
import org.amtsweg.verifier.drawing.PageFigure;
import org.amtsweg.verifier.markup.Markup;

/** Puts the drawings of a model on a page, with marks that lead to the findings. */
final class Drawings {

    private final Markup html;
    private final Language language;
    private final Words words;

    Drawings(Markup html, Language language) {
        this.html = html;
        this.language = language;
        this.words = Words.in(language);
    }

    static String findingAnchor(String key, int number) {
        return key + "-befund-" + number;
    }

    /** Where the page shows an element, if it is drawn. */
    static Optional<String> anchorOf(DrawnModel model, String key, String element) {
        List<ModelDrawing> drawings = model.drawings();
        for (int i = 0; i < drawings.size(); i++) {
            if (drawings.get(i).elements().contains(element)) {
                return Optional.of(ModelDrawing.anchor(prefix(key, i), element));
            }
        }
        return Optional.empty();
    }

    private static String prefix(String key, int drawing) {
        return key + "-bild" + (drawing + 1) + "-";
    }

    void write(String key, DrawnModel model, List<RuleFinding> findings) {
        if (model.drawings().isEmpty()) {
            html.element("p", words.get("model.none")).line();
        }
        List<Mark> marks = marks(key, findings);
        PageFigure figure = PageFigure.marked(html, language, marks);
        for (int i = 0; i < model.drawings().size(); i++) {
            ModelDrawing drawing = model.drawings().get(i);
            boolean marked = marks.stream().anyMatch(mark -> drawing.elements().contains(mark.element()));
            String caption = words.get(marked ? "model.caption" : "model.plain");
            figure.write(
                    drawing,
                    prefix(key, i),
                    region(prefix(key, i), drawing),
                    below -> below.element("figcaption", caption));
        }
        if (!model.drawings().isEmpty() && !model.withoutCoordinates().isEmpty()) {
            html.element("p", words.get("model.missing") + ":").begin("ul").line();
            for (DrawnModel.Undrawn each : model.withoutCoordinates()) {
                String name = each.name().isEmpty() ? each.id() : words.get("named", each.name(), each.id());
                html.element("li", name).line();
            }
            html.end().line();
        }
    }

    private List<Mark> marks(String key, List<RuleFinding> findings) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            RuleFinding finding = findings.get(i);
            String badge = String.valueOf(i + 1);
            String title = badge + ". " + words.get("level." + finding.level()) + ": "
                    + finding.message().in(language);
            marks.add(new Mark(finding.element(), kind(finding), badge, "#" + findingAnchor(key, i + 1), title));
        }
        return marks;
    }

    private static Mark.Kind kind(RuleFinding finding) {
        return switch (finding.level()) {
            case ERROR -> Mark.Kind.ERROR;
            case WARNING -> Mark.Kind.WARNING;
            case INFO -> Mark.Kind.NOTE;
        };
    }

    /** Told apart on a page with several drawings: by name and number. */
    private String region(String prefix, ModelDrawing drawing) {
        String number = prefix.replaceAll("\\D+", " ").strip().replace(' ', '.');
        return words.get("model.region") + ": " + (drawing.name() + " " + number).strip();
    }
}
