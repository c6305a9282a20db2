package org.amtsweg.services.speed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Counts what goes to the database (<i>Zähler</i>): each execution is a round trip, a batch is one round trip and as many statements as it has rows. Commits
 * are counted apart.
 */
final class Meter implements QueryExecutionListener, AutoCloseable {

    /** What was counted in one kind of work. */
    static final class Count {
        private int trips;
        private int statements;
        private int engineTrips;
        private int engineStatements;
        private int commits;

        int trips() {
            return trips;
        }

        int statements() {
            return statements;
        }

        private void add(Count other) {
            trips += other.trips;
            statements += other.statements;
            engineTrips += other.engineTrips;
            engineStatements += other.engineStatements;
            commits += other.commits;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%4d round trips (%d engine, %d ours), %4d statements (%d engine, %d ours), %3d commits",
                    trips,
                    engineTrips,
                    trips - engineTrips,
                    statements,
                    engineStatements,
                    statements - engineStatements,
                    commits);
        }
    }

    private final HikariDataSource pool;
    private final DataSource counted;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private String work = "";

    Meter() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:meter;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;"
                + "LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1");
        config.setMaximumPoolSize(4);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool = new HikariDataSource(config);
        counted = ProxyDataSourceBuilder.create(pool)
                .listener(this)
                .afterMethod(this::method)
                .build();
    }

    DataSource dataSource() {
        return counted;
    }

    /** Counts what is done now under a name; outside of this nothing is counted. */
    <T> T during(String name, Supplier<T> doing) {
        synchronized (this) {
            work = name;
        }
        try {
            return doing.get();
        } finally {
            synchronized (this) {
                work = "";
            }
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public synchronized void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (work.isEmpty()) {
            return;
        }
        String sql = queries.isEmpty() ? "" : queries.get(0).getQuery();
        int statements = execution.isBatch() ? execution.getBatchSize() : Math.max(1, queries.size());
        boolean engine = sql.toUpperCase(Locale.ROOT).contains("ACT_");
        Count count = counts.computeIfAbsent(work, w -> new Count());
        count.trips++;
        count.statements += statements;
        if (engine) {
            count.engineTrips++;
            count.engineStatements += statements;
        }
        texts.merge(work + ": " + shortened(sql), 1, Integer::sum);
    }

    private synchronized void method(MethodExecutionContext context) {
        if (!work.isEmpty() && context.getMethod().getName().equals("commit")) {
            counts.computeIfAbsent(work, w -> new Count()).commits++;
        }
    }

    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ").trim();
        return line.length() > 90 ? line.substring(0, 90) : line;
    }

    /** Forgets what was counted, for instance while statements were used for the first time. */
    synchronized void reset() {
        counts.clear();
        texts.clear();
    }

    synchronized Count of(String name) {
        return counts.computeIfAbsent(name, w -> new Count());
    }

    synchronized Count total() {
        Count total = new Count();
        counts.values().forEach(total::add);
        return total;
    }

    synchronized String report(String title) {
        StringBuilder report = new StringBuilder(title).append('\n');
        counts.forEach((name, count) -> report.append(String.format(Locale.ROOT, "  %-8s %s%n", name, count)));
        return report.append(String.format(Locale.ROOT, "  %-8s %s", "total", total()))
                .toString();
    }

    /** The statements, the most frequent first. */
    synchronized List<String> texts() {
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(texts.entrySet());
        entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        return entries.stream().map(e -> e.getValue() + " × " + e.getKey()).toList();
    }

    @Override
    public void close() {
        pool.close();
    }
}
