package org.amtsweg.testkit.coverage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.markup.Markup;

/**
 * Coverage as pages that load nothing (<i>Abdeckung als HTML</i>): {@code index.html}, one page for each service and block, and {@code coverage.json}. The pages are
 * well-formed XML too.
 */
public final class CoverageHtml {

    private final Coverage coverage;
    private final Language language;
    private final Words words;

    private CoverageHtml(Coverage coverage, Language language) {
        this.coverage = coverage;
        this.language = language;
        this.words = Words.in(language);
    }

    /** Writes all files into a directory, which is made if it is not there; what lies there under these names is replaced. */
    public static void write(Coverage coverage, Language language, Path directory) throws IOException {
        CoverageHtml html = new CoverageHtml(coverage, language);
        Files.createDirectories(directory);
        write(directory.resolve("index.html"), html.index());
        write(directory.resolve("coverage.json"), CoverageJson.of(coverage, language));
        for (FolderCoverage folder : coverage.folders()) {
            write(directory.resolve(html.file(folder)), html.page(folder));
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The version is in the name only where there are several. */
    private String file(FolderCoverage folder) {
        FolderKey key = folder.key();
        long versions = coverage.folders().stream()
                .filter(f -> f.key().kind() == key.kind() && f.key().name().equals(key.name()))
                .count();
        return (key.isService() ? "" : "block-") + key.name() + (versions > 1 ? "-" + key.version() : "") + ".html";
    }

    private String index() {
        Page page = new Page(words.get("title"), language);
        Markup html = page.html();
        if (coverage.record().targets().isEmpty()) {
            html.element("p", words.get("scenarios.none")).line();
        } else if (coverage.isComplete()) {
            html.element("p", words.get("all")).line();
        }
        html.element("p", words.get("blocks.note")).line();
        Page.table(html, words.get("contents")).begin("thead").begin("tr");
        for (String head : List.of("folder", "name", "version", "FLOW", "RULE", "DEADLINE")) {
            html.element("th", words.get(head), "scope", "col");
        }
        html.end().end().begin("tbody").line();
        for (FolderCoverage folder : coverage.folders()) {
            html.begin("tr").begin("th", "scope", "row");
            html.text(words.get(folder.key().isService() ? "service" : "block") + " ");
            html.element("a", folder.key().name(), "href", file(folder)).end();
            html.element("td", folder.folder().title());
            html.element("td", folder.key().version());
            for (Target.Aspect aspect : Target.Aspect.values()) {
                FolderCoverage.Ratio ratio = folder.ratio(aspect);
                html.element("td", words.ratio(ratio), "class", ratio.isWhole() ? "yes" : "no");
            }
            html.end().line();
        }
        html.end().end().end().line();
        return page.end();
    }

    private String page(FolderCoverage folder) {
        String kind = words.get(folder.key().isService() ? "service" : "block");
        Page page = new Page(
                words.get("title.of", kind + " " + folder.folder().title() + " (" + folder.key() + ")"), language);
        Markup html = page.html();
        html.begin("p")
                .element("a", words.get("back"), "href", "index.html")
                .end()
                .line();
        html.begin("ul").line();
        for (Target.Aspect aspect : Target.Aspect.values()) {
            html.element("li", words.get(aspect.name()) + ": " + words.ratio(folder.ratio(aspect)))
                    .line();
        }
        html.end().line();
        missing(html, folder);
        new CoveragePage(folder, language, html).write();
        return page.end();
    }

    private void missing(Markup html, FolderCoverage folder) {
        for (Target.Aspect aspect : Target.Aspect.values()) {
            List<Target> uncovered = folder.uncovered(aspect);
            if (uncovered.isEmpty()) {
                continue;
            }
            html.element("h2", words.get("uncovered." + aspect)).begin("ul").line();
            for (Target target : uncovered) {
                html.begin("li")
                        .element("a", words.name(folder.folder(), target), "href", "#" + Page.anchor(target))
                        .end()
                        .line();
            }
            html.end().line();
        }
    }
}
