package org.amtsweg.participation;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.legal.LegalBasis;

/** The opportunity to speak before an adverse act (<i>Anhörung</i>): the grounds told, until when, and the answer. */
@LegalBasis("§ 28 Abs. 1 VwVfG")
public record Hearing(String grounds, Instant openedAt, Optional<Instant> dueAt, Optional<Answer> answer) {

    /** What the party said. */
    public record Answer(String text, Instant at) {}
}
