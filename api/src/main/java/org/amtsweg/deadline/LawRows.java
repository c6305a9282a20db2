package org.amtsweg.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.legal.LawSource;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.legal.Validity;

/** Reads the rows of law from the class path (<i>Rechtsdaten</i>). */
final class LawRows {

    private static final String FOLDER = "/META-INF/amtsweg/law/";

    private LawRows() {}

    static DeadlineLaws read() {
        List<DeadlineLaw> laws = new ArrayList<>();
        tree("deadline-laws.json").forEach(row -> laws.add(law(row)));
        List<NormLimits> norms = new ArrayList<>();
        tree("deadline-norms.json").forEach(row -> norms.add(limits(row)));
        return new DeadlineLaws(laws, norms);
    }

    private static JsonNode tree(String name) {
        try (InputStream in = LawRows.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + FOLDER + name);
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FOLDER + name, e);
        }
    }

    private static DeadlineLaw law(JsonNode row) {
        JsonNode counting = row.required("counting");
        JsonNode shift = counting.required("shift");
        JsonNode hours = counting.required("hours");
        return new DeadlineLaw(
                ProcedureLaw.parse(row.required("law").textValue()),
                validity(row),
                new DeadlineLaw.Counting(
                        norm(counting, "basis"),
                        optionalNorm(counting, "authorityStart"),
                        new DeadlineLaw.Shift(norm(shift, "norm"), optionalNorm(shift, "exceptTold")),
                        norm(counting, "benefit"),
                        optionalNorm(counting, "appointment"),
                        new DeadlineLaw.Hours(
                                norm(hours, "norm"),
                                hours.required("countFreeDays").booleanValue())),
                changes(row.required("changes")),
                source(row));
    }

    private static DeadlineLaw.Changes changes(JsonNode changes) {
        return new DeadlineLaw.Changes(
                part(changes, "extension")
                        .map(e -> new DeadlineLaw.Extension(
                                norm(e, "norm"),
                                e.required("retroactive").booleanValue(),
                                e.required("fromShifted").booleanValue())),
                part(changes, "reinstatement")
                        .map(r -> new DeadlineLaw.Reinstatement(
                                norm(r, "norm"), period(r, "within"), period(r, "atTheLatest"))));
    }

    private static NormLimits limits(JsonNode row) {
        Set<DeadlineOperation> operations = EnumSet.noneOf(DeadlineOperation.class);
        row.required("operations").forEach(o -> operations.add(DeadlineOperation.valueOf(o.textValue())));
        Jurisdiction jurisdiction = part(row, "jurisdiction")
                .map(j -> Jurisdiction.parse(j.textValue()))
                .orElse(Jurisdiction.BUND);
        return new NormLimits(
                norm(row, "norm"),
                new NormLimits.Scope(jurisdiction, validity(row)),
                operations,
                part(row, "extension")
                        .map(e -> new NormLimits.Extension(
                                norm(e, "norm"),
                                e.required("once").booleanValue(),
                                e.required("needsReason").booleanValue(),
                                e.required("toldInTime").booleanValue(),
                                part(e, "longest").map(p -> Period.parse(p.textValue())))),
                part(row, "deemed")
                        .map(d -> new NormLimits.Deemed(
                                d.required("shifts").booleanValue(),
                                part(d, "incompleteness")
                                        .map(i -> new NormLimits.Incompleteness(
                                                norm(i, "norm"),
                                                period(i, "within"),
                                                DeadlineAction.Form.valueOf(
                                                        i.required("form").textValue()))))),
                source(row));
    }

    private static Validity validity(JsonNode row) {
        return new Validity(day(row, "validFrom"), day(row, "validUntil"));
    }

    private static LawSource source(JsonNode row) {
        JsonNode source = row.required("source");
        return new LawSource(
                source.required("text").textValue(),
                LocalDate.parse(source.required("checkedOn").textValue()),
                LawSource.Evidence.valueOf(source.required("evidence").textValue()));
    }

    private static Optional<LocalDate> day(JsonNode row, String name) {
        return part(row, name).map(d -> LocalDate.parse(d.textValue()));
    }

    private static Period period(JsonNode row, String name) {
        return Period.parse(row.required(name).textValue());
    }

    private static Norm norm(JsonNode row, String name) {
        return Norm.of(row.required(name).textValue());
    }

    private static Optional<Norm> optionalNorm(JsonNode row, String name) {
        return part(row, name).map(n -> Norm.of(n.textValue()));
    }

    private static Optional<JsonNode> part(JsonNode row, String name) {
        return Optional.ofNullable(row.get(name));
    }
}
