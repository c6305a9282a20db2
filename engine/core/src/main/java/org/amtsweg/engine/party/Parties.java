package org.amtsweg.engine.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.casefile.PartyInCase;
import org.amtsweg.engine.audit.Sha256;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.language.Language;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Validity;
import org.amtsweg.party.AccessCode;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Party;
import org.amtsweg.party.PartyRole;
import org.amtsweg.party.Representation;

/** The parties of cases (<i>Beteiligte</i>, § 13 VwVfG). */
public final class Parties {

    private final Database database;

    public Parties(Database database) {
        this.database = database;
    }

    /** Records who applies: the applicant, and who acts for her. */
    public static void record(CaseFile file, Applicant applicant) {
        Optional<Representation> power = applicant.representation();
        Optional<AccountId> own = power.isPresent() ? power.get().principalAccount() : applicant.account();
        insert(file, 1, PartyRole.APPLICANT, own, applicant.subject(), Validity.ALWAYS, applicant);
        power.ifPresent(p -> insert(
                file, 2, PartyRole.REPRESENTATIVE, applicant.account(), applicant.party(), untilRevoked(p), applicant));
    }

    private static Validity untilRevoked(Representation power) {
        Optional<LocalDate> last = power.revokedOn().map(day -> day.minusDays(1));
        Optional<LocalDate> until = power.validity().until();
        Optional<LocalDate> earliest = last.isPresent() && until.isPresent()
                ? Optional.of(last.get().isBefore(until.get()) ? last.get() : until.get())
                : last.or(() -> until);
        return new Validity(power.validity().from(), earliest);
    }

    private static void insert(
            CaseFile file,
            int number,
            PartyRole role,
            Optional<AccountId> account,
            Optional<Party> party,
            Validity validity,
            Applicant applicant) {
        file.join(new PartyInCase(role, party, account, applicant.language(), false, validity));
        file.writes()
                .insert(
                        "amt_party",
                        "case_id, number, role, account, party, language, blocked, trust, valid_from, valid_until, since",
                        file.id().value(),
                        number,
                        role,
                        account.map(AccountId::fullValue),
                        party.map(Json::write),
                        applicant.language().tag(),
                        false,
                        applicant.trustLevel(),
                        validity.from(),
                        validity.until(),
                        file.now());
    }

    /** The parties of a case that is being worked on. */
    public List<PartyInCase> of(CaseFile file) {
        return file.parties(() -> of(file.id()));
    }

    /** The parties of a case in the order they joined. */
    public List<PartyInCase> of(CaseId id) {
        return new ArrayList<>(database.sql()
                .sql("select * from amt_party where case_id = ? order by number")
                .param(id.value())
                .query((row, n) -> new PartyInCase(
                        PartyRole.valueOf(row.getString("role")),
                        Rows.optionalText(row, "party").map(p -> Json.read(p, Party.class)),
                        Rows.optionalText(row, "account").map(AccountId::parse),
                        Language.parse(row.getString("language")),
                        row.getBoolean("blocked"),
                        new Validity(Rows.optionalDay(row, "valid_from"), Rows.optionalDay(row, "valid_until"))))
                .list());
    }

    /** In which role somebody takes part in a case on a day; empty if she does not. */
    public Optional<PartyRole> roleOf(Applicant somebody, CaseId id, LocalDate day) {
        if (somebody.account().isPresent()) {
            AccountId account = somebody.account().get();
            return of(id).stream()
                    .filter(p -> p.account().equals(Optional.of(account))
                            && p.validity().contains(day))
                    .map(PartyInCase::role)
                    .findFirst();
        }
        return somebody.accessCode().filter(code -> opens(code, id)).map(code -> PartyRole.APPLICANT);
    }

    private boolean opens(AccessCode code, CaseId id) {
        return database.sql()
                        .sql("select count(*) from amt_case where id = ? and access_hash = ?")
                        .param(id.value())
                        .param(hash(code, id))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** What is stored of an access code. 100 random bits need no slow hash. */
    public static String hash(AccessCode code, CaseId id) {
        return Sha256.of(id + ":" + code.value());
    }

    /**
     * To whom the authority speaks: the representative while there is one, otherwise the applicant.
     */
    @LegalBasis("§ 14 Abs. 3 VwVfG")
    public static Optional<PartyInCase> addressee(List<PartyInCase> parties, LocalDate day) {
        return parties.stream()
                .filter(p ->
                        p.role() == PartyRole.REPRESENTATIVE && p.validity().contains(day))
                .findFirst()
                .or(() -> applicant(parties));
    }

    public static Optional<PartyInCase> applicant(List<PartyInCase> parties) {
        return parties.stream().filter(p -> p.role() == PartyRole.APPLICANT).findFirst();
    }
}
