package org.amtsweg.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.amtsweg.authority.Place;
import org.amtsweg.identifier.Ars;
import org.amtsweg.legal.ProcedureLaw;

/** Dispatches for the tests: in the morning, in Berlin's time, from Stuttgart unless said otherwise. */
final class Cases {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Place STUTTGART = Place.of(Ars.parse("081110000000"));
    static final ProcedureLaw FEDERAL = ProcedureLaw.parse("VWVFG");
    static final ProcedureLaw SGB_X = ProcedureLaw.parse("SGB_X");
    static final ProcedureLaw AO = ProcedureLaw.parse("AO");

    private Cases() {}

    static Dispatch dispatch(String law, String channel, LocalDate day) {
        return dispatch(ProcedureLaw.parse(law), LegalChannel.valueOf(channel), day);
    }

    static Dispatch dispatch(ProcedureLaw law, LegalChannel channel, LocalDate day) {
        return Dispatch.of(law, channel, morning(day), BERLIN, STUTTGART);
    }

    static Instant morning(LocalDate day) {
        return day.atTime(9, 30).atZone(BERLIN).toInstant();
    }
}
