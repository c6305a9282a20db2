package org.amtsweg.workbench.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.verifier.drawing.Caption;
import org.amtsweg.verifier.drawing.ModelDrawing;
import org.amtsweg.verifier.drawing.PageFigure;
import org.amtsweg.verifier.flow.NodeKind;

/** The page with the drawing of a process, and the drawing as a file by itself (<i>Prozesszeichnung</i>). */
final class DrawingPage {

    private final Subject subject;
    private final Phrases words;
    private final List<ModelDrawing> drawings;

    DrawingPage(Subject subject, Phrases words) {
        this.subject = subject;
        this.words = words;
        this.drawings = subject.drawing().drawings();
    }

    /** Begins the ids of a drawing on its page. */
    static String prefix(int drawing) {
        return drawing == 0 ? "e-" : "e" + (drawing + 1) + "-";
    }

    /** Files by name: {@code process.svg}, and {@code process-2.svg} for a second diagram. */
    Map<String, String> pictures() {
        Map<String, String> pictures = new LinkedHashMap<>();
        for (int i = 0; i < drawings.size(); i++) {
            pictures.put(fileName(i), drawings.get(i).svg(prefix(i), words.language(), List.of(), captions()));
        }
        return pictures;
    }

    private static String fileName(int drawing) {
        return drawing == 0 ? "process.svg" : "process-" + (drawing + 1) + ".svg";
    }

    String write() {
        String name = subject.name().in(words.language());
        Page page = Page.begin(
                words,
                words.get("drawing.title", name),
                "drawing",
                List.of(Page.Link.to(words.get("index"), "../../index.html"), Page.Link.to(name, "index.html")));
        page.paragraph(words.get("drawing.reading"));
        PageFigure figure = PageFigure.explained(page.html(), words.language(), captions());
        for (int i = 0; i < drawings.size(); i++) {
            String file = fileName(i);
            figure.write(
                    drawings.get(i),
                    prefix(i),
                    words.get("drawing.region", i + 1),
                    below -> below.begin("figcaption")
                            .text(words.get("drawing.caption") + " ")
                            .element("a", words.get("drawing.file"), "href", file)
                            .end()
                            .line());
        }
        return page.end();
    }

    /** What the designer wrote about an element, who does a task, which block a call leads to. */
    private Map<String, Caption> captions() {
        Map<String, Caption> captions = new LinkedHashMap<>();
        subject.flow().nodes().forEach(node -> {
            List<String> parts = new ArrayList<>();
            if (node.kind() == NodeKind.USER_TASK) {
                node.camunda("candidateGroups")
                        .ifPresent(
                                role -> parts.add(words.get("caption.role", role.replaceFirst("^\\$\\{(.*)}$", "$1"))));
            }
            node.camunda("topic").ifPresent(topic -> parts.add(words.get("caption.step", topic)));
            Optional<Subject> block = subject.called(node);
            block.ifPresent(called ->
                    parts.add(words.get("caption.block", called.name().in(words.language()), called.version())));
            if (!node.documentation().isBlank()) {
                parts.add(node.documentation());
            }
            Optional<String> href = block.map(called -> Site.relative(subject, called) + "process.html");
            if (!parts.isEmpty()) {
                captions.put(node.id(), new Caption(String.join(". ", parts), href));
            }
        });
        return captions;
    }
}
