package org.amtsweg.services.trassenzustimmung;

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
import org.amtsweg.decision.ActKind;
import org.amtsweg.decision.AdministrativeAct;
import org.amtsweg.decision.Notice;
import org.amtsweg.document.Attachment;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.message.Message;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.WorklistQuery;

/** One trench on its way through the procedure (<i>ein Vorgang</i>): who does what, and what can be seen then. */
final class Trench {

    /** 120 m in an open trench, past which the traffic runs; the place has the holidays of Baden-Württemberg. */
    private static final String FORM = """
            {"filing": "application",
             "contact": {"name": "Gesa Graben", "email": "gesa.graben@example.org"},
             "project": "Anschluss Lindenquartier",
             "route": {"street": "Lindenstraße", "from": "Hausnummer 2", "until": "Hausnummer 40", "length": 120},
             "laying": {"kind": "new", "method": "open"},
             "period": {"from": "2027-09-01", "until": "2027-09-30"},
             "traffic": {"impact": "partial", "description": "Gehweg bleibt auf 1,50 m frei."},
             "environment": {"nature": false, "water": false, "monument": false}}
            """;

    private static final String GRANT = """
            {"notExcluded": true,
             "provisions": [
               {"subject": "construction", "kind": "OBLIGATION", "text": "Die Oberfläche ist im vorhandenen Verband wiederherzustellen."},
               {"subject": "security", "kind": "CONDITION", "text": "Vor Baubeginn ist eine Sicherheit von 5.000 Euro zu leisten."}],
             "reasons": "Die Trasse lässt Platz für vorhandene Leitungen; die Straßenverkehrsbehörde hat zugestimmt."}
            """;

    private static final String REFUSE = """
            {"notExcluded": true, "reasons": "In der Lindenstraße ist kein Raum mehr für eine weitere Leitung."}
            """;

    private final Town town;
    private final FrontOffice operator;
    private final CaseId id;

    private Trench(Town town, FrontOffice operator, CaseId id) {
        this.town = town;
        this.operator = operator;
        this.id = id;
    }

    static FormData form() {
        return FormData.parse(FORM);
    }

    static FormData form(Map<String, ?> changes) {
        return form().with(changes);
    }

    /** A house connection of 12 m: a notice of minor works. */
    static FormData minor() {
        return form(Map.of("filing", "minor", "route", route(12)));
    }

    static Map<String, Object> route(int metres) {
        return Map.of("street", "Lindenstraße", "from", "Hausnummer 2", "until", "Hausnummer 2a", "length", metres);
    }

    static FormData grant() {
        return FormData.parse(GRANT);
    }

    static FormData refuse() {
        return FormData.parse(REFUSE);
    }

    static Application application(FormData form) {
        return Application.to(ServiceId.parse("trassenzustimmung"))
                .at(Place.of(Ars.parse("084210000000")))
                .with(form);
    }

    /** With all its plans. */
    static Application complete(FormData form) {
        return application(form).attach(plan("trassenplan")).attach(plan("verkehrsplan"));
    }

    static Attachment plan(String evidence) {
        return Attachment.of(
                evidence,
                evidence + ".pdf",
                "application/pdf",
                "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** A complete application, received at nine in the morning of a day. */
    static Trench appliedFor(LocalDate day) {
        return filed(day, complete(form()));
    }

    static Trench filed(LocalDate day, Application application) {
        return filed(day, Town.operator(), application);
    }

    static Trench filed(LocalDate day, Applicant applicant, Application application) {
        Town town = Town.at(day);
        FrontOffice operator = town.amtsweg().frontOffice(applicant);
        CaseId id = operator.submit(application).accepted().caseId();
        town.amtsweg().settle();
        return new Trench(town, operator, id);
    }

    // What people do

    Trench task(Caseworker who, String element, String outcome, FormData form) {
        Task task = open(who, element)
                .orElseThrow(() -> new AssertionError("No task waits at " + element + " but at " + tasks()));
        office(who).complete(task.id(), TaskOutcome.of(outcome).with(form));
        town.amtsweg().settle();
        return this;
    }

    Trench task(Caseworker who, String element, String outcome) {
        return task(who, element, outcome, FormData.EMPTY);
    }

    Trench complete() {
        return task(Town.CLERK, "vollstaendigkeit_pruefen", "complete");
    }

    /** Found complete, and the only office asked agrees. */
    Trench examined() {
        return complete().task(Town.TRAFFIC, "stellungnahme_abgeben", "consent");
    }

    /** Found incomplete, said in text form. */
    Trench incomplete(String request) {
        return task(Town.CLERK, "vollstaendigkeit_pruefen", "incomplete")
                .task(Town.CLERK, "maengel_darlegen", "request", FormData.of(Map.of("request", request)));
    }

    Trench assessed(String outcome) {
        return task(Town.CLERK, "antrag_pruefen", outcome, FormData.of(Map.of("network", "none")));
    }

    Trench granted() {
        return assessed("grant").task(Town.DECIDER, "zustimmung_entscheiden", "grant", grant());
    }

    Trench heard(String grounds) {
        return assessed("hear")
                .task(Town.CLERK, "anhoerung_einleiten", "hear", FormData.of(Map.of("grounds", grounds)));
    }

    Trench extended(String reason) {
        return assessed("extend")
                .task(
                        Town.CLERK,
                        "frist_verlaengern",
                        "extend",
                        FormData.of(Map.of("extension", "P1M", "extensionReason", reason)));
    }

    Trench reply(OpenAction.Kind kind, String text, Attachment... attachments) {
        return reply(kind, text, FormData.EMPTY, attachments);
    }

    Trench reply(OpenAction.Kind kind, String text, FormData changes, Attachment... attachments) {
        OpenAction action = action(kind).orElseThrow(() -> new AssertionError("Nobody asked for " + kind));
        Reply reply = Reply.to(action.id()).saying(text).changing(changes);
        for (Attachment attachment : attachments) {
            reply = reply.attach(attachment);
        }
        operator.reply(id, reply).accepted();
        town.amtsweg().settle();
        return this;
    }

    Trench withdrawn() {
        operator.withdraw(id);
        town.amtsweg().settle();
        return this;
    }

    /** At nine in the morning of a day. */
    Trench on(LocalDate day) {
        town.amtsweg().advanceTo(day);
        return this;
    }

    // What can be seen

    CaseId id() {
        return id;
    }

    FrontOffice operator() {
        return operator;
    }

    CaseView view() {
        return operator.caseView(id);
    }

    CaseState state() {
        return view().state();
    }

    BackOffice office(Caseworker who) {
        return town.amtsweg().backOffice(who);
    }

    Optional<Task> open(Caseworker who, String element) {
        return office(who).worklist(WorklistQuery.all().ofCase(id)).find(element);
    }

    List<String> tasks() {
        return Town.ALL.stream()
                .flatMap(who -> office(who).worklist(WorklistQuery.all().ofCase(id)).tasks().stream())
                .map(task -> task.type().element())
                .distinct()
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

    List<String> running() {
        return view().deadlines().stream()
                .filter(DeadlineInCase::isRunning)
                .map(DeadlineInCase::name)
                .toList();
    }

    List<AdministrativeAct> acts() {
        return office(Town.CLERK).acts(id);
    }

    List<ActKind> actKinds() {
        return acts().stream().map(AdministrativeAct::kind).toList();
    }

    List<Notice> notices() {
        return operator.notices(id);
    }

    /** The newest first. */
    List<Message> messages() {
        return operator.messages(100, Optional.empty()).items().stream()
                .filter(m -> m.caseId().equals(id))
                .toList();
    }

    List<String> subjects() {
        return messages().stream().map(Message::subject).toList();
    }

    /** The text of the newest message whose subject begins so. */
    String message(String subject) {
        return messages().stream()
                .filter(m -> m.subject().startsWith(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No message " + subject + " among " + subjects()))
                .text();
    }

    List<String> timeline() {
        return view().timeline().stream().map(TimelineEntry::text).toList();
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
