package org.amtsweg.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.amtsweg.legal.LegalBasis;

/** An ancillary provision to an act (<i>Nebenbestimmung</i>). */
@LegalBasis("§ 36 Abs. 2 VwVfG")
public record AncillaryProvision(Kind kind, String text) {

    @JsonCreator
    public AncillaryProvision(@JsonProperty("kind") Kind kind, @JsonProperty("text") String text) {
        this.kind = kind;
        this.text = text;
    }

    /** The five kinds of § 36 Abs. 2 VwVfG. */
    public enum Kind {
        /** Befristung (Nr. 1). */
        TIME_LIMIT,
        /** Bedingung (Nr. 2). */
        CONDITION,
        /** Widerrufsvorbehalt (Nr. 3). */
        REVOCATION,
        /** Auflage (Nr. 4). */
        OBLIGATION,
        /** Auflagenvorbehalt (Nr. 5). */
        OBLIGATION_RESERVATION
    }
}
