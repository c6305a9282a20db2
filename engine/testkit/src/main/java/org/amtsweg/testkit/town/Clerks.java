package org.amtsweg.testkit.town;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.amtsweg.authority.Authority;
import org.amtsweg.engine.FictiveAuthorities;
import org.amtsweg.party.Caseworker;

/** The people of the town hall (<i>fiktive Beschäftigte</i>): for each role one who does the work, and a second one where four eyes are needed. */
final class Clerks {

    static final Authority AUTHORITY = FictiveAuthorities.MUSTERSTADT;

    private static final List<String> FIRST = List.of(
            "Sabine Sorgfalt",
            "Viktor Fahrbahn",
            "Olga Ruhig",
            "Dr. Dora Entschluss",
            "Karl Kassen",
            "Birgit Baurecht",
            "Norbert Natur",
            "Lena Leitung");
    private static final List<String> SECOND = List.of("Zacharias Zweitblick", "Paula Prüfauge");

    private final List<String> roles;

    Clerks(Collection<String> roles) {
        this.roles = new ArrayList<>(new TreeSet<>(roles));
    }

    List<String> roles() {
        return roles;
    }

    Caseworker first(String role) {
        return clerk("fiktiv." + role, FIRST.get(place(role) % FIRST.size()), role);
    }

    /** Somebody else with the same role. */
    Caseworker second(String role) {
        return clerk("fiktiv.zweit." + role, SECOND.get(place(role) % SECOND.size()), role);
    }

    /** Somebody who may see every task and file, for looking only. */
    Caseworker onlooker() {
        return clerk("fiktiv.beobachtung", "Otto Beobachtung", roles.toArray(new String[0]));
    }

    Caseworker auditor() {
        return clerk("fiktiv.aufsicht", "Rita Prüfer", Caseworker.OVERSIGHT);
    }

    private int place(String role) {
        return Math.max(0, roles.indexOf(role));
    }

    private static Caseworker clerk(String id, String name, String... roles) {
        return Caseworker.of(id, name, AUTHORITY.id(), roles);
    }
}
