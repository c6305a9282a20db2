package org.amtsweg.services.privacy;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that an exception says (<i>Wortlaut einer Ausnahme</i>): its message and those of its causes and suppressed ones. */
final class Words {

    private Words() {}

    static String of(@Nullable Throwable thrown) {
        StringBuilder words = new StringBuilder();
        add(thrown, words, Collections.newSetFromMap(new IdentityHashMap<>()));
        return words.toString();
    }

    private static void add(@Nullable Throwable thrown, StringBuilder words, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return;
        }
        words.append(thrown).append('\n');
        add(thrown.getCause(), words, seen);
        for (Throwable suppressed : thrown.getSuppressed()) {
            add(suppressed, words, seen);
        }
    }
}
