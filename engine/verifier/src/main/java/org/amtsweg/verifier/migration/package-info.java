/**
 * What becomes of running cases when a model changes? (<i>laufende Verfahren bei einem neuen Modell</i>): where they can wait, and whether they could go on in the
 * new model.
 *
 * <p>Start with {@link org.amtsweg.verifier.migration.Migration} and {@link org.amtsweg.verifier.migration.Fate}.
 */
@NullMarked
package org.amtsweg.verifier.migration;

import org.jspecify.annotations.NullMarked;
