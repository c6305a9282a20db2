package org.amtsweg.service;

/** What an applicant can do at a service and for which a trust level is set (<i>Handlung</i>). */
public enum ServiceAction {
    VIEW,
    SUBMIT,
    PAY,
    WITHDRAW,
    OBJECT
}
