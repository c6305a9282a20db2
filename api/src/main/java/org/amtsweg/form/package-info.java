/**
 * What is asked? (<i>Formular</i>): forms, their fields and submitted data.
 *
 * <p>Start with {@link org.amtsweg.form.Form} and {@link org.amtsweg.form.FormData}.
 */
@NullMarked
package org.amtsweg.form;

import org.jspecify.annotations.NullMarked;
