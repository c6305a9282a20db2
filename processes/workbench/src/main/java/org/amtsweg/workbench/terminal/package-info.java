/**
 * What does the terminal say and hear? (<i>Ein- und Ausgabe</i>): texts, exit codes, progress, lines that are asked for, words for wrong use.
 *
 * <p>Start with {@link org.amtsweg.workbench.terminal.Terminal} and {@link org.amtsweg.workbench.terminal.UsageException}.
 */
@NullMarked
package org.amtsweg.workbench.terminal;

import org.jspecify.annotations.NullMarked;
