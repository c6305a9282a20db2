package org.amtsweg.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.legal.LawSource;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.legal.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows of law themselves: complete, with a source, looked at within a year of the build, and shown by the guide. */
class LawRowsTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/amtsweg/law");
    private static final Path GUIDE = Path.of("../docs/deadlines.md");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /**
     * Relative to {@code project.build.outputTimestamp}, which a release sets, so that an old release builds as it did; the fail names every
     * row that somebody must look at again.
     */
    @Test
    void everyRowWasCheckedWithinAYearOfTheBuild() throws IOException {
        LocalDate built = LocalDate.ofInstant(
                Instant.parse(System.getProperty("amtsweg.build-date", "2026-11-26T00:00:00Z")), ZoneOffset.UTC);
        List<String> stale = new ArrayList<>();
        int rows = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "*.json")) {
            for (Path file : files) {
                rows += collect(
                        Calculi.JSON.readTree(file.toFile()), file.getFileName().toString(), built, stale);
            }
        }
        stale.forEach(row -> System.out.println("Law row to be checked again: " + row));

        assertThat(rows).isGreaterThan(15);
        assertThat(stale).isEmpty();
    }

    @Test
    void aRowOlderThanAYearIsListed() throws IOException {
        JsonNode rows = Calculi.JSON.readTree(
                "[{\"norm\":\"§ 1\",\"source\":{\"checkedOn\":\"2025-11-25\"}},{\"norm\":\"§ 2\",\"checkedOn\":\"2025-11-26\"}]");
        List<String> stale = new ArrayList<>();

        assertThat(collect(rows, "x.json", TODAY, stale)).isEqualTo(2);
        assertThat(stale).containsExactly("x.json: § 1, 2025-11-25");
    }

    private static int collect(JsonNode node, String where, LocalDate built, List<String> stale) {
        int found = 0;
        String name = where;
        for (String key : List.of("norm", "law", "name")) {
            if (node.path(key).isTextual() && name.equals(where)) {
                name = where.replaceAll(": .*", "") + ": " + node.get(key).textValue();
            }
        }
        if (node.path("checkedOn").isTextual()) {
            found++;
            LocalDate checked = LocalDate.parse(node.get("checkedOn").textValue());
            if (checked.isBefore(built.minusYears(1))) {
                stale.add(name + ", " + checked);
            }
        }
        for (JsonNode child : node) {
            found += collect(child, name, built, stale);
        }
        return found;
    }

    @Test
    void readsTheSameRowsEachTime() {
        DeadlineLaws read = LawRows.read();

        assertThat(read).isEqualTo(DeadlineLaws.standard());
        assertThat(read.laws()).hasSize(5);
        assertThat(read.norms()).hasSize(12);
    }

    @ParameterizedTest
    @EnumSource(ProcedureLaw.Act.class)
    void everyActCountsTime(ProcedureLaw.Act act) {
        DeadlineLaw row = DeadlineLaws.standard().law(ProcedureLaw.of(act, Jurisdiction.BUND), TODAY);

        assertThat(row.source().evidence()).isEqualTo(LawSource.Evidence.TEXT);
        assertThat(row.law().act()).isEqualTo(act == ProcedureLaw.Act.NONE ? ProcedureLaw.Act.BGB : act);
        assertThat(DeadlineLaws.standard().isOwnText(ProcedureLaw.of(act, Jurisdiction.BUND), TODAY))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void theLandsCountLikeTheFederationWithAWarning(Jurisdiction land) {
        ProcedureLaw law = ProcedureLaw.of(ProcedureLaw.Act.VWVFG, land);

        assertThat(DeadlineLaws.standard().law(law, TODAY).law()).hasToString("VWVFG");
        assertThat(DeadlineLaws.standard().isOwnText(law, TODAY)).isEqualTo(land == Jurisdiction.BUND);
    }

    @Test
    void aRowOfALandComesFirstWhileItIsValid() {
        DeadlineLaw federal = DeadlineLaws.standard().law(ProcedureLaw.parse("VWVFG"), TODAY);
        DeadlineLaw land = new DeadlineLaw(
                ProcedureLaw.parse("VWVFG-SH"),
                Validity.from(TODAY),
                federal.counting(),
                federal.changes(),
                federal.source());
        DeadlineLaws laws = DeadlineLaws.standard().with(land);

        assertThat(laws.law(land.law(), TODAY)).isEqualTo(land);
        assertThat(laws.isOwnText(land.law(), TODAY)).isTrue();
        assertThat(laws.law(land.law(), TODAY.minusDays(1))).isEqualTo(federal);
        assertThat(laws.isOwnText(land.law(), TODAY.minusDays(1))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeadlineLaws(List.of(), List.of()).law(ProcedureLaw.NONE, TODAY))
                .withMessageContaining("NONE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeadlineLaws(List.of(), List.of()).law(land.law(), TODAY))
                .withMessageContaining("VWVFG-SH");
    }

    @Test
    void aRowOfANormHoldsWhileItIsValid() {
        NormLimits shipped =
                DeadlineLaws.standard().limits(Norm.of("§ 70 VwGO"), TODAY).orElseThrow();
        NormLimits later = new NormLimits(
                Norm.of("§ 9 Abs. 2 MuG"),
                new NormLimits.Scope(Jurisdiction.BUND, Validity.from(TODAY)),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                shipped.source());
        DeadlineLaws laws = DeadlineLaws.standard().with(later);

        assertThat(laws.limits(Norm.of("§ 9 Abs. 2 Satz 1 MuG"), TODAY)).contains(later);
        assertThat(laws.limits(Norm.of("§ 9 MuG"), TODAY)).contains(later);
        assertThat(laws.limits(Norm.of("§ 9 Abs. 3 MuG"), TODAY)).isEmpty();
        assertThat(laws.limits(Norm.of("§§ 9, 10 Abs. 1 MuG"), TODAY)).contains(later);
        assertThat(laws.limits(Norm.of("§ 10 MuG"), TODAY)).isEmpty();
        assertThat(laws.limits(Norm.of("§ 8, § 9 Abs. 2 MuG"), TODAY)).contains(later);
        assertThat(laws.limits(Norm.of("§ 9 Abs. 2, § 10 MuG"), TODAY)).contains(later);
        assertThat(laws.limits(Norm.of("§ 9 Abs. 2 MuG"), TODAY.minusDays(1))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NormLimits(
                        later.norm(),
                        later.scope(),
                        Set.of(DeadlineOperation.EXTEND),
                        Optional.empty(),
                        Optional.empty(),
                        later.source()))
                .withMessageContaining("§ 9 Abs. 2 MuG");
    }

    /** A row that is missing in the guide, or changed since, fails here with the line to paste. */
    @Test
    void theGuideShowsEveryRowWithSourceAndDate() throws IOException {
        List<String> guide = Files.readAllLines(GUIDE);
        List<String> missing = new ArrayList<>();
        for (DeadlineLaw row : DeadlineLaws.standard().laws()) {
            missing.add(line(row));
        }
        for (NormLimits row : DeadlineLaws.standard().norms()) {
            missing.add(line(row));
        }
        missing.removeAll(guide);

        assertThat(missing).isEmpty();
    }

    private static String line(DeadlineLaw row) {
        DeadlineLaw.Counting counting = row.counting();
        return String.join(
                " | ",
                "| `" + row.law() + "`",
                counting.shift().norm()
                        + (counting.shift().exceptTold().isPresent() ? ", not a day that was told" : ""),
                "benefits" + (counting.appointment().isPresent() ? ", appointments" : ""),
                (counting.hours().countFreeDays() ? "yes" : "no") + ", "
                        + counting.hours().norm(),
                row.changes()
                        .extension()
                        .map(e -> e.norm()
                                + (e.retroactive() ? ", also late" : ", not late")
                                + (e.fromShifted() ? ", from the shifted end" : ", from the counted end"))
                        .orElse("none"),
                row.changes()
                        .reinstatement()
                        .map(r -> r.norm() + ": " + r.within() + ", at most " + r.atTheLatest())
                        .orElse("none"),
                row.source().text(),
                row.source().checkedOn() + " |");
    }

    private static String line(NormLimits row) {
        return String.join(
                " | ",
                "| " + row.norm(),
                row.deemed()
                        .map(d -> "yes" + (d.shifts() ? ", shifted" : ", not shifted")
                                + d.incompleteness()
                                        .map(i -> "; notice of incompleteness within " + i.within() + ", " + i.form())
                                        .orElse(""))
                        .orElse("no"),
                row.operations().isEmpty()
                        ? "nothing"
                        : String.join(
                                ", ",
                                row.operations().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList()),
                row.extension()
                        .map(e -> (e.once() ? "once" : "any number of times")
                                + e.longest().map(l -> ", at most " + l).orElse("")
                                + (e.needsReason() ? ", with reasons" : "")
                                + (e.toldInTime() ? ", told in time" : ""))
                        .orElse("–"),
                row.source().text()
                        + (row.source().evidence() == LawSource.Evidence.SECONDARY ? " (**not the law's text**)" : ""),
                row.source().checkedOn() + " |");
    }
}
