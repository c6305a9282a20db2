package org.amtsweg.model.form;

import org.amtsweg.form.FormData;
import org.amtsweg.problem.Findings;

/** Form data after the check (<i>geprüfte Formulardaten</i>): without what conditions hide, and all findings. */
public record CheckedForm(FormData data, Findings findings) {}
