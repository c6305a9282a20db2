/**
 * Is a file harmless XML, and does it keep to its schema? (<i>XML-Prüfung</i>): looks before any other parser does, and reads BPMN and DMN.
 *
 * <p>Start with {@link org.amtsweg.model.xml.XmlGuard}, then {@link org.amtsweg.model.xml.ModelXml}.
 */
@NullMarked
package org.amtsweg.model.xml;

import org.jspecify.annotations.NullMarked;
