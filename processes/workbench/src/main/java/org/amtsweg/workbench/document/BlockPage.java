package org.amtsweg.workbench.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The page that tells all that the folder of a block says (<i>Bausteinbeschreibung</i>). */
final class BlockPage {

    private final Subject block;
    private final Phrases words;
    private final Page page;

    BlockPage(Subject block, Phrases words) {
        this.block = block;
        this.words = words;
        this.page = Page.begin(
                words,
                words.get("block", block.name().in(words.language())),
                "profile",
                List.of(Page.Link.to(words.get("index"), "../../index.html")));
    }

    String write(List<Subject> callers) {
        page.paragraph(words.get("block.kind", block.id(), block.version()));
        page.navigation("pages", words.get("pages"), List.of(Page.Link.to(words.get("drawing"), "process.html")));
        page.section("verwendung", words.get("callers"));
        if (callers.isEmpty()) {
            page.paragraph(words.get("callers.none"));
        } else {
            page.list(callers.stream()
                    .map(caller -> Cell.of(caller.name().in(words.language()))
                            .linked(Site.relative(block, caller) + "index.html"))
                    .toList());
        }
        ProcessSection process = new ProcessSection(page, block);
        process.steps();
        RuleSection rules = new RuleSection(page, block);
        rules.parameters();
        outputs();
        process.roles();
        rules.deadlines();
        if (!block.decisions().isEmpty()) {
            page.section("tabellen", words.get("tables"));
            Set<String> told = new LinkedHashSet<>();
            block.decisions().keySet().forEach(id -> rules.decision(id, told));
        }
        FormSection forms = new FormSection(page, block);
        forms.forms();
        forms.notices();
        forms.texts();
        return page.end();
    }

    private void outputs() {
        page.section("ausgaenge", words.get("outputs"));
        if (block.block().outputs().isEmpty()) {
            page.paragraph(words.get("outputs.none"));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        block.block().outputs().forEach((name, path) -> rows.add(List.of(Cell.code(name), Cell.code(path))));
        page.table(words.get("outputs.caption"), List.of(words.get("outputs.name"), words.get("outputs.from")), rows);
    }
}
