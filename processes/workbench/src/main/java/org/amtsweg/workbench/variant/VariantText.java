package org.amtsweg.workbench.variant;

import java.util.ArrayList;
import java.util.List;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.workbench.difference.Change;
import org.amtsweg.workbench.difference.Sayings;
import org.amtsweg.workbench.terminal.Words;

/** Variants for the terminal (<i>Textbericht</i>). */
final class VariantText {

    private final Words words;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    VariantText(Words words) {
        this.words = words;
        this.language = words.language();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    void effective(Effective effective) {
        LocalVariant local = effective.local();
        line(words.get(
                "variants.head",
                effective.folder().content().path(),
                effective.central().service().description().name().in(language),
                local.service(),
                effective.central().service().version()));
        line("  "
                + words.get(
                        "variants.covers",
                        local.area(),
                        words.get("variants.area." + local.area().prefix().length()),
                        local.versions()));
        findings(effective.folder().warnings());
        parameters(effective);
        line("");
        line("  " + words.get("variants.texts"));
        if (effective.texts().isEmpty()) {
            line("    " + words.get("variants.unchanged"));
        }
        effective.texts().forEach((key, languages) -> line("    " + key + " (" + languages + ")"));
        fee(effective);
        line("");
    }

    private void parameters(Effective effective) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                words.get("variants.column.parameter"),
                words.get("variants.column.default"),
                words.get("variants.column.local"),
                words.get("variants.column.bounds"),
                words.get("variants.column.source")));
        effective
                .rows(language)
                .forEach(row -> table.add(List.of(
                        row.name(),
                        row.byService(),
                        row.local().orElse(words.get("variants.unchanged")),
                        row.bounds(),
                        row.basis().map(Norm::citation).orElse(words.get("variants.unchanged")))));
        line("");
        for (List<String> row : table) {
            StringBuilder cells = new StringBuilder("    ");
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width =
                        table.stream().mapToInt(r -> r.get(at).length()).max().orElse(0);
                String cell = row.get(column);
                cells.append(cell).append(" ".repeat(width - cell.length() + 2));
            }
            line(cells.toString());
        }
    }

    private void fee(Effective effective) {
        if (effective.central().profile().fee().isEmpty()) {
            return;
        }
        line("");
        line("  " + words.get("variants.fee"));
        if (effective.fee().isEmpty()) {
            line("    " + words.get("variants.fee.none"));
            return;
        }
        LocalVariant.LocalFee fee = effective.fee().get();
        line("    "
                + words.get(
                        "variants.fee.schedule",
                        fee.schedule(),
                        effective.schedule().map(Norm::citation).orElse(words.get("variants.unchanged"))));
        line("    " + words.get(fee.table().isPresent() ? "variants.fee.table" : "variants.fee.same"));
        Sayings sayings = new Sayings(words);
        for (Change change : effective.table(words)) {
            line("      " + sayings.way(change.way()) + "  " + sayings.of(change));
        }
    }

    void refused(String folder, Findings findings) {
        line(words.get("variants.refused", folder));
        findings(findings);
        line("");
    }

    private void findings(Findings findings) {
        for (Finding finding : findings) {
            String norm = finding.norm().map(n -> " (" + n + ")").orElse("");
            line("    " + (finding.path().isEmpty() ? "" : finding.path() + ": ") + finding.text(language) + norm + " ["
                    + finding.code() + "]");
        }
    }
}
