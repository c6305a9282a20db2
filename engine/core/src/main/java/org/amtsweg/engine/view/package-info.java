/**
 * How does a case look? (<i>Sicht auf den Vorgang</i>): cases as parties and clerks see them.
 *
 * <p>Start with {@link org.amtsweg.engine.view.CaseViews}.
 */
@NullMarked
package org.amtsweg.engine.view;

import org.jspecify.annotations.NullMarked;
