package org.amtsweg.deadline;

/** What sort of time limit it is (<i>Fristart</i>); the kind decides what may be done to it. */
public enum DeadlineKind {
    /** Set by law (gesetzliche Frist): nobody may extend it unless its norm says so. */
    STATUTORY,
    /** Set by the authority (behördliche Frist, § 31 Abs. 7 VwVfG): may be extended. */
    AUTHORITY,
    /** The span of a benefit (Leistungszeitraum, § 31 Abs. 4 VwVfG): never shifts. */
    BENEFIT,
    /** A date to appear (Termin, § 31 Abs. 5 VwVfG). */
    APPOINTMENT,
    /** The authority's own aim, without legal effect (interne Frist). */
    INTERNAL
}
