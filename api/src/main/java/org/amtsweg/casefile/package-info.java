/**
 * How does it stand? (<i>Verfahren, Akte</i>): the state of a case as its parties and clerks see it.
 *
 * <p>Start with {@link org.amtsweg.casefile.CaseView} and {@link org.amtsweg.casefile.CaseState}.
 */
@NullMarked
package org.amtsweg.casefile;

import org.jspecify.annotations.NullMarked;
