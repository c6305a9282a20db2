/**
 * How are pages and pictures written safely? (<i>Auszeichnung</i>): XML that is escaped and closed, and the frame that every page of HTML has.
 *
 * <p>Start with {@link org.amtsweg.verifier.markup.Markup} and {@link org.amtsweg.verifier.markup.HtmlPage}.
 */
@NullMarked
package org.amtsweg.verifier.markup;

import org.jspecify.annotations.NullMarked;
