/**
 * How does a case run? (<i>Ablauf</i>): what happens in the file of a case when the engine moves a token, and when an effect is done.
 *
 * <p>Start with {@link org.amtsweg.engine.run.CaseRun} and {@link org.amtsweg.engine.run.CaseEffects}.
 */
@NullMarked
package org.amtsweg.engine.run;

import org.jspecify.annotations.NullMarked;
