package org.amtsweg.booking;

import java.time.Instant;
import java.util.List;
import org.amtsweg.identifier.CaseId;

/**
 * Who has which room or device when (<i>Belegungskalender</i>): a port. By default a table beside the case store.
 *
 * <p>{@link #reserve} and {@link #release} are called inside the transaction of the case, while its row is locked: what they change must be committed and
 * rolled back with it, so a calendar of the host's lives in the same database (or writes there and copies later). A calendar on another system is
 * <em>not</em> supported here: model it as a remote step of your own. Knows no opening hours and no prices, and holds no names: only which case has what.
 */
public interface ResourceCalendar {

    /** Reserves the time if nobody holds any of it. Two cases that ask at once never both get it. */
    Reservation reserve(ReservationRequest request);

    /** Gives back everything that a case holds; nothing happens if it holds nothing. */
    void release(CaseId holder, Instant at);

    /** The times that overlap the asked one and are taken, in order; they may touch or reach beyond it. */
    List<TimeSlot> taken(Resource resource, TimeSlot within);
}
