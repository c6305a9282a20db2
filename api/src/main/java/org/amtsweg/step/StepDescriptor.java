package org.amtsweg.step;

import java.time.Duration;
import java.util.Set;
import org.amtsweg.language.LocalText;

/**
 * What a step is (<i>Schrittbeschreibung</i>): the topic that models name it by, with the vendor's prefix ({@code vendor.step}), a title, where it runs,
 * the error codes it may answer with, how long one attempt may take, and what designers are told of it.
 */
public record StepDescriptor(
        String name, LocalText title, Kind kind, Set<String> errors, Duration timeLimit, StepGuide guide) {

    /** Where a step runs. */
    public enum Kind {
        /** Inside the transaction of the case: quick, no other systems. */
        LOCAL,
        /** Talks to other systems: called after commit, outside any transaction, repeated until it answers. */
        REMOTE
    }

    public StepDescriptor {
        errors = Set.copyOf(errors);
    }

    public static StepDescriptor local(String name, String germanTitle) {
        return new StepDescriptor(
                name, LocalText.of(germanTitle), Kind.LOCAL, Set.of(), Duration.ofSeconds(5), StepGuide.NONE);
    }

    public static StepDescriptor remote(String name, String germanTitle) {
        return new StepDescriptor(
                name, LocalText.of(germanTitle), Kind.REMOTE, Set.of(), Duration.ofSeconds(30), StepGuide.NONE);
    }

    /** With what designers are told, in templates of the modeler and in documentation. */
    public StepDescriptor guided(StepGuide told) {
        return new StepDescriptor(name, title, kind, errors, timeLimit, told);
    }

    /** With the BPMN error codes that the step may answer with. */
    public StepDescriptor answering(String... errorCodes) {
        return new StepDescriptor(name, title, kind, Set.of(errorCodes), timeLimit, guide);
    }

    public StepDescriptor within(Duration limit) {
        return new StepDescriptor(name, title, kind, errors, limit, guide);
    }
}
