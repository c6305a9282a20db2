/**
 * Is a file harmless XML? (<i>XML-Prüfung</i>): looks before any other parser does.
 *
 * <p>Start with {@link org.amtsweg.model.xml.XmlGuard}.
 */
@NullMarked
package org.amtsweg.model.xml;

import org.jspecify.annotations.NullMarked;
