package org.amtsweg.workbench.scaffold;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of procedure that there is a skeleton for (<i>Verfahrensart</i>). */
enum Kind {
    APPLICATION("antrag", EnumSet.allOf(Block.class)),
    NOTIFICATION("anzeige", EnumSet.allOf(Block.class)),
    BOOKING("buchung", EnumSet.of(Block.STATEMENT, Block.PAYMENT));

    private final String german;
    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable
    private final Set<Block> possible;

    Kind(String german, Set<Block> possible) {
        this.german = german;
        this.possible = Set.copyOf(possible);
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

    boolean allows(Block block) {
        return possible.contains(block);
    }
}
