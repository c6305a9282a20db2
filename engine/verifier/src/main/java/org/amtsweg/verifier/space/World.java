package org.amtsweg.verifier.space;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The state under the hand: a tree of {@link Inst} that is read from words and written to words. Equal states have equal words: tokens are sorted, and what is
 * open side by side is sorted by its words.
 *
 * <p>Words of an open thing: {@code -2 - header}, its tokens, what is open inside, {@code -1}.
 */
final class World {

    /** Above these bits stands in which order tokens have to be run. */
    static final int ORDER = 20;

    static final int CODE = (1 << ORDER) - 1;

    private final Net net;
    private Inst[] pool = new Inst[64];
    private int used;
    private int[] words = new int[256];
    private int length;
    private int[] spare = new int[256];
    private boolean unrest;

    World(Net net) {
        this.net = net;
        for (int i = 0; i < pool.length; i++) {
            pool[i] = new Inst();
        }
    }

    /** The whole, above all processes. */
    Inst top() {
        return pool[0];
    }

    /** By the order in which it was read. */
    Inst inst(int index) {
        return pool[index];
    }

    int insts() {
        return used;
    }

    /** Something has to be run or chosen before anything else. */
    boolean isUnrest() {
        return unrest;
    }

    Inst create(int header, int scope, @Nullable Inst parent) {
        if (used == pool.length) {
            pool = Arrays.copyOf(pool, used * 2);
            for (int i = used; i < pool.length; i++) {
                pool[i] = new Inst();
            }
        }
        Inst inst = pool[used++];
        inst.reset(header, scope, parent);
        if (parent != null) {
            parent.addKid(inst);
        }
        return inst;
    }

    void clear() {
        used = 0;
        unrest = false;
        create(-1, -1, null);
    }

    void read(int[] arena, int from, int to) {
        used = 0;
        unrest = false;
        Inst at = create(-1, -1, null);
        for (int i = from + 1; i < to - 1; i++) {
            int word = arena[i];
            if (word >= 0) {
                at.append(word);
                int code = word & CODE;
                unrest |= code >= net.choice && code < net.message;
            } else if (word == -1) {
                at = at.parent == null ? at : at.parent;
            } else {
                int header = -2 - word;
                at = create(header, scopeOf(header), at);
            }
        }
    }

    int scopeOf(int header) {
        return header < net.node.length ? net.opens[header] : net.rootScope[header - net.node.length];
    }

    /** Writes the tree; {@link #words} and {@link #length} hold the result. */
    void write() {
        length = 0;
        write(top());
    }

    int[] words() {
        return words;
    }

    int length() {
        return length;
    }

    private void write(Inst inst) {
        need(inst.size + 2);
        words[length++] = -2 - inst.header;
        System.arraycopy(inst.tokens, 0, words, length, inst.size);
        length += inst.size;
        if (inst.open == 1) {
            write(inst.kids[0]);
        } else if (inst.open > 1) {
            writeSorted(inst);
        }
        need(1);
        words[length++] = -1;
    }

    private void writeSorted(Inst inst) {
        int start = length;
        int[] ends = new int[inst.open + 1];
        ends[0] = start;
        for (int i = 0; i < inst.open; i++) {
            write(inst.kids[i]);
            ends[i + 1] = length;
        }
        int[] order = new int[inst.open];
        for (int i = 0; i < inst.open; i++) {
            int at = i;
            while (at > 0 && precedes(ends, i, order[at - 1])) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        if (spare.length < words.length) {
            spare = new int[words.length];
        }
        int to = 0;
        for (int i : order) {
            System.arraycopy(words, ends[i], spare, to, ends[i + 1] - ends[i]);
            to += ends[i + 1] - ends[i];
        }
        System.arraycopy(spare, 0, words, start, to);
    }

    private boolean precedes(int[] ends, int one, int other) {
        return Arrays.compare(words, ends[one], ends[one + 1], words, ends[other], ends[other + 1]) < 0;
    }

    private void need(int more) {
        if (length + more > words.length) {
            words = Arrays.copyOf(words, Math.max(length + more, words.length * 2));
        }
    }
}
