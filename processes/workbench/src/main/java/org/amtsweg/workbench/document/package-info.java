/**
 * What is written about a service? (<i>Dokumentation</i>): the command {@code docs}, which makes the profile, the drawing and the citizen's page of a
 * folder from what the folder says, and complains of what it leaves out.
 *
 * <p>Start with {@link org.amtsweg.workbench.document.DocsCommand} and {@link org.amtsweg.workbench.document.Subject}.
 */
@NullMarked
package org.amtsweg.workbench.document;

import org.jspecify.annotations.NullMarked;
