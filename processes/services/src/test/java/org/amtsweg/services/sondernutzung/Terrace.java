package org.amtsweg.services.sondernutzung;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.authority.Place;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.CaseView;
import org.amtsweg.casefile.DeadlineInCase;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Reply;
import org.amtsweg.casefile.TimelineEntry;
import org.amtsweg.decision.Notice;
import org.amtsweg.document.Attachment;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.message.Message;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.payment.Payment;
import org.amtsweg.payment.PaymentRequest;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.WorklistQuery;

/** One café terrace on its way through the procedure (<i>ein Vorgang</i>): who does what, and what can be seen then. */
public final class Terrace {

    /** 12.5 m² in zone A for the seven months from April to October. */
    private static final String FORM = """
            {"contact": {"email": "erika.mustermann@example.org"},
             "businessName": "Café Morgenrot",
             "place": {"street": "Musterstraße", "houseNumber": "12", "zone": "A"},
             "area": 12.5, "passageWidth": 180,
             "furniture": [{"kind": "table", "count": 3}, {"kind": "chair", "count": 9}],
             "period": {"from": "2027-04-01", "until": "2027-10-31"}, "music": false}
            """;

    private static final String GRANT = """
            {"validFrom": "2027-04-01", "validUntil": "2027-10-31", "revocable": true,
             "provisions": [
               {"kind": "OBLIGATION", "text": "Auf dem Gehweg sind durchgehend 1,80 m freizuhalten."},
               {"kind": "CONDITION", "text": "Die Erlaubnis gilt erst, wenn der Poller versetzt ist."}],
             "reasons": "Der Fußverkehr bleibt unbehindert; die beteiligten Stellen haben zugestimmt."}
            """;

    private final Town town;
    private final FrontOffice citizen;
    private final CaseId id;

    private Terrace(Town town, FrontOffice citizen, CaseId id) {
        this.town = town;
        this.citizen = citizen;
        this.id = id;
    }

    public static FormData form() {
        return FormData.parse(FORM);
    }

    static FormData form(Map<String, ?> changes) {
        return form().with(changes);
    }

    public static FormData grant() {
        return FormData.parse(GRANT);
    }

    /** An application with a site plan. */
    public static Application application() {
        return application(form()).attach(sitePlan());
    }

    static Application application(FormData form) {
        return Application.to(ServiceId.parse("sondernutzung"))
                .at(Place.of(Ars.parse("084210000000")))
                .with(form);
    }

    public static Attachment sitePlan() {
        return Attachment.of(
                "lageplan",
                "lageplan.pdf",
                "application/pdf",
                "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                        .getBytes(StandardCharsets.US_ASCII));
    }

    public static Terrace appliedFor(Town town) {
        return appliedFor(town, Town.erika(), application());
    }

    public static Terrace appliedFor(Town town, Applicant applicant, Application application) {
        FrontOffice citizen = town.amtsweg().frontOffice(applicant);
        CaseId id = citizen.submit(application).accepted().caseId();
        town.amtsweg().settle();
        return new Terrace(town, citizen, id);
    }

    /** A case that somebody else opened. */
    static Terrace of(Town town, Applicant applicant, CaseId id) {
        town.amtsweg().settle();
        return new Terrace(town, town.amtsweg().frontOffice(applicant), id);
    }

    // What people do

    public Terrace task(Caseworker who, String element, String outcome, FormData form) {
        Task task = open(who, element).orElseThrow(() -> new AssertionError("No task waits at " + element));
        office(who).complete(task.id(), TaskOutcome.of(outcome).with(form));
        town.amtsweg().settle();
        return this;
    }

    public Terrace task(Caseworker who, String element, String outcome) {
        return task(who, element, outcome, FormData.EMPTY);
    }

    /** Found complete, and both offices agree. */
    public Terrace examined() {
        return complete().statements();
    }

    Terrace complete() {
        return task(Town.CLERK, "vollstaendigkeit_pruefen", "complete");
    }

    Terrace statements() {
        return task(Town.TRAFFIC, "stellungnahme_abgeben", "consent")
                .task(Town.ORDER, "stellungnahme_abgeben", "consent");
    }

    /** Something is missing and is asked for. */
    Terrace incomplete(String request) {
        return task(Town.CLERK, "vollstaendigkeit_pruefen", "incomplete")
                .task(Town.CLERK, "nachforderung_stellen", "request", FormData.of(Map.of("request", request)));
    }

    public Terrace granted(FormData decision) {
        return task(Town.CLERK, "antrag_bewerten", "grant")
                .task(Town.DECIDER, "erlaubnis_entscheiden", "grant", decision);
    }

    public Terrace heard(String grounds) {
        return task(Town.CLERK, "antrag_bewerten", "refuse")
                .task(Town.CLERK, "anhoerung_einleiten", "hear", FormData.of(Map.of("grounds", grounds)));
    }

    Terrace refused(String reasons) {
        return task(Town.DECIDER, "nach_anhoerung_entscheiden", "refuse", FormData.of(Map.of("reasons", reasons)));
    }

    public Terrace reply(OpenAction.Kind kind, String text, Attachment... attachments) {
        Reply reply = Reply.to(action(kind)
                        .orElseThrow(() -> new AssertionError("Nobody asked for " + kind))
                        .id())
                .saying(text);
        for (Attachment attachment : attachments) {
            reply = reply.attach(attachment);
        }
        citizen.reply(id, reply).accepted();
        town.amtsweg().settle();
        return this;
    }

    public Terrace paid() {
        report(new Payment.Settled(lastReference(), town.amtsweg().now()));
        return this;
    }

    Terrace paymentFailed() {
        report(new Payment.Failed(lastReference(), "declined"));
        return this;
    }

    private void report(Payment payment) {
        boolean taken = town.amtsweg().amtsweg().answers().payment(lastReference(), payment);
        town.amtsweg().settle();
        if (!taken) {
            throw new AssertionError("Nobody waits for this payment");
        }
    }

    /** The reference of the last request. */
    private String lastReference() {
        List<PaymentRequest> mine = requests();
        return town.payments().referenceOf(mine.get(mine.size() - 1)).orElseThrow();
    }

    public Terrace until(LocalDate day) {
        town.amtsweg().advanceTo(day);
        return this;
    }

    /** The time for an answer to the hearing runs out. */
    Terrace unheard() {
        return until(deadline("hearing").lastDay().plusDays(1));
    }

    public Terrace days(int days) {
        return until(town.amtsweg().today().plusDays(days));
    }

    // What can be seen

    CaseId id() {
        return id;
    }

    FrontOffice citizen() {
        return citizen;
    }

    CaseView view() {
        return citizen.caseView(id);
    }

    CaseState state() {
        return view().state();
    }

    BackOffice office(Caseworker who) {
        return town.amtsweg().backOffice(who);
    }

    public Optional<Task> open(Caseworker who, String element) {
        return office(who).worklist(WorklistQuery.all().ofCase(id)).find(element);
    }

    List<String> tasks() {
        return List.of(Town.CLERK, Town.TRAFFIC, Town.ORDER, Town.DECIDER).stream()
                .flatMap(who -> office(who).worklist(WorklistQuery.all().ofCase(id)).tasks().stream())
                .map(task -> task.type().element())
                .toList();
    }

    Optional<OpenAction> action(OpenAction.Kind kind) {
        return view().openActions().stream().filter(a -> a.kind() == kind).findFirst();
    }

    List<OpenAction.Kind> actions() {
        return view().openActions().stream().map(OpenAction::kind).toList();
    }

    DeadlineInCase deadline(String name) {
        return view().deadlines().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No deadline " + name));
    }

    List<DeadlineInCase> running() {
        return view().deadlines().stream().filter(DeadlineInCase::isRunning).toList();
    }

    List<String> timeline() {
        return view().timeline().stream().map(TimelineEntry::text).toList();
    }

    Notice notice() {
        return citizen.notices(id).get(0);
    }

    List<String> subjects() {
        return messages().stream().map(Message::subject).toList();
    }

    /** The newest first. */
    List<Message> messages() {
        return citizen.messages(100, Optional.empty()).items().stream()
                .filter(m -> m.caseId().equals(id))
                .toList();
    }

    /** The newest last. */
    List<PaymentRequest> requests() {
        return town.payments().requests().stream()
                .filter(r -> r.caseId().equals(id))
                .toList();
    }

    List<String> states() {
        return town.events().stream()
                .filter(e -> e.caseId().equals(id) && e.kind() == CaseEvent.Kind.STATE_CHANGED)
                .map(CaseEvent::subject)
                .toList();
    }

    boolean isChainIntact() {
        return town.amtsweg().oversight(Town.AUDITOR).auditTrail(id).isIntact();
    }
}
