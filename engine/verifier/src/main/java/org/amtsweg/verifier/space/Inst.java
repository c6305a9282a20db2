package org.amtsweg.verifier.space;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A scope or activity that is open, with its tokens and what is open inside: a process, a sub-process, a called process, or a task that events are attached
 * to. Mutable, and used again and again.
 *
 * <p>{@code header} is the node that was entered; of a process, the number of nodes plus the number of the process; of the whole, -1. {@code scope} is
 * the scope inside, or -1.
 */
final class Inst {

    int header;
    int scope;
    int[] tokens = new int[16];
    int size;
    Inst[] kids = new Inst[4];
    int open;
    /** How many tokens that still have to be run belong here. */
    int pending;

    boolean gone;

    @Nullable
    Inst parent;

    void reset(int newHeader, int newScope, @Nullable Inst newParent) {
        header = newHeader;
        scope = newScope;
        parent = newParent;
        size = 0;
        open = 0;
        pending = 0;
        gone = false;
    }

    /** Keeps the tokens sorted. */
    void add(int token) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        int at = size++;
        while (at > 0 && tokens[at - 1] > token) {
            tokens[at] = tokens[at - 1];
            at--;
        }
        tokens[at] = token;
    }

    /** Adds a token that is not smaller than any here. */
    void append(int token) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        tokens[size++] = token;
    }

    void remove(int token) {
        int at = 0;
        while (tokens[at] != token) {
            at++;
        }
        System.arraycopy(tokens, at + 1, tokens, at, --size - at);
    }

    int count(int token) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (tokens[i] == token) {
                count++;
            }
        }
        return count;
    }

    boolean has(int token) {
        for (int i = 0; i < size; i++) {
            if (tokens[i] == token) {
                return true;
            }
        }
        return false;
    }

    int kidsOf(int node) {
        int count = 0;
        for (int i = 0; i < open; i++) {
            if (kids[i].header == node) {
                count++;
            }
        }
        return count;
    }

    void addKid(Inst kid) {
        if (open == kids.length) {
            kids = Arrays.copyOf(kids, open * 2);
        }
        kids[open++] = kid;
    }

    void removeKid(Inst kid) {
        int at = 0;
        while (kids[at] != kid) {
            at++;
        }
        System.arraycopy(kids, at + 1, kids, at, --open - at);
    }

    /** Nothing is left to wait or to be run here; an empty scope ends. */
    boolean isEmpty(Net net) {
        return open == 0
                && pending == 0
                && (size == 0 || (tokens[0] >= net.spent && (tokens[size - 1] & World.CODE) < net.choice));
    }

    /** The token at a node goes, with all of the task if events are attached to it; where it was. */
    Inst without(int v, int token) {
        if (header == v && parent != null) {
            parent.removeKid(this);
            gone = true;
            return parent;
        }
        remove(token);
        return this;
    }

    /** It was ended, or something around it. */
    boolean isGone() {
        return gone || (parent != null && parent.isGone());
    }
}
