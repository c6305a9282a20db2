package org.amtsweg.workbench.scaffold;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of procedure that there is a skeleton for (<i>Verfahrensart</i>). */
enum Kind {
    APPLICATION("antrag"),
    NOTIFICATION("anzeige"),
    BOOKING("buchung");

    private final String german;

    Kind(String german) {
        this.german = german;
    }

    /** By its English or German word. */
    static Optional<Kind> parse(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(lower) || kind.german.equals(lower))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A booking is no administrative procedure, so only what is not about one. */
    boolean allows(Block block) {
        return this != BOOKING || block == Block.STATEMENT || block == Block.PAYMENT;
    }
}
