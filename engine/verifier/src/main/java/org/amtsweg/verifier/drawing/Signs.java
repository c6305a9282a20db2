package org.amtsweg.verifier.drawing;

import java.util.Map;
import org.amtsweg.verifier.drawing.Figure.Thing;

/** Encloses each figure in a group that says what it is, under an id that stays, and in a link where one is wanted (<i>Beschilderung</i>). */
record Signs(String prefix, Names names, Map<String, Caption> captions) {

    void begin(Svg svg, Figure figure) {
        Thing thing = figure.thing();
        String id = ModelDrawing.anchor(prefix, thing.id());
        String title = names.title(thing);
        Caption caption = captions.get(thing.id());
        String description = names.description(thing)
                + (caption == null || caption.description().isEmpty() ? "" : ". " + caption.description());
        svg.line();
        if (caption != null && caption.href().isPresent()) {
            svg.begin("a", "href", caption.href().get(), "class", "link", "aria-label", title);
        }
        svg.begin("g", "id", id, "role", "img", "aria-labelledby", id + "-t", "aria-describedby", id + "-d")
                .element("title", title, "id", id + "-t")
                .element("desc", description, "id", id + "-d");
    }

    void end(Svg svg, Figure figure) {
        svg.end();
        Caption caption = captions.get(figure.thing().id());
        if (caption != null && caption.href().isPresent()) {
            svg.end();
        }
    }
}
