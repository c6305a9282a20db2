/**
 * Where do messages go? (<i>Postfach</i>): the mailbox that is a table.
 *
 * <p>Start with {@link org.amtsweg.engine.message.TableMailbox}.
 */
@NullMarked
package org.amtsweg.engine.message;

import org.jspecify.annotations.NullMarked;
