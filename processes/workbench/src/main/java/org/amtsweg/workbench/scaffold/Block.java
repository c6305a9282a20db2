package org.amtsweg.workbench.scaffold;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The blocks of the library that a skeleton can be put together from (<i>Baustein</i>). */
enum Block {
    SUPPLEMENT("nachforderung"),
    STATEMENT("stellungnahme"),
    HEARING("anhörung"),
    NOTICE("bescheid"),
    PAYMENT("zahlung");

    private final String german;

    Block(String german) {
        this.german = german;
    }

    /** By its name in the library or its German word. */
    static Optional<Block> parse(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(block -> block.word().equals(lower)
                        || block.german.equals(lower)
                        || block.german.replace("ö", "oe").equals(lower))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
