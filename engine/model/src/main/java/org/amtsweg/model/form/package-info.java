/**
 * Is what somebody entered acceptable? (<i>Formularprüfung</i>): reads Camunda Forms and checks form data and evidence.
 *
 * <p>Start with {@link org.amtsweg.model.form.FormReader} and {@link org.amtsweg.model.form.FormChecker}.
 */
@NullMarked
package org.amtsweg.model.form;

import org.jspecify.annotations.NullMarked;
