package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Validity;

/**
 * Somebody acts for somebody else (<i>Vertretung</i>): who is represented, on what ground, for what and how long.
 *
 * <p>Does not prove the power; § 14 Abs. 1 VwVfG lets the authority ask for the proof in writing.
 */
@LegalBasis({"§ 12 VwVfG", "§ 14 VwVfG"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Representation(
        Party principal,
        Optional<AccountId> principalAccount,
        Kind kind,
        Optional<String> scope,
        Validity validity,
        Optional<LocalDate> revokedOn) {

    /** The ground of the power. */
    public enum Kind {
        /** Legal guardian, parent, custodian. */
        LEGAL_GUARDIAN,
        /** Power of attorney (§ 14 VwVfG). */
        POWER_OF_ATTORNEY,
        /** Organ of an organisation, for instance a managing director (§ 12 Abs. 1 Nr. 3 VwVfG). */
        ORGAN
    }

    public static Representation of(Party principal, Kind kind) {
        return new Representation(
                principal, Optional.empty(), kind, Optional.empty(), Validity.ALWAYS, Optional.empty());
    }

    /** A power for one matter, in words (<i>Umfang der Vollmacht</i>); without a scope it covers every step of a procedure. */
    public Representation withScope(String matter) {
        return new Representation(principal, principalAccount, kind, Optional.of(matter), validity, revokedOn);
    }

    public Representation during(Validity time) {
        return new Representation(principal, principalAccount, kind, scope, time, revokedOn);
    }

    /** With the account of the principal, so that she sees the case as well. */
    public Representation forAccount(AccountId account) {
        return new Representation(principal, Optional.of(account), kind, scope, validity, revokedOn);
    }

    /** Revoked on a day, which is the first on which the power no longer holds (§ 14 Abs. 1 VwVfG). */
    public Representation revoked(LocalDate day) {
        return new Representation(principal, principalAccount, kind, scope, validity, Optional.of(day));
    }

    /** Whether the power holds on a day: within its validity and not revoked. */
    public boolean holdsOn(LocalDate day) {
        return validity.contains(day) && revokedOn.map(day::isBefore).orElse(true);
    }

    @Override
    public String toString() {
        return "Representation[***, " + kind + "]";
    }
}
