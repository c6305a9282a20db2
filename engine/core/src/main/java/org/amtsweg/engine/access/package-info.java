/**
 * Who may do what? (<i>Zugriff</i>): decides and records denials.
 *
 * <p>Start with {@link org.amtsweg.engine.access.Access}.
 */
@NullMarked
package org.amtsweg.engine.access;

import org.jspecify.annotations.NullMarked;
