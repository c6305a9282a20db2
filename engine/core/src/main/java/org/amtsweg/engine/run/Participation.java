package org.amtsweg.engine.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.engine.process.Position;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.model.process.Element;
import org.amtsweg.participation.Hearing;
import org.amtsweg.participation.SilenceEffect;
import org.amtsweg.participation.Statement;

/** Who was asked and what they said (<i>Beteiligung und Anhörung</i>, § 28 VwVfG): statements of offices, hearings of parties. */
public final class Participation {

    private final Database database;

    public Participation(Database database) {
        this.database = database;
    }

    void statementRequested(CaseFile file, Position at, Element element, Optional<Instant> due) {
        String scope = Scopes.of(at);
        String office = element.property("amtsweg.office")
                .flatMap(o -> Scopes.resolve(file, scope, o))
                .orElse(element.name());
        SilenceEffect silence = element.property("amtsweg.silence")
                .flatMap(s -> Scopes.resolve(file, scope, s))
                .map(s -> SilenceEffect.valueOf(s.toUpperCase(Locale.ROOT)))
                .orElse(SilenceEffect.NONE);
        file.writes()
                .insert(
                        "amt_statement",
                        "case_id, execution, office, requested_at, due_at, silence",
                        file.id().value(),
                        at.executionId(),
                        office,
                        file.now(),
                        due,
                        silence);
    }

    /** An office has answered. */
    public static void statementGiven(CaseFile file, String execution, String outcome, String text) {
        file.writes()
                .changeOne(
                        "update amt_statement set outcome = ?, answer = ?, answered_at = ? where case_id = ? and execution = ?",
                        outcome,
                        text,
                        file.now(),
                        file.id().value(),
                        execution);
    }

    void hearingOpened(CaseFile file, Position at, String grounds, Optional<Instant> due) {
        file.writes()
                .insert(
                        "amt_hearing",
                        "case_id, execution, grounds, opened_at, due_at",
                        file.id().value(),
                        at.executionId(),
                        grounds,
                        file.now(),
                        due);
    }

    /** A party has spoken. */
    public static void heard(CaseFile file, String execution, String text) {
        file.writes()
                .changeOne(
                        "update amt_hearing set answer = ?, answered_at = ? where case_id = ? and execution = ?",
                        text,
                        file.now(),
                        file.id().value(),
                        execution);
    }

    public List<Statement> statements(CaseId id) {
        return new ArrayList<>(database.sql()
                .sql("select * from amt_statement where case_id = ? order by requested_at, execution")
                .param(id.value())
                .query((row, n) -> {
                    Optional<Instant> answered = Rows.optionalInstant(row, "answered_at");
                    String outcome = row.getString("outcome");
                    String answer = row.getString("answer");
                    return new Statement(
                            row.getString("office"),
                            Rows.instant(row, "requested_at"),
                            Rows.optionalInstant(row, "due_at"),
                            SilenceEffect.valueOf(row.getString("silence")),
                            answered.map(at -> new Statement.Answer(outcome, answer, at)));
                })
                .list());
    }

    public List<Hearing> hearings(CaseId id) {
        return new ArrayList<>(database.sql()
                .sql("select * from amt_hearing where case_id = ? order by opened_at, execution")
                .param(id.value())
                .query((row, n) -> {
                    String answer = row.getString("answer");
                    return new Hearing(
                            row.getString("grounds"),
                            Rows.instant(row, "opened_at"),
                            Rows.optionalInstant(row, "due_at"),
                            Rows.optionalInstant(row, "answered_at").map(at -> new Hearing.Answer(answer, at)));
                })
                .list());
    }
}
