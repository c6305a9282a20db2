package org.amtsweg.booking;

import org.amtsweg.identifier.CaseId;

/** What a case wants to reserve (<i>Reservierungswunsch</i>): a room or device, and when. */
public record ReservationRequest(Resource resource, TimeSlot slot, CaseId holder) {}
