package org.amtsweg.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One link of the audit chain of a case (<i>Protokolleintrag</i>). {@code facts} hold nothing personal; what is personal hangs beside the
 * chain and enters it as a salted hash ({@code facts["payload"]}), so that its deletion does not break the chain.
 *
 * <p>{@code hash} is SHA-256 (hex) over the previous hash and the canonical JSON (RFC 8785) of the other components.
 */
public record AuditEntry(
        long sequence, Instant at, Actor actor, String action, Map<String, String> facts, String hash) {

    public AuditEntry {
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
