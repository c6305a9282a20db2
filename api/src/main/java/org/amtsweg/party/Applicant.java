package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.language.Language;

/**
 * Who acts and for whom (<i>Antragstellerin, Antragsteller</i>, § 13 Abs. 1 Nr. 1 VwVfG): an identified person or organisation, somebody
 * who represents another, or nobody known.
 *
 * <p>Made by the host from a login it has verified. Amtsweg trusts it and does not authenticate.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Applicant(
        Optional<AccountId> account,
        Optional<Party> party,
        Optional<Representation> representation,
        TrustLevel trustLevel,
        Language language,
        Optional<AccessCode> accessCode) {

    public static Applicant identified(AccountId account, Party party, TrustLevel trustLevel) {
        return new Applicant(
                Optional.of(account), Optional.of(party), Optional.empty(), trustLevel, Language.DE, Optional.empty());
    }

    /** Nobody known, for a service that asks for no identity. */
    public static Applicant anonymous() {
        return new Applicant(
                Optional.empty(), Optional.empty(), Optional.empty(), TrustLevel.NONE, Language.DE, Optional.empty());
    }

    /** Somebody who comes back to an anonymous case with the code from the receipt. */
    public static Applicant anonymous(AccessCode code) {
        return new Applicant(
                Optional.empty(), Optional.empty(), Optional.empty(), TrustLevel.NONE, Language.DE, Optional.of(code));
    }

    /** A person without an account, for an application on paper or at the counter. */
    public static Applicant withoutAccount(Party party) {
        return new Applicant(
                Optional.empty(), Optional.of(party), Optional.empty(), TrustLevel.NONE, Language.DE, Optional.empty());
    }

    public Applicant actingFor(Representation power) {
        return new Applicant(account, party, Optional.of(power), trustLevel, language, accessCode);
    }

    public Applicant speaking(Language preferred) {
        return new Applicant(account, party, representation, trustLevel, preferred, accessCode);
    }

    @JsonIgnore
    public boolean isAnonymous() {
        return account.isEmpty() && party.isEmpty();
    }

    /** Whose matter it is: the principal of a representation, otherwise the acting party. */
    public Optional<Party> subject() {
        return representation.map(Representation::principal).or(() -> party);
    }

    @Override
    public String toString() {
        return "Applicant[" + (isAnonymous() ? "anonymous" : "***") + ", " + trustLevel + "]";
    }
}
