package org.amtsweg.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Validity;
import org.amtsweg.party.Party;
import org.amtsweg.party.PartyRole;

/**
 * A party to a case (<i>Beteiligte</i>, § 13 VwVfG): in which role and when, reachable through which account, in which language, and
 * whether an information block (<i>Auskunftssperre</i>, § 51 BMG) forbids to give her address away.
 *
 * <p>The engine keeps the block with the case; no call of the API sets it yet, and nothing asks the register of residents.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PartyInCase(
        PartyRole role,
        Optional<Party> party,
        Optional<AccountId> account,
        Language language,
        boolean informationBlock,
        Validity validity) {

    @Override
    public String toString() {
        return "PartyInCase[" + role + "]";
    }
}
