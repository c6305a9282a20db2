/**
 * The tool for people who write no Java (<i>Werkbank</i>): checks models and folders, validates identifiers and computes deadlines at the command line.
 *
 * <p>Start with {@link org.amtsweg.workbench.Workbench}.
 */
@NullMarked
package org.amtsweg.workbench;

import org.jspecify.annotations.NullMarked;
