package org.amtsweg.engine.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amtsweg.audit.Actor;
import org.amtsweg.audit.AuditEntry;
import org.amtsweg.audit.AuditTrail;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.identifier.CaseId;

/** Reads audit chains and verifies them (<i>Protokollprüfung</i>), the payloads beside them included. */
public final class AuditStore {

    private final Database database;

    public AuditStore(Database database) {
        this.database = database;
    }

    /** The chain of a case; empty if there is no such case. */
    public Optional<AuditTrail> trail(CaseId id) {
        return database.sql()
                .sql("select audit_sequence, audit_hash from amt_case where id = ?")
                .param(id.value())
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .optional()
                .map(head -> verify(id, head));
    }

    /** The chains with a flaw, at most {@code limit}. */
    public List<AuditTrail> broken(int limit) {
        Map<CaseId, Head> heads = new LinkedHashMap<>();
        database.sql()
                .sql("select id, audit_sequence, audit_hash from amt_case order by recorded_at, id")
                .query(row -> {
                    heads.put(new CaseId(Rows.uuid(row, "id")), new Head(row.getLong(2), row.getString(3)));
                });
        List<AuditTrail> broken = new ArrayList<>();
        for (Map.Entry<CaseId, Head> each : heads.entrySet()) {
            AuditTrail trail = verify(each.getKey(), each.getValue());
            if (!trail.isIntact() && broken.size() < limit) {
                broken.add(trail);
            }
        }
        return broken;
    }

    private AuditTrail verify(CaseId id, Head head) {
        List<AuditEntry> entries = database.sql()
                .sql("select * from amt_audit where case_id = ? order by sequence")
                .param(id.value())
                .query(AuditStore::entry)
                .list();
        AuditTrail trail = AuditChain.verify(id, entries, head.sequence(), head.hash());
        return trail.isIntact() ? verifyPayloads(trail) : trail;
    }

    private AuditTrail verifyPayloads(AuditTrail trail) {
        Map<Long, String> hashes = new LinkedHashMap<>();
        trail.entries().forEach(e -> {
            String hash = e.facts().get("payload");
            if (hash != null) {
                hashes.put(e.sequence(), hash);
            }
        });
        UUID id = trail.caseId().value();
        List<Long> wrong = new ArrayList<>();
        database.sql()
                .sql("select sequence, salt, payload from amt_audit_payload where case_id = ? order by sequence")
                .param(id)
                .query(row -> {
                    long sequence = row.getLong("sequence");
                    String actual = Sha256.of(row.getString("salt") + row.getString("payload"));
                    if (!actual.equals(hashes.get(sequence))) {
                        wrong.add(sequence);
                    }
                });
        return wrong.isEmpty()
                ? trail
                : new AuditTrail(
                        trail.caseId(),
                        trail.entries(),
                        Optional.of(new AuditTrail.Flaw(wrong.get(0), "payload was changed")));
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        @SuppressWarnings("unchecked")
        Map<String, String> facts = Json.read(row.getString("facts"), Map.class);
        return new AuditEntry(
                row.getLong("sequence"),
                Rows.instant(row, "at"),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_key"),
                        row.getString("acting_as")),
                row.getString("action"),
                facts,
                row.getString("hash"));
    }

    private record Head(long sequence, String hash) {}
}
