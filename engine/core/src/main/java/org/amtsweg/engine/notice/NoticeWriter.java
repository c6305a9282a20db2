package org.amtsweg.engine.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.authority.Authority;
import org.amtsweg.authority.Unit;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.PartyInCase;
import org.amtsweg.decision.AncillaryProvision;
import org.amtsweg.decision.Decision;
import org.amtsweg.decision.Notice;
import org.amtsweg.decision.Remedy;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.engine.document.Documents;
import org.amtsweg.engine.party.Parties;
import org.amtsweg.fee.Fee;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.DocumentId;
import org.amtsweg.language.Language;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.notice.NoticeTemplate;
import org.amtsweg.model.profile.RemedySpec;
import org.amtsweg.party.Address;
import org.amtsweg.party.Party;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.Finding;

/** Writes notices (<i>Bescheide</i>): the letter that tells the last act of a case, from a template without logic. */
@LegalBasis({"§ 37 Abs. 3 und 6 VwVfG", "§ 39 VwVfG"})
public final class NoticeWriter {

    private final Database database;
    private final Documents documents;
    private final Parties parties;

    public NoticeWriter(Database database, Documents documents, Parties parties) {
        this.database = database;
        this.documents = documents;
        this.parties = parties;
    }

    /** Renders the notice of the last act and files it. */
    public void issue(CaseFile file, Definition service, NoticeTemplate template) {
        if (file.data().act().isEmpty()) {
            throw AmtswegException.because(Finding.error("", "notice.undecided"));
        }
        List<PartyInCase> all = parties.of(file);
        Map<String, Object> values = values(file, service, all);
        String plain = template.text(values);
        String html = template.html(values);
        DocumentId id = documents.add(
                file, "notice", "Bescheid", "text/html", html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        int act = file.data().act().path("number").asInt();
        file.data().act().put("notice", id.toString());
        file.writes()
                .insert(
                        "amt_notice",
                        "id, case_id, act, plain, html, issued_at",
                        id.value(),
                        file.id().value(),
                        act,
                        plain,
                        html,
                        file.now());
        int addressee = Parties.addressee(all, today(file)).map(all::indexOf).orElse(0) + 1;
        file.writes()
                .insert(
                        "amt_act_addressee",
                        "case_id, act, party, notice",
                        file.id().value(),
                        act,
                        addressee,
                        id.value());
        file.audit("notice", Map.of("act", Integer.toString(act), "document", id.toString()));
        file.event(CaseEvent.Kind.NOTICE_ISSUED, id.toString());
    }

    private static LocalDate today(CaseFile file) {
        return file.now().atZone(file.data().authority().zone()).toLocalDate();
    }

    private static Map<String, Object> values(CaseFile file, Definition definition, List<PartyInCase> parties) {
        ServiceFolder folder = definition.service().orElseThrow();
        Authority authority = file.data().authority();
        Map<String, Object> values = new HashMap<>();
        values.put("authority", authority(authority));
        values.put("case", Map.of("reference", reference(file.id())));
        values.put("date", DisplayValues.day(today(file)));
        values.put("recipient", person(Parties.addressee(parties, today(file))));
        values.put("applicant", person(Parties.applicant(parties)));
        values.put(
                "service", Map.of("name", folder.service().description().name().in(Language.DE)));
        values.put(
                "legalBasis",
                folder.service().description().legalBasis().stream()
                        .map(Norm::citation)
                        .toList());
        values.put("signature", file.data().act().path("signature").asText());
        values.put("place", place(file));
        values.put(
                "form",
                DisplayValues.form(folder.service().form().fields(), file.data().form()));
        if (folder.profile().fictive()) {
            values.put("fictive", true);
        }
        JsonNode act = file.data().act();
        if (act.has("deemedApproval")) {
            values.put(
                    "deemedOn",
                    DisplayValues.day(LocalDate.parse(act.path("deemedApproval").asText())));
            values.put("deemedNorm", act.path("deemedNorm").asText());
        }
        decision(values, Acts.decision(file.data().act().get("decision")));
        file.data().fee().ifPresent(fee -> values.put("fee", fee(fee)));
        folder.profile().remedy().ifPresent(remedy -> values.put("remedy", remedy(remedy, authority)));
        return values;
    }

    /** What people call the case by: the beginning of its id. */
    public static String reference(CaseId id) {
        return id.toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
    }

    private static Map<String, Object> authority(Authority authority) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", authority.name());
        values.put("seat", authority.seat());
        values.put("address", authority.address());
        authority.unit().map(Unit::name).ifPresent(unit -> values.put("unit", unit));
        return values;
    }

    private static Map<String, Object> person(Optional<PartyInCase> somebody) {
        Optional<Party> party = somebody.flatMap(PartyInCase::party);
        Map<String, Object> values = new HashMap<>();
        values.put("name", party.map(Party::displayName).orElse(""));
        values.put("address", party.flatMap(Party::address).map(Address::lines).orElse(List.of()));
        return values;
    }

    private static Map<String, Object> place(CaseFile file) {
        Map<String, Object> values = new HashMap<>();
        values.put("ars", file.header().place().ars().value());
        file.header().place().district().ifPresent(d -> values.put("district", d));
        return values;
    }

    private static void decision(Map<String, Object> values, Decision decision) {
        if (!decision.reasons().isEmpty()) {
            values.put("reasons", decision.reasons());
        }
        decision.fold(
                granted -> {
                    values.put("granted", true);
                    granted.validity().from().ifPresent(d -> values.put("validFrom", DisplayValues.day(d)));
                    granted.validity().until().ifPresent(d -> values.put("validUntil", DisplayValues.day(d)));
                    if (granted.revocable()) {
                        values.put("revocable", true);
                    }
                    List<Map<String, Object>> provisions = new ArrayList<>();
                    for (AncillaryProvision provision : granted.provisions()) {
                        provisions.add(Map.of("label", label(provision.kind()), "text", provision.text()));
                    }
                    if (!provisions.isEmpty()) {
                        values.put("provisions", provisions);
                    }
                    return true;
                },
                refused -> {
                    values.put("refused", true);
                    return true;
                });
    }

    private static String label(AncillaryProvision.Kind kind) {
        return switch (kind) {
            case TIME_LIMIT -> "Befristung";
            case CONDITION -> "Bedingung";
            case REVOCATION -> "Widerrufsvorbehalt";
            case OBLIGATION -> "Auflage";
            case OBLIGATION_RESERVATION -> "Auflagenvorbehalt";
        };
    }

    private static Map<String, Object> fee(Fee fee) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "items",
                fee.items().stream()
                        .map(i -> Map.of("description", i.description(), "amount", DisplayValues.money(i.amount())))
                        .toList());
        values.put("total", DisplayValues.money(fee.total()));
        fee.schedule().map(Norm::citation).ifPresent(s -> values.put("schedule", s));
        return values;
    }

    private static Map<String, Object> remedy(RemedySpec remedy, Authority authority) {
        Map<String, Object> values = new HashMap<>();
        values.put(remedy.kind() == Remedy.Kind.OBJECTION ? "objection" : "action", true);
        values.put("authority", remedy.authority().orElse(authority.name()));
        values.put("seat", remedy.seat().orElse(authority.seat()));
        values.put("period", DisplayValues.period(remedy.period()));
        values.put("norm", remedy.norm().citation());
        return values;
    }

    public List<Notice> of(CaseId id) {
        return new ArrayList<>(database.sql()
                .sql(
                        "select t.*, n.channel, n.provided_at, n.deemed_on, n.norm from amt_notice t left join amt_act_addressee n"
                                + " on n.notice = t.id where t.case_id = ? order by t.issued_at, t.id")
                .param(id.value())
                .query((row, n) -> new Notice(
                        new DocumentId(Rows.uuid(row, "id")),
                        id,
                        Rows.instant(row, "issued_at"),
                        row.getString("plain"),
                        row.getString("html"),
                        Acts.notification(
                                Rows.optionalText(row, "channel"),
                                Rows.optionalInstant(row, "provided_at"),
                                Rows.optionalDay(row, "deemed_on"),
                                Rows.optionalText(row, "norm"))))
                .list());
    }
}
