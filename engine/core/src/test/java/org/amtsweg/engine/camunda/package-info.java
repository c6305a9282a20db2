/** Tests of the Camunda adapter: every hole of the engine that we close, and the callbacks in the order they come. */
@NullMarked
package org.amtsweg.engine.camunda;

import org.jspecify.annotations.NullMarked;
