package org.amtsweg.testkit.town;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.amtsweg.BackOffice;
import org.amtsweg.decision.AdministrativeAct;
import org.amtsweg.model.process.Element;
import org.amtsweg.payment.Payment;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** What other systems answer, and what clerks do outside their tasks (<i>Rückmeldungen, Verfügungen</i>). */
final class OfficeMoves {

    private final CaseDriver driver;
    private final CaseDriver.Opened current;

    OfficeMoves(CaseDriver driver, CaseDriver.Opened current) {
        this.driver = driver;
        this.current = current;
    }

    Findings perform(Move move) {
        if (move instanceof Move.Pay pay) {
            return pay(pay.how());
        }
        if (move instanceof Move.MailboxFails fails) {
            driver.town().mailbox().failNext(fails.attempts());
            return Findings.NONE;
        }
        if (move instanceof Move.StepAnswers answer) {
            return step(answer);
        }
        if (move instanceof Move.MessageAnswers answer) {
            return message(answer);
        }
        if (move instanceof Move.Ask ask) {
            office().requestInformation(current.id(), ask.question(), ask.period());
            return Findings.NONE;
        }
        if (move instanceof Move.ChangeDeadline change) {
            Findings unknown = TimeMoves.unknown(driver, change.order().deadline());
            if (unknown.isEmpty()) {
                office().changeDeadline(current.id(), change.order());
            }
            return unknown;
        }
        return received((Move.NoticeReceived) move);
    }

    private BackOffice office() {
        return driver.amtsweg().backOffice(driver.clerks().onlooker());
    }

    private Findings pay(TownPayments.Conduct how) {
        TownPayments payments = driver.town().payments();
        Optional<String> reference = payments.lastReference();
        if (reference.isEmpty()) {
            return Findings.of(Finding.error("", "trial.no-payment"));
        }
        Payment news = payments.answer(how, reference.get());
        boolean taken = driver.amtsweg().amtsweg().answers().payment(reference.get(), news);
        return taken ? Findings.NONE : Findings.of(Finding.error("", "trial.payment-ended"));
    }

    private Findings step(Move.StepAnswers answer) {
        TownSteps steps = driver.town().steps();
        Findings unknown = steps.unknown(answer.step(), List.of(answer.result()));
        if (unknown.hasErrors()) {
            return unknown;
        }
        Optional<String> correlation = steps.correlation(answer.step());
        boolean taken = correlation
                .filter(waiting -> driver.amtsweg().amtsweg().answers().step(waiting, answer.result()))
                .isPresent();
        correlation.ifPresent(steps::answered);
        return taken
                ? Findings.NONE
                : Findings.of(Finding.error(
                        "",
                        "trial.step-not-waiting",
                        Map.of("step", answer.step(), "waiting", CaseDriver.listed(steps.waiting()))));
    }

    private Findings message(Move.MessageAnswers answer) {
        List<Element> named = driver.terrain().find(answer.element());
        for (Element element : named) {
            if (driver.amtsweg().amtsweg().answers().message(current.id(), element.id(), answer.values())) {
                return Findings.NONE;
            }
        }
        TreeSet<String> names = new TreeSet<>(driver.terrain().names());
        List<String> near = named.isEmpty() ? Nearest.to(answer.element(), names) : List.of();
        return Findings.of(Finding.error(
                "",
                named.isEmpty() ? "trial.unknown-element" : "trial.element-not-waiting",
                Map.of("element", answer.element(), "near", CaseDriver.listed(near))));
    }

    private Findings received(Move.NoticeReceived move) {
        List<AdministrativeAct> acts = office().acts(current.id());
        if (acts.isEmpty()) {
            return Findings.of(Finding.error("", "trial.no-act"));
        }
        office().recordReceipt(current.id(), acts.get(acts.size() - 1).number(), move.fact());
        return Findings.NONE;
    }
}
