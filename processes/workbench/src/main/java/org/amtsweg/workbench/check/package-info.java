/**
 * Is a model right? (<i>Modellprüfung</i>): the command {@code check}, which reads files and folders and asks the verifier.
 *
 * <p>Start with {@link org.amtsweg.workbench.check.CheckCommand} and {@link org.amtsweg.workbench.check.Inspection}.
 */
@NullMarked
package org.amtsweg.workbench.check;

import org.jspecify.annotations.NullMarked;
