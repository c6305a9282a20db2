package org.amtsweg.message;

import org.amtsweg.notification.LegalChannel;

/**
 * Where messages go (<i>Postfach</i>): a port that declares its legal channel. The default keeps them in a table, where the front office
 * reads them.
 *
 * <p>Called after commit, outside any transaction, at least once; {@code effectKey} is the same for every repetition and the second call
 * must not send again. The delivery names the channel that the mailbox declares. Fails with an {@code AmtswegException} that says whether a retry can help.
 */
public interface Mailbox {

    LegalChannel channel();

    Delivery deliver(OutgoingMessage message, String effectKey);
}
