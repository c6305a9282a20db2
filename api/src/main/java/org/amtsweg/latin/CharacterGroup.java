package org.amtsweg.latin;

/** A group of characters of DIN 91379, with its key in the published list. */
enum CharacterGroup {
    /** Latin letters, with the 149 sequences. */
    LETTERS(1, "bll"),
    /** Non-letters N1, needed in personal names. */
    N1(2, "bnlreq"),
    /** Non-letters N2. */
    N2(4, "bnl"),
    /** Non-letters N3. */
    N3(8, "bnlopt"),
    /** Non-letters N4: tab, line feed, carriage return, no-break space. */
    N4(16, "bnlnot"),
    /** Greek letters. */
    GREEK(32, "gl"),
    /** Cyrillic letters. */
    CYRILLIC(64, "cl"),
    /** Non-letters E1. */
    E1(128, "enl"),
    /** Combining marks: part of sequences, never alone. */
    MARKS(256, "dc");

    private final int bit;
    private final String key;

    CharacterGroup(int bit, String key) {
        this.bit = bit;
        this.key = key;
    }

    static CharacterGroup ofKey(String key) {
        for (CharacterGroup each : values()) {
            if (each.key.equals(key)) {
                return each;
            }
        }
        throw new IllegalStateException("Unknown group in the list of DIN 91379: " + key);
    }

    int bit() {
        return bit;
    }
}
