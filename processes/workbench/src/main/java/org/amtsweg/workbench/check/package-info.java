/**
 * Is a model right? (<i>Modellprüfung</i>): the command {@code check}, which reads files and folders and asks the verifier.
 *
 * <p>Start with {@link org.amtsweg.workbench.check.CheckCommand} and {@link org.amtsweg.workbench.check.Inspection}. How folders are found and
 * loaded ({@link org.amtsweg.workbench.check.Targets}, {@link org.amtsweg.workbench.check.LoadedTree}) the other commands take from here.
 */
@NullMarked
package org.amtsweg.workbench.check;

import org.jspecify.annotations.NullMarked;
