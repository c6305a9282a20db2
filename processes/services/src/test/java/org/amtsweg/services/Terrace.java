package org.amtsweg.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.authority.Place;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Reply;
import org.amtsweg.document.Attachment;
import org.amtsweg.engine.payment.InMemoryPayments;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.AuthorityId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.party.Person;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.payment.Payment;
import org.amtsweg.payment.PaymentRequest;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.WorklistQuery;
import org.amtsweg.testkit.TestAmtsweg;

/** One application for a café terrace, from the example input, and everybody who works on it. */
final class Terrace {

    private static final Path INPUT = Path.of("..", "..", "examples", "quickstart", "input");

    private final TestAmtsweg amtsweg;
    private final InMemoryPayments payments;
    private final FrontOffice citizen;
    private final BackOffice offices;
    private final CaseId id;
    private final Set<PaymentRequest> reported = new HashSet<>();

    private Terrace(TestAmtsweg amtsweg, InMemoryPayments payments, FrontOffice citizen, CaseId id) {
        this.amtsweg = amtsweg;
        this.payments = payments;
        this.citizen = citizen;
        this.id = id;
        this.offices = amtsweg.backOffice(clerk("sachbearbeitung", "entscheidung", "strassenverkehr", "ordnungsamt"));
    }

    static Terrace submit(TestAmtsweg amtsweg, InMemoryPayments payments, String file) {
        JsonNode json = json(file);
        FrontOffice citizen = amtsweg.frontOffice(applicant(json.get("applicant")));
        CaseId id = citizen.submit(application(json)).accepted().caseId();
        amtsweg.settle();
        return new Terrace(amtsweg, payments, citizen, id);
    }

    static Caseworker clerk(String... roles) {
        return Caseworker.of("a.amtfrau", "Anna Amtfrau", AuthorityId.parse("musterstadt"), roles);
    }

    static JsonNode json(String file) {
        return read(file, bytes -> new ObjectMapper().readTree(bytes));
    }

    static Application application(JsonNode json) {
        Application application = Application.to(
                        ServiceId.parse(json.get("service").asText()))
                .at(Place.of(Ars.parse(json.get("place").get("ars").asText())))
                .with(FormData.of(json.get("form")));
        for (JsonNode each : json.get("attachments")) {
            application = application.attach(Attachment.of(
                    each.get("evidence").asText(),
                    each.get("file").asText(),
                    each.get("mediaType").asText(),
                    bytes(each.get("file").asText())));
        }
        return application;
    }

    static Applicant applicant(JsonNode json) {
        return Applicant.identified(
                AccountId.parse(json.get("account").asText()),
                Person.of(
                        json.get("givenNames").asText(), json.get("familyName").asText()),
                TrustLevel.valueOf(json.get("trust").asText()));
    }

    private static byte[] bytes(String file) {
        return read(file, bytes -> bytes);
    }

    private interface Reader<T> {
        T from(byte[] bytes) throws IOException;
    }

    private static <T> T read(String file, Reader<T> reader) {
        try {
            return reader.from(Files.readAllBytes(INPUT.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Completes the task that waits at this element. */
    Terrace done(String element, String outcome, Map<String, ?> data) {
        Task task = tasks().stream()
                .filter(t -> t.type().element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError(element + " does not wait, only " + waiting()));
        offices.complete(task.id(), TaskOutcome.of(outcome).with(FormData.of(data)));
        amtsweg.settle();
        return this;
    }

    Terrace done(String element, String outcome) {
        return done(element, outcome, Map.of());
    }

    /** The application is complete and both offices consent. */
    Terrace examined() {
        return done("vollstaendigkeit_pruefen", "complete")
                .done("stellungnahme_abgeben", "consent")
                .done("stellungnahme_abgeben", "conditions", Map.of("statement", "Durchgang freihalten."));
    }

    Terrace granted() {
        return done("antrag_bewerten", "grant")
                .done(
                        "erlaubnis_entscheiden",
                        "grant",
                        Map.of("reasons", "Der Durchgang reicht aus.", "revocable", true));
    }

    Terrace after(int days) {
        amtsweg.advance(Duration.ofDays(days));
        return this;
    }

    Terrace reply(OpenAction.Kind kind, String words) {
        return reply(Reply.to(action(kind).orElseThrow().id()).saying(words));
    }

    Terrace handInTheSitePlan() {
        Reply reply = Reply.to(action(OpenAction.Kind.SUPPLEMENT).orElseThrow().id());
        return reply(reply.attach(Attachment.of("lageplan", "lageplan.pdf", "application/pdf", bytes("lageplan.pdf"))));
    }

    private Terrace reply(Reply reply) {
        citizen.reply(id, reply).accepted();
        amtsweg.settle();
        return this;
    }

    Terrace withdraw() {
        citizen.withdraw(id);
        amtsweg.settle();
        return this;
    }

    Terrace pays() {
        String reference = nextPayment();
        amtsweg.amtsweg().answers().payment(reference, new Payment.Settled(reference, amtsweg.now()));
        amtsweg.settle();
        return this;
    }

    Terrace paymentFails() {
        String reference = nextPayment();
        amtsweg.amtsweg().answers().payment(reference, new Payment.Failed(reference, "declined"));
        amtsweg.settle();
        return this;
    }

    private String nextPayment() {
        PaymentRequest request = payments.requests().stream()
                .filter(r -> r.caseId().equals(id) && reported.add(r))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No payment was asked for"));
        return payments.referenceOf(request).orElseThrow();
    }

    List<Task> tasks() {
        return offices.worklist(WorklistQuery.all().ofCase(id)).tasks();
    }

    List<String> waiting() {
        return tasks().stream().map(t -> t.type().element()).toList();
    }

    Optional<OpenAction> action(OpenAction.Kind kind) {
        return citizen.caseView(id).openActions().stream()
                .filter(a -> a.kind() == kind)
                .findFirst();
    }

    CaseState state() {
        return citizen.caseView(id).state();
    }

    List<String> subjects() {
        return citizen.messages(100, Optional.empty()).items().stream()
                .filter(m -> m.caseId().equals(id))
                .map(m -> m.subject())
                .toList();
    }

    String notice() {
        return citizen.notices(id).get(0).text();
    }

    int notices() {
        return citizen.notices(id).size();
    }

    boolean isAuditIntact() {
        return amtsweg.oversight(clerk(Caseworker.OVERSIGHT)).auditTrail(id).isIntact();
    }
}
