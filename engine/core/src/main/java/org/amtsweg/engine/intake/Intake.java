package org.amtsweg.engine.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amtsweg.application.Application;
import org.amtsweg.application.Channel;
import org.amtsweg.application.Receipt;
import org.amtsweg.application.Submission;
import org.amtsweg.audit.Actor;
import org.amtsweg.authority.Authority;
import org.amtsweg.authority.AuthorityDirectory;
import org.amtsweg.authority.Place;
import org.amtsweg.calendar.UnknownDistrictException;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.document.Attachment;
import org.amtsweg.engine.audit.Sha256;
import org.amtsweg.engine.casefile.CaseData;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.CaseFiles;
import org.amtsweg.engine.casefile.CaseHeader;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.document.Documents;
import org.amtsweg.engine.party.Parties;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.engine.run.InputCheck;
import org.amtsweg.engine.run.StorableText;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.form.CheckedForm;
import org.amtsweg.party.AccessCode;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.ServiceAction;

/** Takes applications in (<i>Antragseingang</i>): checks them, opens the case, starts its process. */
public final class Intake {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");
    private static final int LONGEST_DISTRICT = 200;

    private final Database database;
    private final CaseFiles files;
    private final Catalogue catalogue;
    private final ProcessRuntime runtime;
    private final Intake.Checks checks;
    private final Documents documents;

    /** What decides whether an application can be taken in. */
    public record Checks(InputCheck input, AuthorityDirectory authorities, Clock clock) {}

    public Intake(
            Database database,
            CaseFiles files,
            Catalogue catalogue,
            ProcessRuntime runtime,
            Checks checks,
            Documents documents) {
        this.database = database;
        this.files = files;
        this.catalogue = catalogue;
        this.runtime = runtime;
        this.checks = checks;
        this.documents = documents;
    }

    /** How an application comes in: from whom, by which channel, received when, recorded by whom. */
    public record Entry(Application application, Applicant applicant, Channel channel, Instant received, Actor actor) {}

    /** An application that was found good. */
    private record Sound(Definition definition, FormData data, Authority authority) {
        ServiceFolder folder() {
            return definition.service().orElseThrow();
        }
    }

    /** All flaws; empty means a submission would be accepted. */
    public Findings check(Entry entry) {
        List<Finding> findings = new ArrayList<>();
        examine(entry, findings);
        return new Findings(findings);
    }

    private Optional<Sound> examine(Entry entry, List<Finding> findings) {
        Application application = entry.application();
        Optional<Definition> definition = catalogue.definition(application.service(), application.place());
        if (definition.isEmpty()) {
            findings.add(Finding.error("service", "service.unknown"));
            return Optional.empty();
        }
        ServiceFolder folder = definition.get().service().orElseThrow();
        application
                .idempotencyKey()
                .filter(k -> !KEY.matcher(k).matches())
                .ifPresent(k -> findings.add(Finding.error("idempotencyKey", "idempotency.format")));
        entry.applicant()
                .representation()
                .filter(p -> !p.holdsOn(
                        entry.received().atZone(Authority.GERMAN_TIME).toLocalDate()))
                .ifPresent(
                        p -> findings.add(Finding.error("applicant.representation", "applicant.representation-ended")));
        Optional<Authority> authority = authority(application);
        if (application.place().isEmpty()) {
            findings.add(Finding.error("place", "place.missing"));
        } else if (authority.isEmpty()) {
            findings.add(Finding.error("place", "place.no-authority"));
        } else if (!hasWorkingDays(application.place().orElseThrow())) {
            findings.add(Finding.error("place.district", "place.district"));
        }
        findings.addAll(storable(application, entry.applicant()).list());
        CheckedForm form = checks.input().application(folder, application.data(), application.attachments());
        findings.addAll(form.findings().list());
        boolean sound = findings.stream().noneMatch(Finding::isError);
        return sound
                ? Optional.of(new Sound(definition.get(), form.data(), authority.orElseThrow()))
                : Optional.empty();
    }

    /** Whether deadlines can be computed there: where holidays differ by district, it must be one of those that are known. */
    private static boolean hasWorkingDays(Place place) {
        try {
            WorkingDays.at(place);
            return true;
        } catch (UnknownDistrictException e) {
            return false;
        }
    }

    /** Who would be competent for an application. */
    public Optional<Authority> authority(Application application) {
        return application.place().flatMap(place -> checks.authorities().competentFor(application.service(), place));
    }

    /** What stands beside the form must be storable too. */
    private static Findings storable(Application application, Applicant applicant) {
        Findings place = application
                .place()
                .flatMap(Place::district)
                .map(d -> StorableText.check("place.district", d, LONGEST_DISTRICT))
                .orElse(Findings.NONE);
        Findings party = applicant
                .party()
                .map(p -> StorableText.check("applicant", Json.tree(p)))
                .orElse(Findings.NONE);
        Findings principal = applicant
                .representation()
                .map(r -> StorableText.check("applicant.representation", Json.tree(r)))
                .orElse(Findings.NONE);
        return place.and(party).and(principal);
    }

    /** Takes an application in, within a transaction. */
    public Submission submit(Entry entry) {
        Optional<TrustLevel> missing = missingTrust(entry);
        if (missing.isPresent()) {
            return new Submission.StepUpRequired(missing.get());
        }
        List<Finding> findings = new ArrayList<>();
        Optional<Sound> sound = examine(entry, findings);
        if (sound.isEmpty()) {
            return new Submission.Invalid(new Findings(findings));
        }
        CaseId id = CaseId.random();
        Optional<AccessCode> code =
                entry.channel() == Channel.PORTAL && entry.applicant().account().isEmpty()
                        ? Optional.of(AccessCode.random())
                        : Optional.empty();
        Receipt receipt = new Receipt(
                id,
                Parameters.toStored(entry.received()),
                hash(entry, sound.get().data()),
                code);
        return database.inTransaction(() -> {
            Optional<Submission> repeated = repeated(entry, receipt);
            if (repeated.isPresent()) {
                return repeated.get();
            }
            open(entry, sound.get(), receipt);
            return new Submission.Accepted(receipt);
        });
    }

    private Optional<TrustLevel> missingTrust(Entry entry) {
        if (entry.channel() != Channel.PORTAL) {
            return Optional.empty();
        }
        return catalogue
                .find(entry.application().service())
                .map(s -> s.procedure().trustLevel(ServiceAction.SUBMIT))
                .filter(needed -> !entry.applicant().trustLevel().atLeast(needed));
    }

    /** The answer to an application that was sent before under the same key; remembers the key otherwise. */
    private Optional<Submission> repeated(Entry entry, Receipt receipt) {
        Optional<String> key = entry.application().idempotencyKey();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        String scope = entry.actor().kind() + ":" + entry.actor().key();
        int inserted = database.sql()
                .sql("insert into amt_idempotency (scope, request_key, content_hash, receipt, created_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .param(scope)
                .param(key.get())
                .param(receipt.contentHash())
                .param(Json.write(receipt))
                .param(Parameters.toJdbc(checks.clock().instant()))
                .update();
        if (inserted == 1) {
            return Optional.empty();
        }
        Receipt first = database.sql()
                .sql("select receipt from amt_idempotency where scope = ? and request_key = ?")
                .param(scope)
                .param(key.get())
                .query((row, n) -> Json.read(row.getString("receipt"), Receipt.class))
                .single();
        return Optional.of(
                first.contentHash().equals(receipt.contentHash())
                        ? new Submission.Accepted(first)
                        : new Submission.Invalid(
                                Findings.of(Finding.error("idempotencyKey", "idempotency.other-content"))));
    }

    private void open(Entry entry, Sound sound, Receipt receipt) {
        Application application = entry.application();
        CaseHeader header = new CaseHeader(
                receipt.caseId(),
                new CaseHeader.Offer(
                        application.service(),
                        sound.folder().service().version(),
                        sound.definition().variant()),
                application.place().orElseThrow(),
                law(sound, application),
                entry.channel(),
                new CaseHeader.Times(
                        receipt.receivedAt(), Parameters.toStored(checks.clock().instant())));
        CaseData data = CaseData.of(sound.data().json(), defaults(sound.folder()), sound.authority());
        files.begin(header, data, entry.actor(), file -> {
            receipt.accessCode().ifPresent(code -> file.accessHash(Parties.hash(code, file.id())));
            file.audit("submitted", submitted(header, receipt), Json.write(sound.data()));
            file.event(CaseEvent.Kind.SUBMITTED, header.offer().service().value());
            catalogue.keepVariant(sound.definition());
            Parties.record(file, entry.applicant());
            recordAuthority(file, sound.authority());
            recordVersion(file, 1, "INITIAL", receipt.receivedAt());
            documents.file(file, application.attachments());
            file.startedAs(runtime.start(sound.definition().id(), file.id()));
            return file;
        });
    }

    private static Map<String, String> submitted(CaseHeader header, Receipt receipt) {
        Map<String, String> details = new HashMap<>();
        details.put("service", header.offer().service().value());
        details.put("version", header.offer().version());
        header.offer().variant().ifPresent(variant -> details.put("variant", variant));
        details.put("channel", header.channel().name());
        details.put("received", header.times().received().toString());
        details.put("content", receipt.contentHash());
        return details;
    }

    private static ProcedureLaw law(Sound sound, Application application) {
        return sound.folder()
                .service()
                .procedure()
                .law()
                .inLand(application.place().orElseThrow().ars().land());
    }

    private static ObjectNode defaults(ServiceFolder folder) {
        ObjectNode parameters = Json.newObject();
        folder.profile()
                .parameters()
                .forEach((name, spec) -> spec.defaultValue().ifPresent(v -> parameters.set(name, v)));
        return parameters;
    }

    private static void recordAuthority(CaseFile file, Authority authority) {
        file.writes()
                .insert(
                        "amt_case_authority",
                        "case_id, since, authority, unit, details",
                        file.id().value(),
                        file.now(),
                        authority.id().value(),
                        authority.unit().map(u -> u.id().value()),
                        Json.write(authority));
    }

    /** Keeps a version of what was applied for. */
    static void recordVersion(CaseFile file, int version, String kind, Instant received) {
        file.writes()
                .insert(
                        "amt_application",
                        "case_id, version, kind, form, channel, received_at, recorded_at",
                        file.id().value(),
                        version,
                        kind,
                        Json.write(file.data().form()),
                        file.header().channel(),
                        received,
                        file.now());
    }

    private static String hash(Entry entry, FormData data) {
        Application application = entry.application();
        StringBuilder content = new StringBuilder()
                .append(application.service())
                .append('\n')
                .append(Json.write(application.place()))
                .append('\n')
                .append(Json.write(entry.applicant().subject()))
                .append('\n')
                .append(entry.applicant()
                        .representation()
                        .flatMap(p -> p.principalAccount())
                        .map(AccountId::fullValue)
                        .orElse(""))
                .append('\n')
                .append(Json.write(data));
        for (Attachment attachment : application.attachments()) {
            content.append('\n').append(attachment.evidence()).append(' ').append(Sha256.of(attachment.content()));
        }
        return Sha256.of(content.toString());
    }
}
