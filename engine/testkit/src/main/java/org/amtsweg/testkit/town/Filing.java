package org.amtsweg.testkit.town;

import java.util.List;
import org.amtsweg.application.Channel;
import org.amtsweg.authority.Place;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.Ars;
import org.amtsweg.party.Applicant;
import org.amtsweg.testkit.fictive.FictiveParties;

/** An application as it comes in (<i>Eingang</i>): from whom, how, where, the form, and the evidence requirements for which a made-up file is enclosed. */
public record Filing(Applicant applicant, Channel channel, Place place, FormData form, List<String> evidence) {

    /** A place in Ulm, so that holidays of a real place are kept. */
    public static final Place PLACE = Place.of(Ars.parse("084210000000"));

    public Filing {
        evidence = List.copyOf(evidence);
    }

    /** From Erika Mustermann, who logged in with her identity card, through the portal. */
    public static Filing of(FormData form, String... evidence) {
        return new Filing(FictiveParties.anApplicant(), Channel.PORTAL, PLACE, form, List.of(evidence));
    }

    public Filing by(Applicant somebody) {
        return new Filing(somebody, channel, place, form, evidence);
    }

    public Filing through(Channel way) {
        return new Filing(applicant, way, place, form, evidence);
    }

    public Filing at(Place where) {
        return new Filing(applicant, channel, where, form, evidence);
    }
}
