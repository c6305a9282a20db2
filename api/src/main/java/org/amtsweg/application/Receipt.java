package org.amtsweg.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.party.AccessCode;

/**
 * The proof that something was received (<i>Eingangsbestätigung</i>): which case, when it counts as received by law, a fingerprint of the
 * content (SHA-256, hex), and for anonymous applicants the code that opens the case again.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Receipt(CaseId caseId, Instant receivedAt, String contentHash, Optional<AccessCode> accessCode) {}
