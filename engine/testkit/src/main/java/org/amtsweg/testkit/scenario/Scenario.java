package org.amtsweg.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amtsweg.booking.TimeSlot;
import org.amtsweg.identifier.ResourceId;
import org.amtsweg.step.StepResult;
import org.amtsweg.testkit.town.Filing;
import org.amtsweg.testkit.town.TownPayments;

/**
 * A case from its beginning to what is to hold at its end (<i>Szenario</i>), as read from a file.
 *
 * <p>{@code place} is the file and the line it begins at; what holds at the end is the last of the steps.
 */
public record Scenario(String name, String about, String place, Given given, List<ScenarioStep> steps) {

    public Scenario {
        steps = List.copyOf(steps);
    }

    /** With what it begins (<i>gegeben</i>): when, the application, what the municipality sets, and how others behave. */
    public record Given(Instant now, Filing filing, Map<String, JsonNode> parameters, Fakes fakes) {
        public Given {
            parameters = Map.copyOf(parameters);
        }
    }

    /** How payment provider, mailbox and vendors' steps behave (<i>Antworten</i>), and what is taken already (<i>belegt</i>). */
    public record Fakes(
            TownPayments.Conduct payment,
            int deliveryFailures,
            Map<String, List<StepResult>> steps,
            List<Booked> booked) {
        public Fakes {
            steps = Map.copyOf(steps);
            booked = List.copyOf(booked);
        }
    }

    /** A room or device that somebody else has for a time. */
    public record Booked(ResourceId resource, TimeSlot slot) {}

    /** The file it stands in. */
    public String file() {
        return place.substring(0, Math.max(0, place.lastIndexOf(':')));
    }

    /** The application is to be refused, so that there is no case. */
    public boolean expectsRefusal() {
        return steps.stream()
                .filter(ScenarioStep.Check.class::isInstance)
                .anyMatch(step ->
                        ((ScenarioStep.Check) step).expected().stream().anyMatch(ScenarioStep.Expected::isRefusal));
    }

    public int line() {
        return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
    }
}
