package org.amtsweg.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.amtsweg.authority.Place;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.ResourceId;
import org.amtsweg.identifier.ServiceId;
import org.junit.jupiter.api.Test;

/** Spans of time, and what is free between them. The instants are worked out by hand from the rules of summer time in Germany. */
class TimeSlotTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void endsJustBeforeTheNextBegins() {
        TimeSlot morning = slot("2027-05-03T08:00:00Z", "2027-05-03T10:00:00Z");

        assertThat(morning.overlaps(slot("2027-05-03T10:00:00Z", "2027-05-03T11:00:00Z")))
                .isFalse();
        assertThat(morning.overlaps(slot("2027-05-03T07:00:00Z", "2027-05-03T08:00:00Z")))
                .isFalse();
        assertThat(morning.overlaps(slot("2027-05-03T09:59:59Z", "2027-05-03T11:00:00Z")))
                .isTrue();
        assertThat(morning.overlaps(slot("2027-05-03T08:30:00Z", "2027-05-03T09:00:00Z")))
                .isTrue();
        assertThat(morning.overlaps(slot("2027-05-03T07:00:00Z", "2027-05-03T12:00:00Z")))
                .isTrue();
    }

    @Test
    void endsAfterItsBegin() {
        assertThatIllegalArgumentException().isThrownBy(() -> slot("2027-05-03T08:00:00Z", "2027-05-03T08:00:00Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> local("2027-05-03T10:00", "2027-05-03T09:00"));
    }

    @Test
    void isShorterByTheClockWhenClocksArePutForward() {
        // 28 March 2027: after 01:59 comes 03:00.
        TimeSlot night = local("2027-03-28T01:00", "2027-03-28T04:00");

        assertThat(night).isEqualTo(slot("2027-03-28T00:00:00Z", "2027-03-28T02:00:00Z"));
        assertThat(night.length()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void doesNotExistWhereClocksSkipATime() {
        assertThatIllegalArgumentException().isThrownBy(() -> local("2027-03-28T02:30", "2027-03-28T04:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> local("2027-03-28T01:00", "2027-03-28T02:00"));
    }

    @Test
    void takesBothHoursThatOccurTwice() {
        // 31 October 2027: 02:00 to 02:59 comes twice, first at +02:00, then at +01:00.
        assertThat(local("2027-10-31T02:00", "2027-10-31T02:30"))
                .isEqualTo(slot("2027-10-31T00:00:00Z", "2027-10-31T01:30:00Z"));
    }

    @Test
    void leavesWhatIsFreeBetween() {
        TimeSlot day = slot("2027-05-03T06:00:00Z", "2027-05-03T18:00:00Z");
        Availability availability = new Availability(
                day,
                List.of(
                        slot("2027-05-03T12:00:00Z", "2027-05-03T13:00:00Z"),
                        slot("2027-05-03T04:00:00Z", "2027-05-03T07:00:00Z"),
                        slot("2027-05-03T08:00:00Z", "2027-05-03T09:00:00Z"),
                        slot("2027-05-03T09:00:00Z", "2027-05-03T10:00:00Z"),
                        slot("2027-05-04T04:00:00Z", "2027-05-04T07:00:00Z")));

        assertThat(availability.busy())
                .as("touching times are one, and nothing outside is told")
                .containsExactly(
                        slot("2027-05-03T06:00:00Z", "2027-05-03T07:00:00Z"),
                        slot("2027-05-03T08:00:00Z", "2027-05-03T10:00:00Z"),
                        slot("2027-05-03T12:00:00Z", "2027-05-03T13:00:00Z"));
        assertThat(availability.free())
                .containsExactly(
                        slot("2027-05-03T07:00:00Z", "2027-05-03T08:00:00Z"),
                        slot("2027-05-03T10:00:00Z", "2027-05-03T12:00:00Z"),
                        slot("2027-05-03T13:00:00Z", "2027-05-03T18:00:00Z"));
    }

    @Test
    void isAskedForAYearAtMost() {
        Instant now = Instant.parse("2027-05-03T06:00:00Z");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AvailabilityQuery(
                        ServiceId.parse("raumbuchung"),
                        Place.of(Ars.parse("084210000000")),
                        ResourceId.parse("saal"),
                        TimeSlot.of(now, now.plus(Duration.ofDays(367)))));
    }

    private static TimeSlot slot(String begin, String end) {
        return TimeSlot.of(Instant.parse(begin), Instant.parse(end));
    }

    private static TimeSlot local(String begin, String end) {
        return TimeSlot.of(LocalDateTime.parse(begin), LocalDateTime.parse(end), BERLIN);
    }
}
