package org.amtsweg.engine.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.application.Draft;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.DraftId;
import org.amtsweg.identifier.ServiceId;

/** Applications that were begun (<i>Entwürfe</i>); each is deleted after the days that its service allows. */
public final class Drafts {

    private final Database database;
    private final Clock clock;

    public Drafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Draft save(AccountId owner, ServiceId service, FormData data, int days) {
        Instant now = Parameters.toStored(clock.instant());
        Draft draft = new Draft(DraftId.random(), service, data, now, now.plus(Duration.ofDays(days)));
        database.sql()
                .sql(
                        "insert into amt_draft (id, account, service, form, changed_at, deleted_at) values (?, ?, ?, ?, ?, ?)")
                .param(draft.id().value())
                .param(owner.fullValue())
                .param(service.value())
                .param(Json.write(data))
                .param(Parameters.toJdbc(draft.changedAt()))
                .param(Parameters.toJdbc(draft.deletedAt()))
                .update();
        deleteExpired(now);
        return draft;
    }

    /** Replaces the data; empty if the owner has no such draft. */
    public Optional<Draft> update(AccountId owner, DraftId id, FormData data, int days) {
        Instant now = Parameters.toStored(clock.instant());
        int updated = database.sql()
                .sql("update amt_draft set form = ?, changed_at = ?, deleted_at = ?"
                        + " where id = ? and account = ? and deleted_at > ?")
                .param(Json.write(data))
                .param(Parameters.toJdbc(now))
                .param(Parameters.toJdbc(now.plus(Duration.ofDays(days))))
                .param(id.value())
                .param(owner.fullValue())
                .param(Parameters.toJdbc(now))
                .update();
        return updated == 1 ? find(owner, id) : Optional.empty();
    }

    public Optional<Draft> find(AccountId owner, DraftId id) {
        return of(owner).stream().filter(d -> d.id().equals(id)).findFirst();
    }

    public List<Draft> of(AccountId owner) {
        return new ArrayList<>(database.sql()
                .sql("select * from amt_draft where account = ? and deleted_at > ? order by changed_at desc, id")
                .param(owner.fullValue())
                .param(Parameters.toJdbc(clock.instant()))
                .query(Drafts::draft)
                .list());
    }

    public boolean delete(AccountId owner, DraftId id) {
        return database.sql()
                        .sql("delete from amt_draft where id = ? and account = ? and deleted_at > ?")
                        .param(id.value())
                        .param(owner.fullValue())
                        .param(Parameters.toJdbc(clock.instant()))
                        .update()
                == 1;
    }

    private void deleteExpired(Instant now) {
        database.sql()
                .sql("delete from amt_draft where deleted_at <= ?")
                .param(Parameters.toJdbc(now))
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new DraftId(Rows.uuid(row, "id")),
                ServiceId.parse(row.getString("service")),
                FormData.parse(row.getString("form")),
                Rows.instant(row, "changed_at"),
                Rows.instant(row, "deleted_at"));
    }
}
