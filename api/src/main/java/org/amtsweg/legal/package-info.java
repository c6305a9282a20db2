/**
 * On what basis? (<i>Rechtsgrundlage</i>): norms, jurisdictions and the procedure law of a case.
 *
 * <p>Start with {@link org.amtsweg.legal.Norm} and {@link org.amtsweg.legal.ProcedureLaw}.
 */
@NullMarked
package org.amtsweg.legal;

import org.jspecify.annotations.NullMarked;
