package org.amtsweg.model.profile;

import org.amtsweg.legal.LegalBasis;

/** What happens by law when a deadline passes (<i>Wirkung des Fristablaufs</i>). */
public enum DeadlineEffect {
    /** Nothing; the model says how it goes on. */
    NONE,
    /** The application counts as granted (<i>Genehmigungsfiktion</i>). */
    @LegalBasis({"§ 42a VwVfG", "§ 127 Abs. 3 TKG"})
    DEEMED_APPROVAL
}
