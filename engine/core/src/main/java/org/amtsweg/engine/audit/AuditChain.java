package org.amtsweg.engine.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amtsweg.audit.Actor;
import org.amtsweg.audit.AuditEntry;
import org.amtsweg.audit.AuditTrail;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.database.Writes;
import org.amtsweg.identifier.CaseId;

/**
 * The growing end of the audit chain of one case (<i>Protokollkette</i>): each entry's hash covers the entry and the hash before it.
 *
 * <p>Its writer holds the lock of the case. The last hash also stands in the row of the case, so that cutting off the end shows.
 */
public final class AuditChain {

    /** The hash before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    private final CaseId caseId;
    private long sequence;
    private String hash;

    public AuditChain(CaseId caseId, long sequence, String hash) {
        this.caseId = caseId;
        this.sequence = sequence;
        this.hash = hash;
    }

    public long sequence() {
        return sequence;
    }

    public String hash() {
        return hash;
    }

    /** Appends an entry without personal payload. */
    public void append(Writes writes, Instant at, Actor actor, String action, Map<String, String> facts) {
        append(writes, at, actor, action, facts, "");
    }

    /** Appends an entry; a payload that is not empty is kept beside the chain, which holds its salted hash. */
    public void append(
            Writes writes, Instant at, Actor actor, String action, Map<String, String> facts, String payload) {
        sequence++;
        Map<String, String> all = new HashMap<>(facts);
        if (!payload.isEmpty()) {
            String salt = Sha256.salt();
            all.put("payload", Sha256.of(salt + payload));
            writes.insert(
                    "amt_audit_payload", "case_id, sequence, salt, payload", caseId.value(), sequence, salt, payload);
        }
        Instant stored = Parameters.toStored(at);
        hash = hash(hash, caseId, sequence, stored, actor, action, all);
        writes.insert(
                "amt_audit",
                "case_id, sequence, at, actor_kind, actor_key, acting_as, action, facts, hash",
                caseId.value(),
                sequence,
                stored,
                actor.kind(),
                actor.key(),
                actor.actingAs(),
                action,
                Json.write(new TreeMap<>(all)),
                hash);
    }

    /** Recomputes a chain from its entries; {@code head} is what the row of the case says of its end. */
    static AuditTrail verify(CaseId caseId, List<AuditEntry> entries, long headSequence, String headHash) {
        String previous = GENESIS;
        long expected = 1;
        for (AuditEntry entry : entries) {
            if (entry.sequence() != expected) {
                return flawed(caseId, entries, expected, "entry is missing");
            }
            String recomputed =
                    hash(previous, caseId, entry.sequence(), entry.at(), entry.actor(), entry.action(), entry.facts());
            if (!recomputed.equals(entry.hash())) {
                return flawed(caseId, entries, expected, "entry was changed");
            }
            previous = entry.hash();
            expected++;
        }
        if (expected - 1 != headSequence || !previous.equals(headHash)) {
            return flawed(caseId, entries, expected, "entries are missing at the end");
        }
        return new AuditTrail(caseId, entries, Optional.empty());
    }

    private static AuditTrail flawed(CaseId caseId, List<AuditEntry> entries, long sequence, String reason) {
        return new AuditTrail(caseId, new ArrayList<>(entries), Optional.of(new AuditTrail.Flaw(sequence, reason)));
    }

    private static String hash(
            String previous,
            CaseId caseId,
            long sequence,
            Instant at,
            Actor actor,
            String action,
            Map<String, String> facts) {
        Map<String, String> canonical = new TreeMap<>();
        canonical.put("case", caseId.toString());
        canonical.put("sequence", Long.toString(sequence));
        canonical.put("at", at.toString());
        canonical.put("actorKind", actor.kind().name());
        canonical.put("actorKey", actor.key());
        canonical.put("actingAs", actor.actingAs());
        canonical.put("action", action);
        canonical.put("facts", CanonicalJson.object(facts));
        return Sha256.of(previous + CanonicalJson.object(canonical));
    }
}
