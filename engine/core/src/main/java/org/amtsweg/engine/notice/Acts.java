package org.amtsweg.engine.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.Explanation;
import org.amtsweg.decision.ActKind;
import org.amtsweg.decision.AdministrativeAct;
import org.amtsweg.decision.AncillaryProvision;
import org.amtsweg.decision.Decision;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.CaseworkerId;
import org.amtsweg.language.Language;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.Validity;
import org.amtsweg.message.Delivery;
import org.amtsweg.model.profile.Profile;
import org.amtsweg.notification.Dispatch;
import org.amtsweg.notification.FactAssessment;
import org.amtsweg.notification.LegalChannel;
import org.amtsweg.notification.Notification;
import org.amtsweg.notification.NotificationResult;
import org.amtsweg.notification.NotificationRules;
import org.amtsweg.notification.ReceiptFact;
import org.amtsweg.party.Caseworker;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;

/** The administrative acts of cases (<i>Verwaltungsakte</i>, § 35 VwVfG): what a clerk decided, and its notification. */
public final class Acts {

    private final Database database;

    public Acts(Database database) {
        this.database = database;
    }

    /** A decision, or what it lacks. */
    public record Draft(Optional<Decision> decision, Findings findings) {
        public static final Draft NONE = new Draft(Optional.empty(), Findings.NONE);
    }

    /** Reads a decision from the form of its task. */
    @LegalBasis({"§ 36 VwVfG", "§ 39 Abs. 1 VwVfG"})
    public static Draft read(boolean favourable, ObjectNode form, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        String reasons = form.path("reasons").asText("").strip();
        if (!favourable) {
            if (reasons.isEmpty()) {
                findings.add(
                        Finding.error("reasons", "decision.reasons-missing").on(Norm.of("§ 39 Abs. 1 VwVfG")));
            }
            return draft(findings, () -> new Decision.Refused(reasons));
        }
        Optional<LocalDate> from = day(form, "validFrom");
        Optional<LocalDate> until = day(form, "validUntil");
        boolean revocable = form.path("revocable").asBoolean(false);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            findings.add(Finding.error("validUntil", "decision.validity-reversed"));
        }
        if (until.isEmpty() && !revocable) {
            profile.limitedGrant()
                    .ifPresent(norm -> findings.add(
                            Finding.error("validUntil", "decision.unlimited").on(norm)));
        }
        List<AncillaryProvision> provisions = new ArrayList<>();
        for (JsonNode provision : form.path("provisions")) {
            provisions.add(new AncillaryProvision(
                    AncillaryProvision.Kind.valueOf(provision.path("kind").asText()),
                    provision.path("text").asText()));
        }
        return draft(findings, () -> new Decision.Granted(reasons, new Validity(from, until), revocable, provisions));
    }

    private static Draft draft(List<Finding> findings, Supplier<Decision> decision) {
        return findings.isEmpty()
                ? new Draft(Optional.of(decision.get()), Findings.NONE)
                : new Draft(Optional.empty(), new Findings(findings));
    }

    private static Optional<LocalDate> day(ObjectNode form, String key) {
        String text = form.path(key).asText("");
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** Records an act; it takes effect only with its notification (§ 43 VwVfG). */
    public static void decide(CaseFile file, Decision decision, Caseworker by) {
        ObjectNode last = file.data().act();
        int number = last.path("number").asInt(0) + 1;
        last.removeAll();
        last.put("number", number)
                .put("granted", decision instanceof Decision.Granted)
                .put("signature", by.name())
                .set("decision", tree(decision));
        file.writes()
                .insert(
                        "amt_act",
                        "case_id, number, kind, decision, decided_by, signature, decided_at",
                        file.id().value(),
                        number,
                        ActKind.MAIN,
                        Json.write(tree(decision)),
                        by.id().value(),
                        by.name(),
                        file.now());
        file.audit(
                "decision",
                Map.of(
                        "act",
                        Integer.toString(number),
                        "granted",
                        last.get("granted").asText()),
                Json.write(tree(decision)));
        file.moveTo(CaseState.DECIDED);
        file.event(CaseEvent.Kind.DECIDED, Integer.toString(number));
    }

    /**
     * Records that the law itself has granted the application, as of the end of the period. A decision that was made but not notified in time is
     * overtaken.
     */
    @LegalBasis({"§ 42a Abs. 1 VwVfG", "§ 43 Abs. 1 VwVfG"})
    public static void deemedApproved(CaseFile file, Deadline deadline) {
        ObjectNode last = file.data().act();
        int overtaken = last.path("number").asInt(0);
        int number = overtaken + 1;
        if (overtaken > 0) {
            file.writes()
                    .change(
                            "update amt_act set overtaken_at = ? where case_id = ? and number = ?",
                            deadline.end(),
                            file.id().value(),
                            overtaken);
            file.audit("act-overtaken", Map.of("act", Integer.toString(overtaken)));
        }
        String norm = deadline.rule().norm().map(Norm::citation).orElse("");
        Decision granted = new Decision.Granted("", Validity.ALWAYS, false, List.of());
        last.removeAll();
        last.put("number", number)
                .put("granted", true)
                .put("signature", file.data().authority().name())
                .put("deemedApproval", deadline.lastDay().toString())
                .put("deemedNorm", norm)
                .set("decision", tree(granted));
        file.writes()
                .insert(
                        "amt_act",
                        "case_id, number, kind, decision, decided_by, signature, decided_at, norm",
                        file.id().value(),
                        number,
                        ActKind.DEEMED_APPROVAL,
                        Json.write(tree(granted)),
                        Optional.empty(),
                        "",
                        deadline.end(),
                        norm);
        file.audit(
                "deemed-approval",
                Map.of(
                        "act", Integer.toString(number),
                        "deadline", deadline.name(),
                        "lastDay", deadline.lastDay().toString(),
                        "norm", norm));
    }

    /** What became known about the receipt of an act's notice; refused where the law does not let it count. */
    public NotificationResult received(CaseFile file, int number, ReceiptFact fact) {
        Dispatch dispatch = database
                .sql()
                .sql("select channel, provided_at from amt_act_addressee"
                        + " where case_id = ? and act = ? and channel is not null order by party")
                .param(file.id().value())
                .param(number)
                .query((row, n) -> Dispatch.of(
                        file.header().law(),
                        LegalChannel.valueOf(row.getString("channel")),
                        Rows.instant(row, "provided_at"),
                        file.data().authority().zone(),
                        file.header().place()))
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> refused(Finding.error("act", "notification.not-delivered")));
        if (fact.day().filter(day -> day.isBefore(dispatch.day())).isPresent()) {
            throw refused(Finding.error("fact", "notification.before-dispatch"));
        }
        FactAssessment assessment = NotificationRules.afterFact(dispatch, fact);
        NotificationResult result = assessment.result();
        if (!assessment.counts()) {
            List<Explanation.Step> steps = result.explanation().steps();
            throw refused(Finding.error(
                            "fact",
                            "notification.fact-refused",
                            Map.of(
                                    "reason",
                                    steps.get(steps.size() - 1).sentence().in(Language.DE)))
                    .on(result.norm()));
        }
        correct(file, number, fact, result);
        return result;
    }

    private static InvalidInputException refused(Finding finding) {
        return new InvalidInputException(Findings.of(finding));
    }

    private static void correct(CaseFile file, int number, ReceiptFact fact, NotificationResult result) {
        ObjectNode act = file.data().act();
        if (act.path("number").asInt(0) == number) {
            result.notifiedOn()
                    .ifPresentOrElse(day -> act.put("deemedOn", day.toString()), () -> act.remove("deemedOn"));
        }
        file.writes()
                .change(
                        "update amt_act_addressee set deemed_on = ?, norm = ?, explanation = ?"
                                + " where case_id = ? and act = ?",
                        result.notifiedOn(),
                        result.norm().citation(),
                        Json.write(result.explanation()),
                        file.id().value(),
                        number);
        file.audit(
                "notification-corrected",
                Map.of(
                        "act", Integer.toString(number),
                        "fact", fact.kind().name(),
                        "notifiedOn",
                                result.notifiedOn().map(LocalDate::toString).orElse("never"),
                        "norm", result.norm().citation()));
        file.event(CaseEvent.Kind.NOTIFICATION_CORRECTED, Integer.toString(number));
    }

    private static JsonNode tree(Decision decision) {
        ObjectNode json = (ObjectNode) Json.tree(decision);
        return json.put("type", decision instanceof Decision.Granted ? "granted" : "refused");
    }

    static Decision decision(JsonNode stored) {
        ObjectNode json = ((ObjectNode) stored).deepCopy();
        String type = json.remove("type").asText();
        return type.equals("granted")
                ? Json.convert(json, Decision.Granted.class)
                : Json.convert(json, Decision.Refused.class);
    }

    /** The last act has reached its addressee's channel: from this the day of notification follows. */
    public static Notification notified(CaseFile file, Delivery delivery) {
        ObjectNode act = file.data().act();
        Dispatch dispatch = Dispatch.of(
                file.header().law(),
                delivery.channel(),
                delivery.providedAt(),
                file.data().authority().zone(),
                file.header().place());
        NotificationResult result = NotificationRules.of(dispatch);
        LocalDate day = result.notifiedOn()
                .orElseThrow(() -> AmtswegException.permanent("A notice by " + delivery.channel() + " under "
                        + file.header().law() + " is not deemed notified; its receipt must be proved"));
        Notification notification = new Notification(delivery.channel(), delivery.providedAt(), day, result.norm());
        act.put("deemedOn", notification.deemedOn().toString());
        file.writes()
                .change(
                        "update amt_act_addressee set channel = ?, provided_at = ?, deemed_on = ?, norm = ?, explanation = ?"
                                + " where case_id = ? and act = ?",
                        notification.channel(),
                        notification.providedAt(),
                        notification.deemedOn(),
                        notification.norm().citation(),
                        Json.write(result.explanation()),
                        file.id().value(),
                        act.path("number").asInt(0));
        file.audit(
                "notified",
                Map.of(
                        "act", act.path("number").asText("0"),
                        "channel", notification.channel().name(),
                        "deemedOn", notification.deemedOn().toString(),
                        "norm", notification.norm().citation()));
        file.event(CaseEvent.Kind.NOTIFIED, act.path("number").asText("0"));
        return notification;
    }

    public List<AdministrativeAct> of(CaseId id) {
        return new ArrayList<>(database.sql()
                .sql(
                        "select a.number, a.kind, a.decision, a.decided_by, a.decided_at, a.norm as act_norm, a.overtaken_at, n.channel, n.provided_at, n.deemed_on, n.norm from amt_act a left join amt_act_addressee n"
                                + " on n.case_id = a.case_id and n.act = a.number where a.case_id = ? order by a.number")
                .param(id.value())
                .query((row, n) -> new AdministrativeAct(
                        row.getInt("number"),
                        ActKind.valueOf(row.getString("kind")),
                        decision(Json.object(row.getString("decision"))),
                        new AdministrativeAct.Origin(
                                Rows.optionalText(row, "decided_by").map(CaseworkerId::parse),
                                Rows.instant(row, "decided_at"),
                                Rows.optionalText(row, "act_norm").map(Norm::of)),
                        notification(
                                Rows.optionalText(row, "channel"),
                                Rows.optionalInstant(row, "provided_at"),
                                Rows.optionalDay(row, "deemed_on"),
                                Rows.optionalText(row, "norm")),
                        Rows.optionalInstant(row, "overtaken_at")))
                .list());
    }

    static Optional<Notification> notification(
            Optional<String> channel, Optional<Instant> provided, Optional<LocalDate> deemed, Optional<String> norm) {
        // A notice of which it became known that it never came has a channel, but no day.
        return deemed.flatMap(day -> channel.map(c ->
                new Notification(LegalChannel.valueOf(c), provided.orElseThrow(), day, Norm.of(norm.orElseThrow()))));
    }
}
