/**
 * When does it count as known? (<i>Bekanntgabe</i>): deemed notification by law and channel, what a late or missing receipt does to it, and
 * the remedy periods that run from it.
 *
 * <p>Start with {@link org.amtsweg.notification.NotificationRules} and {@link org.amtsweg.notification.RemedyRules}.
 */
@NullMarked
package org.amtsweg.notification;

import org.jspecify.annotations.NullMarked;
