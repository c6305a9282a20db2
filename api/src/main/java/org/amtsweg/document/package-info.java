/**
 * What is written? (<i>Schriftstück</i>): attachments, documents and where they are kept.
 *
 * <p>Start with {@link org.amtsweg.document.Attachment} and {@link org.amtsweg.document.DocumentStore}.
 */
@NullMarked
package org.amtsweg.document;

import org.jspecify.annotations.NullMarked;
