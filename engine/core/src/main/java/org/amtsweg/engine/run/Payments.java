package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.amtsweg.audit.Actor;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.CaseFiles;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.engine.notice.NoticeWriter;
import org.amtsweg.engine.outbox.EarlyAnswers;
import org.amtsweg.engine.outbox.OutboxRow;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.fee.Fee;
import org.amtsweg.fee.Money;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.PaymentId;
import org.amtsweg.payment.Payment;
import org.amtsweg.payment.PaymentGateway;
import org.amtsweg.payment.PaymentRequest;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.step.StepResult;

/** Payments of cases (<i>Zahlungen</i>): asks the provider after commit, and takes in what it says later. */
public final class Payments {

    private final Database database;
    private final CaseFiles files;
    private final OpenActions actions;
    private final ProcessRuntime runtime;
    private final PaymentGateway gateway;
    private final EarlyAnswers early;

    public Payments(
            Database database, CaseFiles files, OpenActions actions, ProcessRuntime runtime, PaymentGateway gateway, EarlyAnswers early) {
        this.database = database;
        this.files = files;
        this.actions = actions;
        this.runtime = runtime;
        this.gateway = gateway;
        this.early = early;
    }

    OpenActions actions() {
        return actions;
    }

    /** How an effect's result is recorded. */
    interface Recorder {
        boolean record(OutboxRow row, StepResult result, Consumer<CaseFile> more);
    }

    Runnable request(OutboxRow row, CaseFile file, Recorder recorder) {
        Fee fee = file.data()
                .fee()
                .orElseThrow(() -> AmtswegException.permanent("The model asks for a payment before there is a fee"));
        Money amount = fee.total();
        PaymentRequest request = new PaymentRequest(
                PaymentId.parse(row.id().toString()),
                file.id(),
                amount,
                NoticeWriter.reference(file.id()),
                Optional.empty());
        Payment payment = gateway.request(request, row.work().effectKey());
        return () -> {
            recorder.record(row, StepResult.done(), current -> requested(current, request, payment));
            // The provider may have reported while the request was being recorded.
            takeEarly(reference(payment));
        };
    }

    private static void requested(CaseFile file, PaymentRequest request, Payment payment) {
        String state = state(payment);
        ObjectNode data = file.data().payment();
        data.removeAll();
        data.put("state", state)
                .put("reference", reference(payment))
                .put("amount", request.amount().amount());
        payment.fold(open -> data.put("link", open.link()), settled -> data, failed -> data.put("code", failed.code()));
        boolean ended = !(payment instanceof Payment.Open);
        file.writes()
                .insert(
                        "amt_payment",
                        "id, case_id, amount, currency, reference, state, requested_at, ended_at",
                        request.id().value(),
                        file.id().value(),
                        request.amount().amount(),
                        request.amount().currency().getCurrencyCode(),
                        reference(payment),
                        state,
                        file.now(),
                        ended ? Optional.of(file.now()) : Optional.empty());
        file.audit("payment-requested", Map.of("payment", request.id().toString(), "state", state));
        file.event(CaseEvent.Kind.PAYMENT_REQUESTED, request.id().toString());
        if (payment instanceof Payment.Settled) {
            file.event(CaseEvent.Kind.PAYMENT_SETTLED, request.id().toString());
        }
    }

    /** News from the provider; false if the payment is not known now, or has ended. */
    public boolean report(String reference, Payment payment) {
        if (find(reference).isPresent()) {
            return reportKnown(reference, payment);
        }
        early.keep(EarlyAnswers.Kind.PAYMENT, reference, Json.write(payment));
        // The request may have been recorded between the look and the keeping.
        return takeEarly(reference);
    }

    private boolean takeEarly(String reference) {
        return early.take(
                EarlyAnswers.Kind.PAYMENT,
                reference,
                found -> reportKnown(reference, Json.read(found, Payment.class)));
    }

    private boolean reportKnown(String reference, Payment payment) {
        return find(reference)
                .flatMap(row -> files.with(row.caseId(), Actor.SYSTEM, file -> {
                    Row now = find(reference).orElse(row);
                    if (!now.state().equals("open") || payment instanceof Payment.Open) {
                        return false;
                    }
                    ended(file, now, payment);
                    return true;
                }))
                .orElse(false);
    }

    private void ended(CaseFile file, Row row, Payment payment) {
        String state = state(payment);
        file.writes()
                .changeOne(
                        "update amt_payment set state = ?, ended_at = ? where id = ? and state = 'open'",
                        state,
                        file.now(),
                        row.id().value());
        ObjectNode data = file.data().payment();
        if (data.path("reference").asText().equals(reference(payment))) {
            data.put("state", state);
        }
        file.audit("payment", Map.of("payment", row.id().toString(), "state", state));
        if (payment instanceof Payment.Settled) {
            file.event(CaseEvent.Kind.PAYMENT_SETTLED, row.id().toString());
        }
        List<OpenActions.Row> waiting = actions.open(file.id()).stream()
                .filter(a -> a.kind() == OpenAction.Kind.PAYMENT)
                .toList();
        waiting.forEach(a -> runtime.message(a.origin().execution(), a.messageName()));
    }

    private Optional<Row> find(String reference) {
        return database.sql()
                .sql("select id, case_id, state from amt_payment where reference = ?")
                .param(reference)
                .query((row, n) -> new Row(
                        new PaymentId(Rows.uuid(row, "id")),
                        new CaseId(Rows.uuid(row, "case_id")),
                        row.getString("state")))
                .optional();
    }

    private record Row(PaymentId id, CaseId caseId, String state) {}

    private static String state(Payment payment) {
        return payment.fold(o -> "open", s -> "settled", f -> "failed");
    }

    private static String reference(Payment payment) {
        return payment.fold(Payment.Open::reference, Payment.Settled::reference, Payment.Failed::reference);
    }
}
