package org.amtsweg.casefile;

import org.amtsweg.identifier.CaseId;

/** A case that belongs to another (<i>Verknüpfung</i>). */
public record CaseLink(CaseId from, CaseId to, Kind kind) {

    /** In which way. */
    public enum Kind {
        OBJECTION,
        RENEWAL,
        GROUP,
        FOLLOW_UP
    }
}
