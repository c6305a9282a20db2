package org.amtsweg.verifier.space;

import java.util.Arrays;

/** The states that were found, each as words in one long array, with a table of their hashes (open addressing). */
final class StateStore {

    private int[] arena = new int[1 << 14];
    private int[] start = new int[1 << 10];
    private int[] table = new int[1 << 11];
    private int size;

    int size() {
        return size;
    }

    int[] arena() {
        return arena;
    }

    int from(int state) {
        return start[state];
    }

    int to(int state) {
        return start[state + 1];
    }

    /** The number of these words; -1 if they are not known. */
    int find(int[] words, int length) {
        int at = table[slot(words, length)];
        return at - 1;
    }

    /** The number of these words, which may be a new one. */
    int add(int[] words, int length) {
        int slot = slot(words, length);
        if (table[slot] != 0) {
            return table[slot] - 1;
        }
        int from = start[size];
        if (from + length > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(from + length, arena.length * 2));
        }
        System.arraycopy(words, 0, arena, from, length);
        size++;
        if (size + 1 >= start.length) {
            start = Arrays.copyOf(start, start.length * 2);
        }
        start[size] = from + length;
        table[slot] = size;
        if (size * 2 > table.length) {
            rehash();
        }
        return size - 1;
    }

    private int slot(int[] words, int length) {
        int mask = table.length - 1;
        int slot = hash(words, 0, length) & mask;
        while (table[slot] != 0 && !isAt(table[slot] - 1, words, length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isAt(int state, int[] words, int length) {
        return Arrays.equals(arena, start[state], start[state + 1], words, 0, length);
    }

    private static int hash(int[] words, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = (hash ^ words[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    private void rehash() {
        table = new int[table.length * 2];
        int mask = table.length - 1;
        for (int state = 0; state < size; state++) {
            int slot = hash(arena, start[state], start[state + 1]) & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = state + 1;
        }
    }
}
