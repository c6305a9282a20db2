package org.amtsweg.party;

import java.util.Optional;
import java.util.Set;
import org.amtsweg.identifier.AuthorityId;
import org.amtsweg.identifier.CaseworkerId;
import org.amtsweg.identifier.UnitId;

/**
 * Somebody who works for an authority (<i>Sachbearbeitung, Amtswalter</i>), with the name that signs notices (§ 37 Abs. 3 VwVfG) and
 * roles such as {@code sachbearbeitung}.
 *
 * <p>Made by the host from its own login. Roles are the {@code candidateGroups} of the models.
 */
public record Caseworker(
        CaseworkerId id, String name, AuthorityId authority, Optional<UnitId> unit, Set<String> roles) {

    /** May look at audit chains and stuck work of the whole installation. */
    public static final String OVERSIGHT = "amtsweg.oversight";

    public Caseworker {
        roles = Set.copyOf(roles);
    }

    public static Caseworker of(String id, String name, AuthorityId authority, String... roles) {
        return new Caseworker(CaseworkerId.parse(id), name, authority, Optional.empty(), Set.of(roles));
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return "Caseworker[" + id + " at " + authority + "]";
    }
}
