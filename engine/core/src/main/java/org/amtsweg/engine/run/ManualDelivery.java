package org.amtsweg.engine.run;

import java.util.List;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.message.Delivery;
import org.amtsweg.notification.LegalChannel;

/** A clerk brings a notice to somebody without a user account (<i>Bekanntgabe durch die Sachbearbeitung</i>). */
public final class ManualDelivery {

    private static final String POSTED = "posted";
    private static final String HANDED_OVER = "handed-over";

    static final List<String> OUTCOMES = List.of(POSTED, HANDED_OVER);

    private ManualDelivery() {}

    /** What the clerk did, as a delivery at this moment. */
    public static Delivery delivery(CaseFile file, String outcome) {
        LegalChannel channel = outcome.equals(POSTED) ? LegalChannel.POST : LegalChannel.HANDED_OVER;
        return new Delivery(channel, file.now(), "");
    }
}
