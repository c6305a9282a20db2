package org.amtsweg.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amtsweg.casefile.DeadlineInCase;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.decision.Notice;
import org.amtsweg.language.Language;
import org.amtsweg.message.OutgoingMessage;
import org.amtsweg.model.process.Element;
import org.amtsweg.task.Task;
import org.amtsweg.testkit.scenario.ScenarioStep.Expected;
import org.amtsweg.testkit.town.CaseDriver;
import org.amtsweg.testkit.town.Nearest;
import org.amtsweg.testkit.town.Sight;
import org.amtsweg.testkit.town.Terrain;
import org.amtsweg.testkit.town.TownMailbox;
import org.amtsweg.testkit.town.Trail;

/** Compares what is expected with what can be seen (<i>Abgleich</i>). */
final class ExpectationCheck {

    private final CaseDriver driver;
    private final Sight sight;
    private final Language language;

    ExpectationCheck(CaseDriver driver, Language language) {
        this.driver = driver;
        this.sight = driver.sight().orElseThrow();
        this.language = language;
    }

    /** What is otherwise; empty if it holds. */
    Optional<Failure> failure(Expected expected) {
        JsonNode value = expected.value();
        return switch (expected.key()) {
            case "state" ->
                equal(expected, state(value.asText()), state(sight.state().name()));
            case "path" -> path(expected);
            case "never" -> never(expected);
            case "deadlines" -> deadline(expected);
            case "messages" -> contains(expected, letters());
            case "messages.none" -> equal(expected, none(), letters().isEmpty() ? none() : firstLines(letters()));
            case "timeline" -> contains(expected, sight.timeline());
            case "notice.contains" -> contains(expected, notices());
            case "notice.lacks" -> lacks(expected, notices());
            case "notice.none" -> equal(expected, none(), sight.notices().isEmpty() ? none() : say("seen.notice"));
            case "fee" -> fee(expected);
            case "payments" -> equal(expected, amounts(texts(value)), amounts(requested()));
            case "tasks" -> tasks(expected);
            case "actions" -> equal(expected, actions(texts(value)), actions(openActions()));
            case "stuck" ->
                equal(
                        expected,
                        say(value.asBoolean() ? "seen.stuck" : "expected.not-stuck"),
                        say(sight.stuck().isEmpty() ? "expected.not-stuck" : "seen.stuck"));
            default ->
                throw new IllegalStateException("The reader has an expectation that nobody checks: " + expected.key());
        };
    }

    private String say(String code, String... parameters) {
        return ScenarioRunner.say(language, "scenario." + code, parameters);
    }

    private String none() {
        return say("seen.none");
    }

    private Optional<Failure> equal(Expected expected, String wanted, String seen) {
        return wanted.equals(seen) ? Optional.empty() : Optional.of(otherwise(expected, wanted, seen));
    }

    private Failure otherwise(Expected expected, String wanted, String seen) {
        return new Failure(expected.place(), key(expected.key()), wanted, seen, List.of());
    }

    /** The key in the language of the reader. */
    private String key(String english) {
        String first = english.split("\\.", 2)[0];
        return ScenarioWords.get().keys("expect").stream()
                .filter(key -> key.english().equals(first))
                .map(key -> language.base().equals(Language.EN) ? key.english() : key.german())
                .findFirst()
                .orElse(english);
    }

    private String state(String constant) {
        String word = ScenarioWords.get().word("state", constant, language);
        return word.equals(constant) ? constant : word + " (" + constant + ")";
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private Optional<Failure> path(Expected expected) {
        List<String> wanted = texts(expected.value());
        List<Element> way = way();
        int next = 0;
        for (Element element : way) {
            if (next < wanted.size() && Terrain.isNamed(element, wanted.get(next))) {
                next++;
            }
        }
        if (next == wanted.size()) {
            return Optional.empty();
        }
        String missing = wanted.get(next);
        String sentence = next == 0
                ? say("expected.path-first", "element", MoveWriting.quoted(missing))
                : say(
                        "expected.path",
                        "element",
                        MoveWriting.quoted(missing),
                        "after",
                        MoveWriting.quoted(wanted.get(next - 1)));
        return unknown(expected, missing).or(() -> Optional.of(otherwise(expected, sentence, shown(way))));
    }

    private Optional<Failure> never(Expected expected) {
        String name = expected.value().asText();
        boolean visited = way().stream().anyMatch(element -> Terrain.isNamed(element, name));
        return visited
                ? Optional.of(
                        otherwise(expected, say("expected.never", "element", MoveWriting.quoted(name)), shown(way())))
                : unknown(expected, name);
    }

    /** A name that no model has would otherwise never be come to, and a wrong "never" would hold. */
    private Optional<Failure> unknown(Expected expected, String name) {
        if (!driver.terrain().find(name).isEmpty()) {
            return Optional.empty();
        }
        List<String> near = Nearest.to(name, driver.terrain().names());
        return Optional.of(otherwise(
                expected,
                MoveWriting.quoted(name),
                say(
                        near.isEmpty() ? "seen.no-element" : "seen.no-element-near",
                        "near",
                        near.stream().map(MoveWriting::quoted).collect(Collectors.joining(", ")))));
    }

    private List<Element> way() {
        List<Element> way = new ArrayList<>();
        for (Trail.Visit visit : driver.town().trail().visits()) {
            driver.terrain().element(visit.source(), visit.elementId()).ifPresent(way::add);
        }
        return way;
    }

    private static String shown(List<Element> way) {
        return way.stream()
                .map(element -> element.name().isBlank() ? element.id() : element.name())
                .collect(Collectors.joining(" → "));
    }

    private Optional<Failure> deadline(Expected expected) {
        String name = expected.value().path("name").asText();
        String wanted = expected.value().path("day").asText();
        // Also those that bind only the authority: the applicant does not see them, the scenario names them.
        List<DeadlineInCase> all = sight.allDeadlines();
        List<DeadlineInCase> named =
                all.stream().filter(d -> d.name().equals(name)).toList();
        boolean isNone = wanted.equals(ExpectationReader.NONE);
        boolean holds = isNone
                ? named.isEmpty()
                : named.stream().anyMatch(d -> d.lastDay().toString().equals(wanted));
        if (holds) {
            return isNone ? unknownDeadline(expected, name) : Optional.empty();
        }
        List<DeadlineInCase> shown = named.isEmpty() ? all : named;
        String seen = shown.stream()
                .sorted(Comparator.comparing(DeadlineInCase::lastDay))
                .map(d -> d.name() + " " + d.lastDay())
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(
                otherwise(expected, name + " " + (isNone ? none() : wanted), seen.isEmpty() ? none() : seen));
    }

    /** A name that nothing declares would otherwise always have no deadline. */
    private Optional<Failure> unknownDeadline(Expected expected, String name) {
        Set<String> known = driver.terrain().deadlines();
        return known.contains(name)
                ? Optional.empty()
                : Optional.of(otherwise(
                        expected,
                        name + " " + none(),
                        say("seen.no-deadline", "deadline", name, "known", String.join(", ", known))));
    }

    private List<String> letters() {
        return sight.letters().stream()
                .map(TownMailbox.Letter::message)
                .map(ExpectationCheck::whole)
                .toList();
    }

    private static String whole(OutgoingMessage message) {
        return message.subject() + "\n" + message.text();
    }

    private List<String> notices() {
        return sight.notices().stream().map(Notice::text).toList();
    }

    private Optional<Failure> contains(Expected expected, List<String> texts) {
        String wanted = expected.value().asText();
        return texts.stream().anyMatch(text -> plain(text).contains(plain(wanted)))
                ? Optional.empty()
                : Optional.of(otherwise(
                        expected, say("expected.contains", "text", MoveWriting.quoted(wanted)), firstLines(texts)));
    }

    private Optional<Failure> lacks(Expected expected, List<String> texts) {
        String unwanted = expected.value().asText();
        // Where there is no notice at all, nothing shows that this one leaves something out.
        return !texts.isEmpty() && texts.stream().noneMatch(text -> plain(text).contains(plain(unwanted)))
                ? Optional.empty()
                : Optional.of(otherwise(
                        expected, say("expected.lacks", "text", MoveWriting.quoted(unwanted)), firstLines(texts)));
    }

    /** Line breaks of a letter are its own business. */
    private static String plain(String text) {
        return text.replaceAll("\\s{1,1000}", " ").toLowerCase(Locale.GERMAN);
    }

    private String firstLines(List<String> texts) {
        int most = 1500;
        String all = texts.stream().map(text -> "„" + text.strip() + "“").collect(Collectors.joining("\n"));
        return all.isEmpty() ? none() : all.length() > most ? all.substring(0, most) + " …" : all;
    }

    private Optional<Failure> fee(Expected expected) {
        Optional<BigDecimal> seen = sight.fee();
        boolean isNone = expected.value().isTextual();
        boolean holds = isNone
                ? seen.isEmpty()
                : seen.filter(fee -> fee.compareTo(expected.value().decimalValue()) == 0)
                        .isPresent();
        return holds
                ? Optional.empty()
                : Optional.of(otherwise(
                        expected,
                        isNone ? none() : amount(expected.value().decimalValue()),
                        seen.map(ExpectationCheck::amount).orElseGet(this::none)));
    }

    private static String amount(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private String amounts(List<String> written) {
        return written.isEmpty()
                ? none()
                : written.stream().map(text -> amount(new BigDecimal(text))).collect(Collectors.joining(", "));
    }

    private List<String> requested() {
        return driver.town().payments().requests().stream()
                .map(request -> request.amount().amount().toPlainString())
                .toList();
    }

    private Optional<Failure> tasks(Expected expected) {
        List<Task> open = new ArrayList<>(sight.tasks());
        List<String> missing = new ArrayList<>();
        for (String name : texts(expected.value())) {
            Optional<Task> found = open.stream()
                    .filter(task -> task.type().element().equals(name)
                            || plain(task.name()).equals(plain(name)))
                    .findFirst();
            found.ifPresentOrElse(open::remove, () -> missing.add(name));
        }
        String seen =
                sight.tasks().stream().map(task -> "„" + task.name() + "“").collect(Collectors.joining(", "));
        return missing.isEmpty() && open.isEmpty()
                ? Optional.empty()
                : Optional.of(otherwise(
                        expected,
                        expected.value().isEmpty() ? none() : String.join(", ", texts(expected.value())),
                        seen.isEmpty() ? none() : seen));
    }

    private List<String> openActions() {
        return sight.actions().stream().map(OpenAction::kind).map(Enum::name).toList();
    }

    private String actions(List<String> constants) {
        String all = constants.stream()
                .sorted()
                .map(constant -> ScenarioWords.get().word("action", constant, language))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? none() : all;
    }
}
