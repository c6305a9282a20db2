package org.amtsweg.workbench.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in a cell of a table or in an item of a list (<i>Zelle</i>): words, a name as in the files, a link, or several of them. */
record Cell(String text, Kind kind, Optional<String> href, Optional<String> id, List<Cell> parts) {

    /** How it is written. */
    enum Kind {
        /** In the language of the page. */
        TEXT,
        /** Words of the folder that there are in German only. */
        GERMAN,
        /** As it stands in a file. */
        CODE
    }

    static final Cell EMPTY = of("");

    Cell {
        parts = List.copyOf(parts);
    }

    static Cell of(String text) {
        return new Cell(text, Kind.TEXT, Optional.empty(), Optional.empty(), List.of());
    }

    static Cell german(String text) {
        return new Cell(text, Kind.GERMAN, Optional.empty(), Optional.empty(), List.of());
    }

    static Cell code(String text) {
        return new Cell(text, Kind.CODE, Optional.empty(), Optional.empty(), List.of());
    }

    Cell linked(String to) {
        return new Cell(text, kind, Optional.of(to), id, parts);
    }

    /** Where a link may lead. */
    Cell called(String name) {
        return new Cell(text, kind, href, Optional.of(name), parts);
    }

    /** One after the other; a list where there are several. */
    static Cell all(List<Cell> parts) {
        return parts.size() == 1 ? parts.get(0) : new Cell("", Kind.TEXT, Optional.empty(), Optional.empty(), parts);
    }

    /** Side by side in a line. */
    static Cell row(Cell... parts) {
        return new Cell(" ", Kind.TEXT, Optional.empty(), Optional.empty(), List.of(parts));
    }

    void write(Page page, String element, Object... attributes) {
        List<Object> all = new ArrayList<>(List.of(attributes));
        id.ifPresent(name -> all.addAll(List.of("id", name)));
        if (kind == Kind.GERMAN) {
            all.addAll(List.of(page.german()));
        }
        page.html().begin(element, all.toArray());
        inside(page);
        page.html().end();
    }

    private void inside(Page page) {
        if (!parts.isEmpty() && text.isEmpty()) {
            page.html().begin("ul");
            parts.forEach(part -> part.write(page, "li"));
            page.html().end();
            return;
        }
        if (!parts.isEmpty()) {
            for (Cell part : parts) {
                if (part.kind == Kind.GERMAN && page.german().length > 0) {
                    part.write(page, "span");
                } else {
                    part.inside(page);
                }
                page.html().text(" ");
            }
            return;
        }
        href.ifPresent(to -> page.html().begin("a", "href", to));
        if (kind == Kind.CODE && !text.isEmpty()) {
            page.html().element("code", text);
        } else {
            page.html().text(text);
        }
        href.ifPresent(to -> page.html().end());
    }
}
