/**
 * Runs cases (<i>Vorgangsbearbeitung</i>): the implementation of {@link org.amtsweg.Amtsweg} on a database and a process engine.
 *
 * <p>Start with {@link org.amtsweg.engine.AmtswegEngine}.
 */
@NullMarked
package org.amtsweg.engine;

import org.jspecify.annotations.NullMarked;
