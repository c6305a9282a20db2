package org.amtsweg.application;

/** How an application came in (<i>Zugangskanal</i>). */
public enum Channel {
    PORTAL,
    COUNTER,
    PAPER,
    FIT_CONNECT
}
