/**
 * In which words does a service speak? (<i>Texte</i>): the texts of a folder by language and key.
 *
 * <p>Start with {@link org.amtsweg.model.text.Texts}. {@link org.amtsweg.model.text.PlainName} calls a file after words.
 */
@NullMarked
package org.amtsweg.model.text;

import org.jspecify.annotations.NullMarked;
