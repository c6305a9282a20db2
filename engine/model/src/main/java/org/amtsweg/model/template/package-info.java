/**
 * Which element templates are there, and in which version? (<i>Elementvorlagen</i> of Camunda Modeler): their names and version numbers, which the
 * generator writes and the checks compare.
 *
 * <p>Start with {@link org.amtsweg.model.template.TemplateVersions}.
 */
@NullMarked
package org.amtsweg.model.template;

import org.jspecify.annotations.NullMarked;
