package org.amtsweg.audit;

/**
 * Who acted, and as whom (<i>handelnde Stelle</i>): {@code kind} with a pseudonymous {@code key}, and {@code actingAs} such as {@code applicant},
 * {@code representative} or {@code sachbearbeitung}.
 */
public record Actor(Kind kind, String key, String actingAs) {

    /** What sort of actor. */
    public enum Kind {
        ACCOUNT,
        ANONYMOUS,
        CASEWORKER,
        SYSTEM
    }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "amtsweg", "system");
}
