/**
 * What leaves for the outside? (<i>Postausgang</i>): effects written in the transaction and relayed after it.
 *
 * <p>Start with {@link org.amtsweg.engine.outbox.Outbox} and {@link org.amtsweg.engine.outbox.Relay}.
 */
@NullMarked
package org.amtsweg.engine.outbox;

import org.jspecify.annotations.NullMarked;
