package org.amtsweg.testkit.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.deadline.DeadlineOrder;
import org.amtsweg.deadline.Period;
import org.amtsweg.language.Language;
import org.amtsweg.notification.ReceiptFact;
import org.amtsweg.step.StepResult;
import org.amtsweg.testkit.town.Move;
import org.amtsweg.testkit.town.TownPayments;

/** Which sentence says a move, and what fills its gaps. */
record MoveWriting(String sentence, Map<String, String> gaps) {

    static MoveWriting of(Move move, Language language) {
        if (move instanceof Move.Complete complete) {
            Map<String, String> gaps = of("task", quoted(complete.task()));
            complete.role().ifPresent(role -> gaps.put("role", role));
            complete.outcome().ifPresent(outcome -> gaps.put("outcome", outcome));
            return new MoveWriting("complete", gaps);
        }
        if (move instanceof Move.Reply reply) {
            return reply(reply, language);
        }
        if (move instanceof Move.ChangeDeadline change) {
            return order(change.order(), language);
        }
        return isTime(move) ? time(move, language) : other(move, language);
    }

    private static boolean isTime(Move move) {
        return move instanceof Move.WaitFor
                || move instanceof Move.WaitUntil
                || move instanceof Move.WaitForDeadline
                || move instanceof Move.WaitForNext;
    }

    private static MoveWriting other(Move move, Language language) {
        if (move instanceof Move.Pay pay) {
            boolean settles = pay.how() == TownPayments.Conduct.SETTLES;
            return new MoveWriting(settles ? "paymentSettles" : "paymentFails", Map.of());
        }
        if (move instanceof Move.MailboxFails fails) {
            return new MoveWriting("deliveryFails", of("number", String.valueOf(fails.attempts())));
        }
        if (move instanceof Move.StepAnswers answer) {
            if (answer.result() instanceof StepResult.BusinessError error) {
                Map<String, String> gaps = of("step", answer.step());
                gaps.put("code", error.code());
                return new MoveWriting("stepFails", gaps);
            }
            return new MoveWriting("stepAnswers", of("step", answer.step()));
        }
        if (move instanceof Move.MessageAnswers answer) {
            return new MoveWriting("messageAnswers", of("element", quoted(answer.element())));
        }
        if (move instanceof Move.Ask ask) {
            Map<String, String> gaps = of("text", quoted(ask.question()));
            gaps.put("period", period(ask.period(), language));
            return new MoveWriting("ask", gaps);
        }
        if (move instanceof Move.NoticeReceived received) {
            Optional<String> day = Optional.of(received.fact())
                    .filter(fact -> fact.kind() == ReceiptFact.Kind.RECEIVED)
                    .flatMap(ReceiptFact::day)
                    .map(String::valueOf);
            return day.map(date -> new MoveWriting("received", of("date", date)))
                    .orElseGet(() -> new MoveWriting("neverReceived", Map.of()));
        }
        return new MoveWriting("withdraw", Map.of());
    }

    private static MoveWriting reply(Move.Reply reply, Language language) {
        Map<String, String> gaps = new LinkedHashMap<>();
        if (!reply.text().isEmpty()) {
            gaps.put("text", quoted(reply.text()));
        }
        if (!reply.evidence().isEmpty()) {
            gaps.put("list", list(reply.evidence()));
        }
        boolean silent = reply.text().isEmpty();
        Optional<OpenAction.Kind> to = reply.to();
        if (to.equals(Optional.of(OpenAction.Kind.OBJECTION))
                && gaps.keySet().stream().allMatch("text"::equals)) {
            return new MoveWriting("object", gaps);
        }
        if (to.equals(Optional.of(OpenAction.Kind.CERTIFICATE))) {
            return new MoveWriting("certificate", Map.of());
        }
        if (to.equals(Optional.of(OpenAction.Kind.SUPPLEMENT))
                && silent
                && !reply.evidence().isEmpty()) {
            return new MoveWriting("supplement", gaps);
        }
        if (to.equals(Optional.of(OpenAction.Kind.SUPPLEMENT))
                && silent
                && !reply.changes().isEmpty()) {
            return new MoveWriting("change", gaps);
        }
        to.ifPresent(kind -> gaps.put("action", ScenarioWords.get().word("action", kind.name(), language)));
        return new MoveWriting("reply", gaps);
    }

    private static MoveWriting order(DeadlineOrder order, Language language) {
        Map<String, String> gaps = of("deadline", order.deadline());
        gaps.put("text", quoted(order.reason()));
        if (order instanceof DeadlineOrder.Extend extend) {
            gaps.put("period", period(extend.by(), language));
            return new MoveWriting("extend", gaps);
        }
        return new MoveWriting(order instanceof DeadlineOrder.Suspend ? "suspend" : "resume", gaps);
    }

    private static MoveWriting time(Move move, Language language) {
        if (move instanceof Move.WaitFor wait) {
            return new MoveWriting("waitFor", of("period", period(wait.period(), language)));
        }
        if (move instanceof Move.WaitUntil until) {
            Map<String, String> gaps = of("date", until.day().toString());
            until.time().ifPresent(time -> gaps.put("time", time.toString()));
            return new MoveWriting("waitUntil", gaps);
        }
        if (move instanceof Move.WaitForDeadline wait) {
            Map<String, String> gaps = of("deadline", wait.deadline());
            return switch (wait.edge()) {
                case LAST_DAY -> new MoveWriting("waitLastDay", gaps);
                case AFTER -> new MoveWriting("waitAfter", gaps);
                case BEFORE -> {
                    Period period = wait.workingDays() ? Period.ofWorkingDays(wait.days()) : Period.ofDays(wait.days());
                    gaps.put("period", period(period, language));
                    yield new MoveWriting("waitBefore", gaps);
                }
            };
        }
        return new MoveWriting("waitUntilNext", Map.of());
    }

    /** In words if it has one unit, otherwise as ISO 8601. */
    private static String period(Period period, Language language) {
        String words = period.text(language);
        return MoveReading.period(words).filter(period::equals).isPresent() ? words : period.toString();
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }

    static String quoted(String text) {
        return text.indexOf('\'') < 0 ? "'" + text + "'" : "\"" + text + "\"";
    }

    private static Map<String, String> of(String gap, String value) {
        Map<String, String> gaps = new LinkedHashMap<>();
        gaps.put(gap, value);
        return gaps;
    }
}
