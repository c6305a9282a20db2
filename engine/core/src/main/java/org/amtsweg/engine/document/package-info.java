/**
 * What is written? (<i>Schriftstück</i>): documents of a case and their bytes.
 *
 * <p>Start with {@link org.amtsweg.engine.document.Documents}.
 */
@NullMarked
package org.amtsweg.engine.document;

import org.jspecify.annotations.NullMarked;
