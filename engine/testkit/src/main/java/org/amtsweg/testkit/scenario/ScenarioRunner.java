package org.amtsweg.testkit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.amtsweg.authority.Authority;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.town.CaseDriver;
import org.amtsweg.testkit.town.Move;
import org.amtsweg.testkit.town.Sight;
import org.amtsweg.testkit.town.Town;

/**
 * Runs scenarios in a town (<i>Ausführung der Szenarien</i>), one after another; each begins in an empty town at its own time. What they cover goes to a recorder
 * that has to be the town's watcher.
 *
 * <p>A scenario ends at its first step that fails; of expectations that stand together, all that fail are told.
 */
public final class ScenarioRunner {

    private static final Set<String> MISTAKES =
            Set.of("trial.not-a-task", "trial.outcome-missing", "trial.task-ambiguous", "trial.flaw", "trial.flaw-at");

    private final Town town;
    private final CoverageRecorder recorder;
    private final Language language;
    private final LongSupplier nanos;

    public ScenarioRunner(Town town, CoverageRecorder recorder, Language language) {
        this(town, recorder, language, System::nanoTime);
    }

    ScenarioRunner(Town town, CoverageRecorder recorder, Language language, LongSupplier nanos) {
        this.town = town;
        this.recorder = recorder;
        this.language = language;
        this.nanos = nanos;
    }

    /** Runs a scenario of a service that the town serves. */
    public ScenarioResult run(ServiceFolder service, Scenario scenario) {
        long begun = nanos.getAsLong();
        recorder.take();
        List<Failure> failures = failures(service, scenario);
        return new ScenarioResult(
                scenario,
                service.service().id(),
                failures,
                town.trail().visits(),
                recorder.take(),
                Duration.ofNanos(nanos.getAsLong() - begun));
    }

    private List<Failure> failures(ServiceFolder service, Scenario scenario) {
        town.restart(scenario.given().now());
        List<Failure> unknown = agree(service, scenario);
        if (!unknown.isEmpty()) {
            return unknown;
        }
        CaseDriver driver = town.driver(service.service().id())
                .orElseThrow(() -> new IllegalArgumentException("The town does not serve " + service));
        Findings refused = driver.submit(scenario.given().filing());
        List<ScenarioStep.Expected> expected = scenario.steps().stream()
                .filter(ScenarioStep.Check.class::isInstance)
                .flatMap(step -> ((ScenarioStep.Check) step).expected().stream())
                .filter(ScenarioStep.Expected::isRefusal)
                .toList();
        if (refused.hasErrors() || !expected.isEmpty()) {
            return submission(scenario, refused, expected);
        }
        return steps(driver, scenario);
    }

    /** Sets the town up as the scenario begins. */
    private List<Failure> agree(ServiceFolder service, Scenario scenario) {
        Scenario.Given given = scenario.given();
        town.set(service, given.parameters());
        town.payments().behave(given.fakes().payment());
        town.mailbox().failNext(given.fakes().deliveryFailures());
        given.fakes().booked().forEach(booked -> town.book(booked.resource(), booked.slot()));
        List<Failure> unknown = new ArrayList<>();
        given.fakes().steps().forEach((step, answers) -> {
            town.steps().agree(step, answers);
            Findings wrong = town.steps().unknown(step, answers);
            if (wrong.hasErrors()) {
                unknown.add(new Failure(scenario.place(), say("scenario.step.fakes"), step, told(wrong), List.of()));
            }
        });
        return unknown;
    }

    private List<Failure> submission(Scenario scenario, Findings refused, List<ScenarioStep.Expected> expected) {
        String seen = refused.hasErrors() ? told(refused) : say("scenario.seen.accepted");
        if (expected.isEmpty()) {
            return List.of(new Failure(
                    scenario.place(), say("scenario.step.submit"), say("scenario.expected.accepted"), seen, List.of()));
        }
        return expected.stream()
                .filter(each -> refused.stream()
                        .noneMatch(finding -> isMeant(finding, each.value().asText())))
                .map(each -> new Failure(
                        each.place(),
                        say("scenario.step.submit"),
                        say("scenario.expected.finding", "value", each.value().asText()),
                        seen,
                        List.of()))
                .toList();
    }

    /** By its code, the field it is about, or words of its sentence. */
    private static boolean isMeant(Finding finding, String written) {
        String words = written.toLowerCase(Locale.GERMAN);
        return finding.code().equals(written)
                || finding.path().equals(written)
                || finding.path().equals("form." + written)
                || finding.text(Language.DE).toLowerCase(Locale.GERMAN).contains(words)
                || finding.text(Language.EN).toLowerCase(Locale.GERMAN).contains(words);
    }

    private List<Failure> steps(CaseDriver driver, Scenario scenario) {
        boolean stuckExpected = false;
        for (ScenarioStep step : scenario.steps()) {
            List<Failure> failures = step(driver, step);
            if (!failures.isEmpty()) {
                return failures;
            }
            stuckExpected |= step instanceof ScenarioStep.Check check
                    && check.expected().stream()
                            .anyMatch(each ->
                                    each.key().equals("stuck") && each.value().asBoolean());
        }
        Sight sight = driver.sight().orElseThrow();
        return stuckExpected || sight.stuck().isEmpty()
                ? List.of()
                : List.of(new Failure(
                        scenario.place(),
                        say("scenario.step.end"),
                        say("scenario.expected.not-stuck"),
                        say("scenario.seen.stuck"),
                        List.of()));
    }

    private List<Failure> step(CaseDriver driver, ScenarioStep step) {
        if (step instanceof ScenarioStep.Check check) {
            ExpectationCheck checking = new ExpectationCheck(driver, language);
            return check.expected().stream()
                    .flatMap(each -> checking.failure(each).stream())
                    .toList();
        }
        Instant now = town.amtsweg().now();
        LocalDate today = now.atZone(Authority.GERMAN_TIME).toLocalDate();
        if (step instanceof ScenarioStep.Impossible impossible) {
            Findings findings =
                    impossible.move(today).move().map(driver::perform).orElse(Findings.NONE);
            boolean refused = findings.hasErrors() && findings.stream().noneMatch(ScenarioRunner::isMistaken);
            return refused
                    ? List.of()
                    : List.of(new Failure(
                            step.place(),
                            step.text(),
                            say("scenario.expected.impossible"),
                            findings.hasErrors() ? told(findings) : say("scenario.seen.done"),
                            List.of()));
        }
        Sentences.Reading reading = ((ScenarioStep.Act) step).move(today);
        Findings findings =
                reading.findings().and(reading.move().map(driver::perform).orElse(Findings.NONE));
        return findings.hasErrors()
                ? List.of(new Failure(
                        step.place(), step.text(), say("scenario.expected.possible"), told(findings), possible(driver)))
                : List.of();
    }

    /** Whether the sentence is wrong, or our side broke down, rather than the case not allowing the step now. */
    private static boolean isMistaken(Finding finding) {
        String code = finding.code();
        return code.startsWith("trial.unknown-") || code.startsWith("trial.failed") || MISTAKES.contains(code);
    }

    private List<String> possible(CaseDriver driver) {
        List<Move> moves = driver.possible();
        return moves.stream()
                .map(move -> Sentences.write(move, language))
                .distinct()
                .toList();
    }

    private String told(Findings findings) {
        return findings.stream()
                .map(finding -> (finding.path().isEmpty() ? "" : finding.path() + ": ") + finding.text(language))
                .collect(Collectors.joining("\n"));
    }

    private String say(String code, String... parameters) {
        return say(language, code, parameters);
    }

    /** The sentence of a code of ours, in a language. */
    static String say(Language language, String code, String... parameters) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            named.put(parameters[i], parameters[i + 1]);
        }
        return Finding.error("", code, named).text(language);
    }
}
