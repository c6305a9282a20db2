package org.amtsweg.engine.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Parameters;

/**
 * Answers of other systems that came before their question was recorded (<i>vorauseilende Antworten</i>): kept for a day. A system may answer while
 * the transaction that sends the question is still under way.
 */
public final class EarlyAnswers {

    private static final Duration KEPT = Duration.ofDays(1);

    /** What is answered. */
    public enum Kind {
        STEP,
        PAYMENT
    }

    private final Database database;
    private final Clock clock;

    public EarlyAnswers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps an answer; the first one counts. */
    public void keep(Kind kind, String name, String content) {
        Instant now = clock.instant();
        database.inTransaction(() -> {
            database.sql()
                    .sql("delete from amt_early_answer where came_at < ?")
                    .param(Parameters.toJdbc(now.minus(KEPT)))
                    .update();
            return database.sql()
                    .sql("insert into amt_early_answer (kind, name, content, came_at) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .param(kind.name())
                    .param(name)
                    .param(content)
                    .param(Parameters.toJdbc(now))
                    .update();
        });
    }

    /** Hands an answer that came early to its question; what the question does not take is kept. */
    public boolean take(Kind kind, String name, Predicate<String> question) {
        return database.inTransaction(() -> database.sql()
                .sql("select content from amt_early_answer where kind = ? and name = ?")
                .param(kind.name())
                .param(name)
                .query((row, n) -> row.getString("content"))
                .optional()
                .filter(question)
                .map(taken -> database.sql()
                                .sql("delete from amt_early_answer where kind = ? and name = ?")
                                .param(kind.name())
                                .param(name)
                                .update()
                        >= 0)
                .orElse(false));
    }
}
