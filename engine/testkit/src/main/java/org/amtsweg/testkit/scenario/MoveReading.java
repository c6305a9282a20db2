package org.amtsweg.testkit.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.deadline.DeadlineOrder;
import org.amtsweg.deadline.Period;
import org.amtsweg.form.FormData;
import org.amtsweg.notification.ReceiptFact;
import org.amtsweg.step.StepResult;
import org.amtsweg.testkit.scenario.Sentences.Reading;
import org.amtsweg.testkit.town.Move;
import org.amtsweg.testkit.town.TownPayments;

/** Makes a move of a sentence whose gaps are filled. */
final class MoveReading {

    private static final ScenarioWords WORDS = ScenarioWords.get();

    private final Map<String, String> gaps;
    private final FormData values;
    private final LocalDate today;

    private MoveReading(Map<String, String> gaps, FormData values, LocalDate today) {
        this.gaps = gaps;
        this.values = values;
        this.today = today;
    }

    static Reading of(String sentence, Map<String, String> gaps, FormData values, LocalDate today) {
        return new MoveReading(gaps, values, today).read(sentence);
    }

    private Reading read(String sentence) {
        return switch (sentence) {
            case "complete" ->
                Reading.of(new Move.Complete(gap("task"), optional("role"), optional("outcome"), values));
            case "reply" -> reply();
            case "supplement" ->
                Reading.of(new Move.Reply(Optional.of(OpenAction.Kind.SUPPLEMENT), "", values, list("list")));
            case "change" -> Reading.of(new Move.Reply(Optional.of(OpenAction.Kind.SUPPLEMENT), "", values, List.of()));
            case "object" ->
                Reading.of(new Move.Reply(Optional.of(OpenAction.Kind.OBJECTION), gap("text"), values, List.of()));
            case "certificate" -> Reading.of(Move.Reply.to(OpenAction.Kind.CERTIFICATE));
            case "withdraw" -> Reading.of(new Move.Withdraw());
            case "paymentSettles" -> Reading.of(new Move.Pay(TownPayments.Conduct.SETTLES));
            case "paymentFails" -> Reading.of(new Move.Pay(TownPayments.Conduct.FAILS));
            case "deliveryFails" ->
                Reading.of(new Move.MailboxFails(
                        optional("number").map(Integer::parseInt).orElse(1)));
            case "stepAnswers" -> Reading.of(new Move.StepAnswers(gap("step"), StepResult.done(plain(values))));
            case "stepFails" -> Reading.of(new Move.StepAnswers(gap("step"), StepResult.error(gap("code"))));
            case "messageAnswers" -> Reading.of(new Move.MessageAnswers(gap("element"), values));
            case "ask" -> withPeriod(period -> new Move.Ask(gap("text"), period));
            case "extend" ->
                withPeriod(period ->
                        new Move.ChangeDeadline(new DeadlineOrder.Extend(gap("deadline"), period, gap("text"))));
            case "suspend" ->
                Reading.of(new Move.ChangeDeadline(new DeadlineOrder.Suspend(gap("deadline"), today, gap("text"))));
            case "resume" ->
                Reading.of(new Move.ChangeDeadline(new DeadlineOrder.Resume(gap("deadline"), today, gap("text"))));
            case "received" -> withDate(day -> new Move.NoticeReceived(ReceiptFact.receivedOn(day)));
            case "neverReceived" -> Reading.of(new Move.NoticeReceived(ReceiptFact.neverReceived()));
            case "waitUntilNext" -> Reading.of(new Move.WaitForNext());
            case "waitLastDay" -> Reading.of(Move.WaitForDeadline.lastDayOf(gap("deadline")));
            case "waitAfter" -> Reading.of(Move.WaitForDeadline.after(gap("deadline")));
            case "waitBefore" -> before();
            case "waitUntil" -> until();
            case "waitFor" -> withPeriod(Move.WaitFor::new);
            default -> throw new IllegalStateException("The table has a sentence that nobody reads: " + sentence);
        };
    }

    static Map<String, Object> plain(FormData values) {
        Map<String, Object> plain = new HashMap<>();
        values.json().properties().forEach(field -> plain.put(field.getKey(), field.getValue()));
        return plain;
    }

    private String gap(String name) {
        return gaps.getOrDefault(name, "");
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(gaps.get(name));
    }

    private List<String> list(String name) {
        return optional(name).map(MoveReading::split).orElse(List.of());
    }

    /** Names after each other, with or without brackets and "and". */
    static List<String> split(String written) {
        String inner = written.replaceAll("[\\[\\]]", " ").replaceAll("\\s(und|and)\\s", ",");
        return Arrays.stream(inner.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Reading reply() {
        Optional<String> to = optional("action");
        Optional<OpenAction.Kind> kind =
                to.flatMap(written -> WORDS.value("action", written)).map(OpenAction.Kind::valueOf);
        if (to.isPresent() && kind.isEmpty()) {
            return Reading.wrong(
                    "scenario.unknown-value",
                    Map.of("value", to.get(), "allowed", String.join(", ", WORDS.constants("action"))));
        }
        return Reading.of(new Move.Reply(kind, gap("text"), values, list("list")));
    }

    private Reading withPeriod(Function<Period, Move> move) {
        return period(gap("period"))
                .map(period -> Reading.of(move.apply(period)))
                .orElseGet(() -> Reading.wrong("scenario.period", Map.of("period", gap("period"))));
    }

    private Reading withDate(Function<LocalDate, Move> move) {
        return day(gap("date"))
                .map(day -> Reading.of(move.apply(day)))
                .orElseGet(() -> Reading.wrong("scenario.date", Map.of("date", gap("date"))));
    }

    private Reading before() {
        return period(gap("period"))
                .filter(period -> period.hours() == 0 && period.months() == 0 && period.years() == 0)
                .map(period -> Reading.of(new Move.WaitForDeadline(
                        gap("deadline"),
                        Move.WaitForDeadline.Edge.BEFORE,
                        period.workingDays() > 0 ? period.workingDays() : period.days(),
                        period.workingDays() > 0)))
                .orElseGet(() -> Reading.wrong("scenario.period-days", Map.of("period", gap("period"))));
    }

    private Reading until() {
        Optional<String> time = optional("time");
        Optional<LocalTime> at = time.flatMap(MoveReading::time);
        if (time.isPresent() && at.isEmpty()) {
            return Reading.wrong("scenario.time", Map.of("time", time.get()));
        }
        return withDate(day -> new Move.WaitUntil(day, at));
    }

    static Optional<LocalTime> time(String written) {
        String[] parts = written.strip().split("[:.]", -1);
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** A day, written 2027-03-01 or 1.3.2027. */
    static Optional<LocalDate> day(String written) {
        String[] parts = written.strip().split("[-.]\\s?", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        boolean iso = written.indexOf('-') > 0;
        if (parts[iso ? 0 : 2].length() != 4) {
            // A spreadsheet's 1.3.27 would be a day of Roman times.
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts[iso ? 0 : 2]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[iso ? 2 : 0])));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A period, written P10WD or "10 Arbeitstage". */
    static Optional<Period> period(String written) {
        String text = written.strip();
        if (Period.isValid(text)) {
            return Optional.of(Period.parse(text));
        }
        String[] parts = text.split("\\s+", 2);
        if (parts.length != 2 || !parts[0].matches("[1-9]\\d{0,3}")) {
            return Optional.empty();
        }
        int count = Integer.parseInt(parts[0]);
        return WORDS.value("unit", parts[1]).map(unit -> switch (unit) {
            case "HOURS" -> Period.ofHours(count);
            case "WORKING_DAYS" -> Period.ofWorkingDays(count);
            case "WEEKS" -> Period.ofWeeks(count);
            case "MONTHS" -> Period.ofMonths(count);
            case "YEARS" -> Period.ofYears(count);
            default -> Period.ofDays(count);
        });
    }
}
