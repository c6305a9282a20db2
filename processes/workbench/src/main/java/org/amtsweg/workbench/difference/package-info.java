/**
 * What has changed? (<i>Unterschied</i>): compares two versions of a folder and says what becomes of running cases.
 *
 * <p>Start with {@link org.amtsweg.workbench.difference.DiffCommand} and {@link org.amtsweg.workbench.difference.Comparison}.
 */
@NullMarked
package org.amtsweg.workbench.difference;

import org.jspecify.annotations.NullMarked;
