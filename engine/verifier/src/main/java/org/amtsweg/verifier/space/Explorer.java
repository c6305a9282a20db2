package org.amtsweg.verifier.space;

import java.util.Arrays;
import org.amtsweg.verifier.Semantics;

/** Finds the states of a net, nearest first, with the moves between them. */
final class Explorer {

    final Net net;
    final Bounds bounds;
    final StateStore store = new StateStore();
    /** From which state a state was found first; of state 0 itself. */
    int[] parent = new int[1 << 10];
    /** Where the moves of state s lead: {@code targets[first[s]]} up to before {@code targets[first[s + 1]]}. */
    int[] first = new int[1 << 10];

    int[] targets = new int[1 << 12];
    int moves;

    /** Something a state can do could not be followed. */
    boolean[] frontier = new boolean[1 << 10];

    boolean complete = true;
    /** Nodes that certainly, and nodes that perhaps are entered. */
    final boolean[] entered;

    final boolean[] perhapsEntered;
    /** By process: state, move and node of the first second token, and of the first end that is reached again; -1 if there is none. */
    final int[][] unsafe;

    final int[][] improper;

    private Explorer(Net net, Bounds bounds) {
        this.net = net;
        this.bounds = bounds;
        entered = new boolean[net.node.length];
        perhapsEntered = new boolean[net.node.length];
        unsafe = new int[net.processes.size()][];
        improper = new int[net.processes.size()][];
    }

    static Explorer explore(Net net, Bounds bounds, Semantics semantics) {
        Explorer explorer = new Explorer(net, bounds);
        Mover mover = new Mover(net, bounds, semantics, null);
        explorer.start(mover.world());
        if (net.notCovered.isEmpty()) {
            explorer.search(mover);
        } else {
            explorer.complete = false;
            explorer.first[1] = 0;
        }
        return explorer;
    }

    private void start(World world) {
        world.clear();
        world.top().add(net.before);
        world.write();
        store.add(world.words(), world.length());
    }

    private void search(Mover mover) {
        World world = mover.world();
        Player player = mover.player();
        for (int state = 0; state < store.size(); state++) {
            first[state] = moves;
            mover.at(store.arena(), store.from(state), store.to(state));
            boolean exact = !world.top().has(net.inexact);
            player.visited = exact ? entered : perhapsEntered;
            while (mover.next()) {
                if (player.cut) {
                    cut(state);
                    continue;
                }
                world.write();
                int known = store.size();
                int target = known < bounds.states()
                        ? store.add(world.words(), world.length())
                        : store.find(world.words(), world.length());
                if (target < 0) {
                    cut(state);
                    continue;
                }
                if (target == known) {
                    found(target, state);
                }
                if (exact) {
                    note(player, state);
                }
                edge(target);
            }
            first[state + 1] = moves;
        }
        if (mover.isBounded()) {
            complete = false;
        }
    }

    private void cut(int state) {
        frontier[state] = true;
        complete = false;
    }

    private void found(int target, int from) {
        if (target + 2 >= parent.length) {
            int more = parent.length * 2;
            parent = Arrays.copyOf(parent, more);
            first = Arrays.copyOf(first, more);
            frontier = Arrays.copyOf(frontier, more);
        }
        parent[target] = from;
    }

    private void note(Player player, int state) {
        if (player.unsafeAt >= 0) {
            first(unsafe, player.unsafeAt, state);
        }
        if (player.improperAt >= 0) {
            first(improper, player.improperAt, state);
        }
    }

    /** What happens in a called process concerns all that call. */
    private void first(int[][] all, int v, int state) {
        for (int p = 0; p < all.length; p++) {
            if (all[p] == null && (net.home[v] == p || net.home[v] < 0)) {
                all[p] = new int[] {state, moves - first[state], v};
            }
        }
    }

    private void edge(int target) {
        if (moves == targets.length) {
            targets = Arrays.copyOf(targets, moves * 2);
        }
        targets[moves++] = target;
    }

    int states() {
        return store.size();
    }

    boolean isFinal(int state) {
        if (state == 0) {
            return false;
        }
        for (int i = store.from(state) + 1; i < store.to(state) - 1; i++) {
            if (store.arena()[i] < 0) {
                return false;
            }
        }
        return true;
    }

    boolean isExact(int state) {
        for (int i = store.from(state) + 1; i < store.to(state) && store.arena()[i] >= 0; i++) {
            if (store.arena()[i] == net.inexact) {
                return false;
            }
        }
        return true;
    }

    /** The states from which neither the end nor anything unknown can be reached. */
    boolean[] doomed() {
        int n = store.size();
        int[] count = new int[n + 1];
        for (int e = 0; e < moves; e++) {
            count[targets[e] + 1]++;
        }
        for (int s = 0; s < n; s++) {
            count[s + 1] += count[s];
        }
        int[] at = Arrays.copyOf(count, n);
        int[] sources = new int[moves];
        for (int s = 0; s < n; s++) {
            for (int e = first[s]; e < first[s + 1]; e++) {
                sources[at[targets[e]]++] = s;
            }
        }
        boolean[] doomed = new boolean[n];
        int[] open = new int[n];
        int size = 0;
        for (int s = 0; s < n; s++) {
            doomed[s] = !isFinal(s) && !frontier[s];
            if (!doomed[s]) {
                open[size++] = s;
            }
        }
        while (size > 0) {
            int target = open[--size];
            for (int i = count[target]; i < count[target + 1]; i++) {
                if (doomed[sources[i]]) {
                    doomed[sources[i]] = false;
                    open[size++] = sources[i];
                }
            }
        }
        return doomed;
    }
}
