/**
 * How does a case stand? (<i>Akte</i>): the file of one case while it is locked and worked on.
 *
 * <p>Start with {@link org.amtsweg.engine.casefile.CaseFile} and {@link org.amtsweg.engine.casefile.CaseFiles}.
 */
@NullMarked
package org.amtsweg.engine.casefile;

import org.jspecify.annotations.NullMarked;
