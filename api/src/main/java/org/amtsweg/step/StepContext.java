package org.amtsweg.step;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;

/** What a step may know of its case (<i>Schrittumgebung</i>); read only. */
public interface StepContext {

    CaseId caseId();

    ServiceId service();

    /** The element of the model that runs the step. */
    String element();

    /** The same for every repetition of this run of the step; other systems recognise a repetition by it. */
    String effectKey();

    /** Now, by the clock of the installation. */
    Instant now();

    /** The application's form data as it stands. */
    FormData form();

    /** A value of the case file by its path, for instance {@code parameters.zone} or {@code task.review.outcome}. */
    Optional<String> value(String path);

    /** A {@code camunda:property} of the element, by its whole name. */
    Optional<String> property(String name);
}
