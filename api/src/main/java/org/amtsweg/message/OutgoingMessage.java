package org.amtsweg.message;

import java.util.Optional;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.language.Language;

/**
 * A message on its way to a party (<i>ausgehende Nachricht</i>): to which account (absent for people without one), subject, text, and the
 * document it brings, with its bytes.
 */
public record OutgoingMessage(
        CaseId caseId,
        Optional<AccountId> recipient,
        Language language,
        String subject,
        String text,
        Optional<Enclosure> enclosure) {

    @Override
    public String toString() {
        return "OutgoingMessage[case " + caseId + "]";
    }
}
