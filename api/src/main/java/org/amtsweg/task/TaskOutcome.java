package org.amtsweg.task;

import org.amtsweg.form.FormData;

/** How a task ended (<i>Erledigung</i>): one of the outcomes it offers, and what the clerk entered into its form. */
public record TaskOutcome(String outcome, FormData data) {

    public static TaskOutcome of(String outcome) {
        return new TaskOutcome(outcome, FormData.EMPTY);
    }

    public TaskOutcome with(FormData values) {
        return new TaskOutcome(outcome, values);
    }
}
