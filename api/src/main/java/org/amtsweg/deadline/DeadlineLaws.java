package org.amtsweg.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;

/**
 * The law of time limits as rows (<i>Fristenrecht als Daten</i>): how each law counts, and what each norm permits.
 *
 * <p>{@link #standard} holds the rows this library ships; {@link #with} puts a row of one's own before them, for instance for a building
 * law or to decide a disputed question otherwise.
 */
public record DeadlineLaws(List<DeadlineLaw> laws, List<NormLimits> norms) {

    private static final DeadlineLaws STANDARD = LawRows.read();

    public DeadlineLaws {
        laws = List.copyOf(laws);
        norms = List.copyOf(norms);
    }

    /** The rows of {@code META-INF/amtsweg/law/}. */
    public static DeadlineLaws standard() {
        return STANDARD;
    }

    /** These rows, and one that comes before all others. */
    public DeadlineLaws with(NormLimits row) {
        List<NormLimits> all = new ArrayList<>();
        all.add(row);
        all.addAll(norms);
        return new DeadlineLaws(laws, all);
    }

    /** These rows, and one that comes before all others. */
    public DeadlineLaws with(DeadlineLaw row) {
        List<DeadlineLaw> all = new ArrayList<>();
        all.add(row);
        all.addAll(laws);
        return new DeadlineLaws(all, norms);
    }

    /**
     * How a law counts on a day. A Land whose own text has no row counts as the federation does; {@link #isOwnText} tells the difference. No
     * public law means the BGB.
     *
     * @throws IllegalArgumentException if there is no row
     */
    @LegalBasis("§ 186 BGB")
    public DeadlineLaw law(ProcedureLaw law, LocalDate day) {
        return find(law, day)
                .or(() -> find(ProcedureLaw.of(law.act(), Jurisdiction.BUND), day))
                .or(() -> law.act() == ProcedureLaw.Act.NONE
                        ? find(ProcedureLaw.of(ProcedureLaw.Act.BGB, Jurisdiction.BUND), day)
                        : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("There is no row on how " + law + " counts time"));
    }

    /** Whether the row of a law is its own, not that of the federation in place of a Land's. */
    public boolean isOwnText(ProcedureLaw law, LocalDate day) {
        return !law.jurisdiction().isLand() || find(law, day).isPresent();
    }

    /**
     * What a norm permits; empty if no row speaks of it. A row on § 127 Abs. 3 also speaks of § 127 Abs. 3 Satz 1, and of § 127 if no row
     * is as wide: a vague citation frees nobody.
     */
    public Optional<NormLimits> limits(Norm norm, LocalDate day) {
        List<Citation> cited = Citation.parse(norm);
        return rowFor(day, row -> cited.stream().anyMatch(row::covers))
                .or(() -> rowFor(day, row -> cited.stream().anyMatch(c -> c.covers(row))));
    }

    private Optional<NormLimits> rowFor(LocalDate day, Predicate<Citation> wanted) {
        return norms.stream()
                .filter(row -> row.scope().validity().contains(day))
                .filter(row -> Citation.parse(row.norm()).stream().anyMatch(wanted))
                .findFirst();
    }

    private Optional<DeadlineLaw> find(ProcedureLaw law, LocalDate day) {
        return laws.stream()
                .filter(row -> row.law().equals(law) && row.validity().contains(day))
                .findFirst();
    }
}
