/**
 * What is told? (<i>Bekanntgabe</i>, § 41 VwVfG, § 9 OZG): messages, mailboxes and deliveries.
 *
 * <p>Start with {@link org.amtsweg.message.Message} and {@link org.amtsweg.message.Mailbox}.
 */
@NullMarked
package org.amtsweg.message;

import org.jspecify.annotations.NullMarked;
