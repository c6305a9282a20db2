package org.amtsweg.party;

/**
 * An applicant with what the login says about how sure each attribute is (<i>verifizierte Antragstellerin</i>).
 *
 * <p>The applicant alone carries the level of the login and is what the front office takes; the levels of the attributes are for
 * forms that prefill, and for steps that need a verified name or address. {@link BundIdLogin} makes one.
 */
public record VerifiedApplicant(Applicant applicant, AttributeTrust trust) {}
