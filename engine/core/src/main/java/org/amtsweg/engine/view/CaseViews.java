package org.amtsweg.engine.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amtsweg.application.Channel;
import org.amtsweg.casefile.CaseRecord;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.CaseSummary;
import org.amtsweg.casefile.CaseView;
import org.amtsweg.casefile.DeadlineInCase;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Page;
import org.amtsweg.casefile.TimelineEntry;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.DeadlineKind;
import org.amtsweg.document.AccessClass;
import org.amtsweg.document.Document;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.KeptDeadline;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.database.Cursor;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.engine.deadline.Deadlines;
import org.amtsweg.engine.document.Documents;
import org.amtsweg.engine.party.Parties;
import org.amtsweg.engine.run.OpenActions;
import org.amtsweg.engine.run.Wording;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.language.Language;

/** Cases as parties and clerks see them (<i>Verfahrensstand, Akte</i>). */
public final class CaseViews {

    private final Database database;
    private final Catalogue catalogue;
    private final Wording wording;
    private final OpenActions actions;
    private final Deadlines deadlines;
    private final Documents documents;

    public CaseViews(
            Database database,
            Catalogue catalogue,
            Wording wording,
            OpenActions actions,
            Deadlines deadlines,
            Documents documents) {
        this.database = database;
        this.catalogue = catalogue;
        this.wording = wording;
        this.actions = actions;
        this.deadlines = deadlines;
        this.documents = documents;
    }

    /** The case for a party: what concerns only the authority is left out. */
    public CaseView forParty(CaseFile file, Language language) {
        return view(
                file,
                language,
                deadlines.of(file).stream()
                        .map(KeptDeadline::deadline)
                        .filter(d -> d.rule().kind() != DeadlineKind.INTERNAL)
                        .toList(),
                documents.of(file.id()).stream()
                        .filter(d -> d.accessClass() == AccessClass.PARTIES)
                        .toList());
    }

    public CaseRecord forClerk(CaseFile file, Parties parties) {
        return new CaseRecord(
                view(
                        file,
                        Language.DE,
                        deadlines.of(file).stream().map(KeptDeadline::deadline).toList(),
                        documents.of(file.id())),
                parties.of(file),
                FormData.of(file.data().form()),
                FormData.of(file.data().results()));
    }

    private CaseView view(CaseFile file, Language language, List<Deadline> visible, List<Document> readable) {
        Definition service = catalogue.definition(file.header().offer());
        return new CaseView(
                file.summary(name(service, language)),
                timeline(file, service, language),
                openActions(file, service, language),
                visible.stream()
                        .map(d -> new DeadlineInCase(d, text(d, service, language)))
                        .toList(),
                readable,
                file.data().authority());
    }

    /** The words of the service, where it has some for a deadline that runs; otherwise plain words by law. */
    private String text(Deadline deadline, Definition service, Language language) {
        String key = "deadline." + deadline.name();
        if (!deadline.isRunning()) {
            return deadline.sentence(language);
        }
        Map<String, String> due = Map.of(
                "due",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(deadline.lastDay()));
        return wording.find(service, service.id(), language, key, due).orElseGet(() -> deadline.sentence(language));
    }

    private static String name(Definition service, Language language) {
        return service.service().orElseThrow().service().description().name().in(language);
    }

    /** The name of a service in a language, also if it is no longer offered. */
    public String name(ServiceId id, Language language) {
        return catalogue.find(id).map(s -> s.description().name().in(language)).orElse(id.value());
    }

    private List<TimelineEntry> timeline(CaseFile file, Definition service, Language language) {
        Map<String, String> placeholders = wording.placeholders(file, service, language);
        return new ArrayList<>(database.sql()
                .sql("select at, definition, text_key from amt_timeline where case_id = ? order by number")
                .param(file.id().value())
                .query((row, n) -> {
                    String key = row.getString("text_key");
                    String text = wording.find(service, row.getString("definition"), language, key, placeholders)
                            .orElse(key);
                    return new TimelineEntry(Rows.instant(row, "at"), key, text);
                })
                .list());
    }

    private List<OpenAction> openActions(CaseFile file, Definition service, Language language) {
        return actions.open(file.id()).stream()
                .filter(row -> row.kind() != OpenAction.Kind.ANSWER)
                .map(row -> new OpenAction(
                        row.id(), row.kind(), text(file, service, language, row), row.openedAt(), row.dueAt()))
                .toList();
    }

    private String text(CaseFile file, Definition service, Language language, OpenActions.Row row) {
        Map<String, String> placeholders = new HashMap<>(wording.placeholders(file, service, language));
        placeholders.put("request", row.detail());
        placeholders.put("grounds", row.detail());
        row.dueAt()
                .ifPresent(due -> placeholders.put(
                        "due", Wording.lastDay(due, file.data().authority().zone(), language)));
        String key = "action." + row.kind().name().toLowerCase(Locale.ROOT);
        return wording.find(service, row.origin().definition(), language, key, placeholders)
                .orElse(row.detail());
    }

    /** The cases in which an account takes part on a day, the newest first. */
    public Page<CaseSummary> of(
            AccountId account, LocalDate day, Language language, int pageSize, Optional<String> after) {
        Optional<Cursor> cursor = after.map(Cursor::parse);
        var statement = database.sql()
                .sql("select c.id, c.service, c.state, c.channel, c.received_at, p.since from amt_party p"
                        + " join amt_case c on c.id = p.case_id where p.account = ?"
                        + " and (p.valid_from is null or p.valid_from <= ?) and (p.valid_until is null or p.valid_until >= ?)"
                        // Who applies for herself with a second role sees the case once.
                        + " and not exists (select 1 from amt_party q where q.case_id = p.case_id"
                        + " and q.account = p.account and q.number < p.number)"
                        + (cursor.isPresent() ? " and (p.since < ? or p.since = ? and p.case_id > ?)" : "")
                        + " order by p.since desc, p.case_id fetch first " + (pageSize + 1) + " rows only")
                .param(account.fullValue())
                .param(Parameters.toJdbc(day))
                .param(Parameters.toJdbc(day));
        if (cursor.isPresent()) {
            Object at = Parameters.toJdbc(cursor.get().at());
            statement = statement.param(at).param(at).param(cursor.get().id());
        }
        List<Entry> found = new ArrayList<>(
                statement.query((row, n) -> entry(row, language)).list());
        List<Entry> page = found.subList(0, Math.min(pageSize, found.size()));
        Optional<String> next = found.size() > pageSize
                ? Optional.of(page.get(page.size() - 1).cursor().toString())
                : Optional.empty();
        return new Page<>(page.stream().map(Entry::summary).toList(), next);
    }

    private Entry entry(ResultSet row, Language language) throws SQLException {
        ServiceId service = ServiceId.parse(row.getString("service"));
        UUID id = Rows.uuid(row, "id");
        return new Entry(
                new CaseSummary(
                        new CaseId(id),
                        service,
                        name(service, language),
                        CaseState.valueOf(row.getString("state")),
                        Channel.valueOf(row.getString("channel")),
                        Rows.instant(row, "received_at")),
                new Cursor(Rows.instant(row, "since"), id));
    }

    private record Entry(CaseSummary summary, Cursor cursor) {}
}
