/**
 * Which building blocks does a designer find in Camunda Modeler? (<i>Elementvorlagen</i>): makes element templates from the steps, the blocks and the key
 * registry, and lifts models that were drawn with older ones.
 *
 * <p>Start with {@link org.amtsweg.workbench.template.TemplatesCommand} and {@link org.amtsweg.workbench.template.UpgradeCommand}.
 */
@NullMarked
package org.amtsweg.workbench.template;

import org.jspecify.annotations.NullMarked;
