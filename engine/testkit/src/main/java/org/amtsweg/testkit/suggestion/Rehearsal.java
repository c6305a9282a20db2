package org.amtsweg.testkit.suggestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.authority.Authority;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.form.Field;
import org.amtsweg.form.Form;
import org.amtsweg.form.FormData;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.process.Element;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.coverage.CoverageRecord;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.town.CaseDriver;
import org.amtsweg.testkit.town.Filing;
import org.amtsweg.testkit.town.Move;
import org.amtsweg.testkit.town.Sight;
import org.amtsweg.testkit.town.Town;

/**
 * Tries an itinerary in the town (<i>Probe</i>) and fills in what forms ask for on the way, from earlier scenarios or made up.
 *
 * <p>What nobody can make up ends it; what was gone until then is the result all the same.
 */
final class Rehearsal {

    private static final int MOST_REPAIRS = 12;

    private final Town town;
    private final ServiceFolder service;
    private final CoverageRecorder recorder;
    private final Start start;

    Rehearsal(Town town, ServiceFolder service, CoverageRecorder recorder, Start start) {
        this.town = town;
        this.service = service;
        this.recorder = recorder;
        this.start = start;
    }

    /** What was handed in, the moves that were done and those that were not, what that covered, and why it ended early. */
    record Played(
            Filing filing,
            List<Move> done,
            List<Move> left,
            CoverageRecord record,
            Findings stopped,
            Optional<CaseState> state) {

        /** A move as it was done or tried in the end, and what stands against it. */
        private record Try(Move move, Findings findings) {}
    }

    Played play(Itinerary itinerary) {
        town.restart(start.now());
        Map<String, JsonNode> parameters = new HashMap<>();
        itinerary.parameters().forEach((name, value) -> parameters.put(name, FieldValues.json(value)));
        town.set(service, parameters);
        town.payments().behave(itinerary.payment());
        recorder.take();
        CaseDriver driver = town.driver(service.service().id())
                .orElseThrow(() -> new IllegalArgumentException("The town does not serve " + service));
        ObjectNode form = start.filing().form().json();
        itinerary.form().forEach((path, value) -> FieldValues.put(form, path, value));
        List<String> evidence = new ArrayList<>(start.filing().evidence());
        Findings stopped = submit(driver, form, evidence);
        Filing filing = filing(form, evidence);
        List<Move> done = new ArrayList<>();
        List<Move> left = new ArrayList<>(itinerary.moves());
        while (!stopped.hasErrors() && !left.isEmpty()) {
            Played.Try tried = attempt(driver, left.get(0));
            stopped = tried.findings();
            if (!stopped.hasErrors()) {
                left.remove(0);
                done.add(tried.move());
            }
        }
        return new Played(
                filing, done, left, recorder.take(), stopped, driver.sight().map(Sight::state));
    }

    private Filing filing(ObjectNode form, List<String> evidence) {
        Filing base = start.filing();
        return new Filing(base.applicant(), base.channel(), base.place(), FormData.of(form), evidence);
    }

    private Findings submit(CaseDriver driver, ObjectNode form, List<String> evidence) {
        Findings findings = driver.submit(filing(form, evidence));
        for (int i = 0; i < MOST_REPAIRS && findings.hasErrors(); i++) {
            boolean mended = false;
            for (Finding finding : findings.list()) {
                mended |= mend(finding, form, service.service().form(), evidence);
            }
            if (!mended) {
                return findings;
            }
            findings = driver.submit(filing(form, evidence));
        }
        return findings;
    }

    private boolean mend(Finding finding, ObjectNode form, Form asked, List<String> evidence) {
        if (finding.code().equals("evidence.missing")) {
            String id = finding.path().substring(finding.path().lastIndexOf('.') + 1);
            return !evidence.contains(id) && evidence.add(id);
        }
        return mend(finding, form, asked);
    }

    /** Enters a value where one is missing; what is there and wrong stays for a person. */
    private boolean mend(Finding finding, ObjectNode values, Form asked) {
        String path = finding.path().replaceFirst("^form\\.", "");
        Optional<Field> field = FieldValues.field(asked.fields(), path);
        if (field.isEmpty() || !Variables.at(values, path).isMissingNode()) {
            return false;
        }
        LocalDate today = start.now().atZone(Authority.GERMAN_TIME).toLocalDate();
        field.flatMap(f -> FieldValues.example(f, today)).ifPresent(value -> FieldValues.put(values, path, value));
        return !Variables.at(values, path).isMissingNode();
    }

    private Played.Try attempt(CaseDriver driver, Move move) {
        if (!(move instanceof Move.Complete complete)) {
            return new Played.Try(move, driver.perform(move));
        }
        ObjectNode values = start.entered(complete) instanceof ObjectNode known
                ? known
                : complete.values().json();
        complete.values().json().properties().forEach(v -> values.set(v.getKey(), v.getValue()));
        // The role only where two tasks of one name are open at once, as in a block that runs twice.
        Move.Complete now =
                new Move.Complete(complete.task(), Optional.empty(), complete.outcome(), FormData.of(values));
        Findings findings = driver.perform(now);
        for (int i = 0; i < MOST_REPAIRS && findings.hasErrors(); i++) {
            if (findings.list().stream().anyMatch(f -> f.code().equals("trial.task-ambiguous"))) {
                if (complete.role().isEmpty() || now.role().isPresent()) {
                    return new Played.Try(now, findings);
                }
                now = now.as(complete.role().get());
            } else {
                Optional<Form> form = form(complete.task());
                boolean mended = false;
                for (Finding finding : findings.list()) {
                    mended |= form.isPresent() && mend(finding, values, form.get());
                }
                if (!mended) {
                    return new Played.Try(now, findings);
                }
                now = with(now, values);
            }
            findings = driver.perform(now);
        }
        return new Played.Try(now, findings);
    }

    private static Move.Complete with(Move.Complete move, ObjectNode values) {
        return new Move.Complete(move.task(), move.role(), move.outcome(), FormData.of(values));
    }

    private Optional<Form> form(String task) {
        return in(service.process().elements().stream(), service.forms(), task)
                .or(() -> town.blocks().stream()
                        .flatMap(block -> in(block.process().elements().stream(), block.forms(), task).stream())
                        .findFirst());
    }

    private static Optional<Form> in(java.util.stream.Stream<Element> elements, Map<String, Form> forms, String task) {
        return elements.filter(e -> e.type().equals("userTask"))
                .filter(e -> e.id().equals(task)
                        || e.name().toLowerCase(Locale.GERMAN).equals(task.toLowerCase(Locale.GERMAN)))
                .flatMap(e -> e.reference().stream())
                .flatMap(id -> Optional.ofNullable(forms.get(id)).stream())
                .findFirst();
    }
}
