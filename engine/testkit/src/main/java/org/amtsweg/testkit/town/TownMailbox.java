package org.amtsweg.testkit.town;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amtsweg.message.Delivery;
import org.amtsweg.message.Mailbox;
import org.amtsweg.message.OutgoingMessage;
import org.amtsweg.notification.LegalChannel;
import org.amtsweg.problem.AmtswegException;

/** A mailbox that keeps what comes and fails when it is told to (<i>Postfach zur Probe</i>). */
public final class TownMailbox implements Mailbox {

    private final Clock clock;
    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private int failures;

    /** A message that arrived. */
    public record Letter(OutgoingMessage message, Instant at) {
        @Override
        public String toString() {
            return "Letter[" + at + "]";
        }
    }

    TownMailbox(Clock clock) {
        this.clock = clock;
    }

    void restart() {
        letters.clear();
        failures = 0;
    }

    /** The next so many attempts fail as if the mailbox were down; each is tried again later. */
    public void failNext(int attempts) {
        failures = attempts;
    }

    @Override
    public LegalChannel channel() {
        return LegalChannel.ACCOUNT_MAILBOX;
    }

    @Override
    public Delivery deliver(OutgoingMessage message, String effectKey) {
        if (failures > 0) {
            failures--;
            throw AmtswegException.temporary("The mailbox is down, as it was told");
        }
        Letter letter = letters.computeIfAbsent(effectKey, key -> new Letter(message, clock.instant()));
        return new Delivery(channel(), letter.at(), effectKey);
    }

    /** What arrived, the oldest first. */
    public List<Letter> letters() {
        return new ArrayList<>(letters.values());
    }
}
