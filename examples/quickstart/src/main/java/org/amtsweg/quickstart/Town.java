package org.amtsweg.quickstart;

import org.amtsweg.identifier.AuthorityId;
import org.amtsweg.party.Caseworker;

/** The people at work in the made-up town (<i>Beschäftigte der fiktiven Stadt</i>). */
final class Town {

    static final AuthorityId MUSTERSTADT = AuthorityId.parse("musterstadt");

    static final Caseworker CLERK = Caseworker.of("s.sorgfalt", "Sabine Sorgfalt", MUSTERSTADT, "sachbearbeitung");
    static final Caseworker TRAFFIC = Caseworker.of("v.fahrbahn", "Viktor Fahrbahn", MUSTERSTADT, "strassenverkehr");
    static final Caseworker ORDER = Caseworker.of("o.ruhig", "Olga Ruhig", MUSTERSTADT, "ordnungsamt");
    static final Caseworker DECIDER = Caseworker.of("d.entschluss", "Dr. Dora Entschluss", MUSTERSTADT, "entscheidung");
    static final Caseworker AUDITOR = Caseworker.of("r.pruefer", "Rita Prüfer", MUSTERSTADT, Caseworker.OVERSIGHT);

    private Town() {}
}
