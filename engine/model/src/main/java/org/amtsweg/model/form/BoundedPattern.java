package org.amtsweg.model.form;

import java.io.Serial;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A designer's pattern that cannot run away: matching gives up after a fixed number of looks at characters, so that
 * {@code (a+)+$} costs milliseconds, the same on every machine.
 */
final class BoundedPattern {

    private static final int MAX_LOOKS = 2_000_000;
    private static final int MAX_CACHED = 1_000;
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private BoundedPattern() {}

    /** Whether the pattern is found anywhere in a text, as in the browser; false where it takes too long to say. */
    static boolean isFoundIn(String pattern, String text) {
        if (COMPILED.size() > MAX_CACHED) {
            COMPILED.clear();
        }
        try {
            return COMPILED.computeIfAbsent(pattern, Pattern::compile)
                    .matcher(new Counted(text, new AtomicInteger(MAX_LOOKS)))
                    .find();
        } catch (GaveUp | StackOverflowError e) {
            return false;
        }
    }

    private static final class GaveUp extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        GaveUp() {
            super("Pattern needs too many steps", null, false, false);
        }
    }

    private record Counted(String text, AtomicInteger left) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left.decrementAndGet() < 0) {
                throw new GaveUp();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
