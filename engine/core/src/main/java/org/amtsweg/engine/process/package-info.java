/**
 * How does a case run? (<i>Prozesslaufzeit</i>): the port to the process engine and what the engine asks back.
 *
 * <p>Start with {@link org.amtsweg.engine.process.ProcessRuntime} and {@link org.amtsweg.engine.process.ProcessCallbacks}.
 */
@NullMarked
package org.amtsweg.engine.process;

import org.jspecify.annotations.NullMarked;
