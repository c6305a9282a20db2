package org.amtsweg.service;

/** What sort of procedure a service is (<i>Verfahrensart</i>). */
public enum ProcedureKind {
    APPLICATION,
    NOTIFICATION,
    EX_OFFICIO,
    BOOKING,
    PARTICIPATION
}
