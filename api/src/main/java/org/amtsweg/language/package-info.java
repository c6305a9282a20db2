/**
 * In which words? (<i>Sprache</i>): languages of texts, Leichte Sprache among them.
 *
 * <p>Start with {@link org.amtsweg.language.Language} and {@link org.amtsweg.language.LocalText}.
 */
@NullMarked
package org.amtsweg.language;

import org.jspecify.annotations.NullMarked;
