package org.amtsweg.workbench.scaffold;

import java.util.ArrayList;
import java.util.List;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.workbench.terminal.Words;

/**
 * A wish that makes a lawful procedure (<i>rechtmäßiger Zuschnitt</i>), and why something was added to it.
 *
 * <p>Only adds and refuses; takes nothing away silently. Does not judge whether the legal basis is the fitting one.
 */
record Lawful(Wish wish, List<String> added) {

    Lawful {
        added = List.copyOf(added);
    }

    /** Completes what was wished for; what cannot be made lawful is wrong use. */
    static Lawful from(Wish wish, Words words) {
        for (Block block : wish.blocks()) {
            if (!wish.kind().allows(block)) {
                throw words.usage("new.booking." + block.word());
            }
        }
        return wish.kind() == Kind.BOOKING ? booking(wish, words) : procedure(wish, words);
    }

    private static Lawful booking(Wish wish, Words words) {
        if (wish.law().noHearing().isPresent()) {
            throw words.usage("new.booking.hearing");
        }
        return new Lawful(wish, List.of());
    }

    @LegalBasis("§ 28 Abs. 1, § 41 Abs. 1 VwVfG")
    private static Lawful procedure(Wish wish, Words words) {
        List<String> added = new ArrayList<>();
        Wish now = wish;
        boolean unheard = wish.law().noHearing().isPresent();
        if (unheard && wish.has(Block.HEARING)) {
            throw words.usage("new.hearingTwice");
        }
        boolean decides = wish.kind() == Kind.APPLICATION
                || wish.has(Block.HEARING)
                || wish.has(Block.PAYMENT)
                || wish.has(Block.NOTICE)
                || unheard;
        if (decides && !now.has(Block.NOTICE)) {
            now = now.with(Block.NOTICE);
            added.add(words.get(wish.kind() == Kind.APPLICATION ? "new.addedNotice" : "new.addedNoticeToNotification"));
        }
        if (decides && !unheard && !now.has(Block.HEARING)) {
            now = now.with(Block.HEARING);
            added.add(words.get("new.addedHearing"));
        }
        return new Lawful(now, added);
    }
}
