package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amtsweg.booking.ReservationRequest;
import org.amtsweg.booking.Resource;
import org.amtsweg.booking.ResourceCalendar;
import org.amtsweg.booking.TimeSlot;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.deadline.Period;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.HeldSlot;
import org.amtsweg.engine.process.Position;
import org.amtsweg.identifier.ResourceId;
import org.amtsweg.model.process.Element;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.Finding;

/**
 * The built-in steps around rooms and devices (<i>Reservieren und Freigeben</i>), and what happens to reservations when a case ends.
 *
 * <p>What somebody asked for and cannot get is an outcome of the step, never a failure: the model goes on with it.
 */
public final class BookingSteps {

    private static final Pattern PATH = Pattern.compile("(?:form|task|decision|parameters)\\.");

    private final ResourceCalendar calendar;

    public BookingSteps(ResourceCalendar calendar) {
        this.calendar = calendar;
    }

    /** How a reservation came out, as models read it in {@code ${task.<id>.outcome}}. */
    private enum Outcome {
        RESERVED,
        /** Somebody else has a part of the time. */
        TAKEN,
        /** The time has begun already. */
        PAST,
        /** It ends before it begins, is missing, or clocks skip it. */
        INVALID;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void reserve(CaseFile file, Position at, Element element) {
        String scope = Scopes.of(at);
        ResourceId resource = ResourceId.parse(text(file, scope, element, "amtsweg.resource")
                .filter(ResourceId::isValid)
                .orElseThrow(() -> AmtswegException.because(Finding.error(at.elementId(), "booking.no-resource"))));
        Optional<TimeSlot> slot = slot(file, scope, element);
        Outcome outcome =
                slot.map(wanted -> reserve(file, at, element, resource, wanted)).orElse(Outcome.INVALID);
        ObjectNode result = file.data().task(scope, at.elementId());
        result.put("outcome", outcome.text());
        result.put("reserved", outcome == Outcome.RESERVED);
        file.audit(
                "reservation",
                Map.of("element", at.elementId(), "resource", resource.value(), "outcome", outcome.text()));
    }

    private Outcome reserve(CaseFile file, Position at, Element element, ResourceId resource, TimeSlot wanted) {
        if (wanted.begin().isBefore(file.now())) {
            return Outcome.PAST;
        }
        Resource thing = new Resource(file.data().authority().id(), resource);
        return calendar.reserve(new ReservationRequest(thing, wanted, file.id()))
                .fold(
                        confirmed -> {
                            file.data()
                                    .hold(new HeldSlot(
                                            at.elementId(),
                                            resource.value(),
                                            wanted.begin(),
                                            wanted.end(),
                                            remindAt(file, Scopes.of(at), element, wanted),
                                            true));
                            return Outcome.RESERVED;
                        },
                        taken -> Outcome.TAKEN);
    }

    private static Optional<TimeSlot> slot(CaseFile file, String scope, Element element) {
        try {
            LocalDateTime begin = time(file, scope, element, "amtsweg.begin");
            LocalDateTime end = time(file, scope, element, "amtsweg.end");
            return Optional.of(TimeSlot.of(begin, end, zone(file)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            // What somebody entered is no time slot; the model says what then, and nothing of it goes into a log.
            return Optional.empty();
        }
    }

    private static LocalDateTime time(CaseFile file, String scope, Element element, String key) {
        return LocalDateTime.parse(text(file, scope, element, key).orElse(""));
    }

    private static Optional<String> text(CaseFile file, String scope, Element element, String key) {
        return element.property(key)
                .flatMap(value -> PATH.matcher(value).lookingAt()
                        ? Scopes.value(file, scope, value).map(JsonNode::asText)
                        : Optional.of(value));
    }

    private static Optional<Instant> remindAt(CaseFile file, String scope, Element element, TimeSlot slot) {
        return text(file, scope, element, "amtsweg.remind")
                .map(Period::parse)
                .map(before -> before(slot.begin().atZone(zone(file)), before, file));
    }

    /** The same time of day so long before; working days are those of the place. */
    private static Instant before(ZonedDateTime begin, Period period, CaseFile file) {
        if (period.hours() > 0) {
            return begin.minusHours(period.hours()).toInstant();
        }
        if (period.workingDays() > 0) {
            LocalDate day = WorkingDays.atOrInDoubt(file.header().place())
                    .plusWorkingDays(begin.toLocalDate(), -period.workingDays());
            return begin.with(day).toInstant();
        }
        return begin.minusYears(period.years())
                .minusMonths(period.months())
                .minusDays(period.days())
                .toInstant();
    }

    /** Gives everything back that the case holds, and says how many days before its begin that was. */
    void release(CaseFile file, Position at) {
        ObjectNode result = file.data().task(Scopes.of(at), at.elementId());
        result.remove("daysBefore");
        file.data().heldSlot().ifPresent(held -> {
            LocalDate today = file.now().atZone(zone(file)).toLocalDate();
            LocalDate day = held.begin().atZone(zone(file)).toLocalDate();
            result.put("daysBefore", ChronoUnit.DAYS.between(today, day));
        });
        giveBack(file);
    }

    /** A case that ends holds nothing any more. Costs nothing where nothing was reserved. */
    void giveBack(CaseFile file) {
        if (file.data().heldSlot().isPresent()) {
            calendar.release(file.id(), file.now());
            file.data().releaseSlots();
            file.audit("released", Map.of());
        }
    }

    private static ZoneId zone(CaseFile file) {
        return file.data().authority().zone();
    }
}
