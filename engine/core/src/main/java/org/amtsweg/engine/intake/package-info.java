/**
 * What comes in? (<i>Eingang</i>): applications, drafts and answers, checked before anything is stored.
 *
 * <p>Start with {@link org.amtsweg.engine.intake.Intake} and {@link org.amtsweg.engine.intake.Drafts}.
 */
@NullMarked
package org.amtsweg.engine.intake;

import org.jspecify.annotations.NullMarked;
