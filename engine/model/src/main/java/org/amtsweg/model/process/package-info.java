/**
 * What does a model do, and may it run? (<i>Prozessmodell</i>): reads BPMN and DMN files and checks them.
 *
 * <p>Start with {@link org.amtsweg.model.process.ProcessModel} and {@link org.amtsweg.model.process.Element}.
 */
@NullMarked
package org.amtsweg.model.process;

import org.jspecify.annotations.NullMarked;
