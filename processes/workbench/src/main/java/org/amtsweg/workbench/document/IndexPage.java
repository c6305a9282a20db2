package org.amtsweg.workbench.document;

import java.util.ArrayList;
import java.util.List;
import org.amtsweg.language.Language;

/** The page that leads to all others (<i>Verzeichnis</i>). */
final class IndexPage {

    private IndexPage() {}

    static String write(Shelf shelf, Phrases words) {
        Page page = Page.begin(words, words.get("index.title"), "index", List.of());
        if (!shelf.services().isEmpty()) {
            page.section("leistungen", words.get("index.services"));
            List<List<Cell>> rows = new ArrayList<>();
            for (Subject service : shelf.services()) {
                rows.add(List.of(
                        Cell.of(service.name().in(words.language())).linked(service.directory() + "/index.html"),
                        Cell.of(service.service()
                                .orElseThrow()
                                .service()
                                .description()
                                .summary()
                                .in(words.language())),
                        Cell.of(service.version()),
                        Cell.of(words.get("drawing")).linked(service.directory() + "/process.html"),
                        citizens(service)));
            }
            page.table(
                    words.get("index.services.caption"),
                    List.of(
                            words.get("index.name"),
                            words.get("index.summary"),
                            words.get("index.version"),
                            words.get("index.drawing"),
                            words.get("index.citizens")),
                    rows);
        }
        if (!shelf.blocks().isEmpty()) {
            page.section("bausteine", words.get("index.blocks"));
            List<List<Cell>> rows = new ArrayList<>();
            for (Subject block : shelf.blocks()) {
                rows.add(List.of(
                        Cell.of(block.name().in(words.language())).linked(block.directory() + "/index.html"),
                        Cell.german(block.flow().documentation()),
                        Cell.of(block.version()),
                        Cell.of(words.get("drawing")).linked(block.directory() + "/process.html")));
            }
            page.table(
                    words.get("index.blocks.caption"),
                    List.of(
                            words.get("index.name"),
                            words.get("index.summary"),
                            words.get("index.version"),
                            words.get("index.drawing")),
                    rows);
        }
        return page.end();
    }

    private static Cell citizens(Subject service) {
        List<Cell> pages = new ArrayList<>();
        for (Language language : service.languages()) {
            pages.add(Cell.of(Phrases.forCitizens(language).get("language"))
                    .linked(service.directory() + "/" + CitizenPage.file(language)));
        }
        return Cell.all(pages);
    }
}
