package org.amtsweg.engine.message;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amtsweg.casefile.Page;
import org.amtsweg.engine.database.Cursor;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.DocumentId;
import org.amtsweg.identifier.MessageId;
import org.amtsweg.message.Delivery;
import org.amtsweg.message.Mailbox;
import org.amtsweg.message.Message;
import org.amtsweg.message.OutgoingMessage;
import org.amtsweg.notification.LegalChannel;

/** The default mailbox (<i>Postfach</i>): a table that the front office reads. A repeated delivery of the same effect is one message. */
public final class TableMailbox implements Mailbox {

    private final Database database;
    private final Clock clock;

    public TableMailbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public LegalChannel channel() {
        return LegalChannel.ACCOUNT_MAILBOX;
    }

    @Override
    public Delivery deliver(OutgoingMessage message, String effectKey) {
        Instant now = Parameters.toStored(clock.instant());
        return database.inSeparateTransaction(() -> {
            UUID id = UUID.randomUUID();
            int inserted = database.sql()
                    .sql(
                            "insert into amt_mailbox (id, effect_key, account, case_id, subject, body, document, provided_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .param(id)
                    .param(effectKey)
                    .param(message.recipient().map(AccountId::fullValue).orElse(null))
                    .param(message.caseId().value())
                    .param(message.subject())
                    .param(message.text())
                    .param(message.enclosure()
                            .map(e -> e.document().id().value())
                            .orElse(null))
                    .param(Parameters.toJdbc(now))
                    .update();
            if (inserted == 1) {
                return new Delivery(channel(), now, id.toString());
            }
            return database.sql()
                    .sql("select id, provided_at from amt_mailbox where effect_key = ?")
                    .param(effectKey)
                    .query((row, n) -> new Delivery(
                            channel(),
                            Rows.instant(row, "provided_at"),
                            Rows.uuid(row, "id").toString()))
                    .single();
        });
    }

    /** The messages of an account, the newest first. */
    public Page<Message> of(AccountId account, int pageSize, Optional<String> after) {
        Optional<Cursor> cursor = after.map(Cursor::parse);
        var statement = database.sql()
                .sql("select * from amt_mailbox where account = ?"
                        + (cursor.isPresent() ? " and (provided_at < ? or provided_at = ? and id > ?)" : "")
                        + " order by provided_at desc, id fetch first " + (pageSize + 1) + " rows only")
                .param(account.fullValue());
        if (cursor.isPresent()) {
            Object at = Parameters.toJdbc(cursor.get().at());
            statement = statement.param(at).param(at).param(cursor.get().id());
        }
        List<Message> found = new ArrayList<>(statement
                .query((row, n) -> new Message(
                        new MessageId(Rows.uuid(row, "id")),
                        new CaseId(Rows.uuid(row, "case_id")),
                        row.getString("subject"),
                        row.getString("body"),
                        Rows.optionalUuid(row, "document").map(DocumentId::new),
                        Rows.instant(row, "provided_at")))
                .list());
        List<Message> page = found.subList(0, Math.min(pageSize, found.size()));
        Optional<String> next = found.size() > pageSize
                ? Optional.of(new Cursor(
                                page.get(page.size() - 1).providedAt(),
                                page.get(page.size() - 1).id().value())
                        .toString())
                : Optional.empty();
        return new Page<>(page, next);
    }
}
