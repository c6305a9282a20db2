package org.amtsweg.payment;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.fee.Money;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.PaymentId;

/**
 * What is to be paid (<i>Zahlungsaufforderung</i>): amount, a purpose without personal data, and by when.
 */
public record PaymentRequest(PaymentId id, CaseId caseId, Money amount, String purpose, Optional<Instant> dueAt) {}
