package org.amtsweg.verifier.space;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.NodeKind;
import org.jspecify.annotations.Nullable;

/** Makes all moves out of one state, one after the other; after each, the world holds where it leads. */
final class Mover {

    private final Net net;
    private final World world;
    private final Player player;
    private final @Nullable EnginePlayer engine;
    private final @Nullable StandardPlayer standard;
    private final Stimuli stimuli;
    private int[] arena = new int[0];
    private int from;
    private int to;
    private int at;
    private boolean again;

    Mover(Net net, Bounds bounds, Semantics semantics, @Nullable Recorder recorder) {
        this.net = net;
        world = new World(net);
        engine = semantics == Semantics.ENGINE ? new EnginePlayer(net, bounds, world, recorder) : null;
        standard = engine == null ? new StandardPlayer(net, bounds, world, recorder) : null;
        player = engine == null ? Objects.requireNonNull(standard) : engine;
        stimuli = new Stimuli(net, bounds, player);
    }

    Player player() {
        return player;
    }

    World world() {
        return world;
    }

    /** An event could have come more often than is followed. */
    boolean isBounded() {
        return stimuli.bounded;
    }

    /** What the state is made of; the next move starts from it. */
    void at(int[] words, int first, int end) {
        arena = words;
        from = first;
        to = end;
        at = -1;
        again = false;
        world.read(arena, from, to);
        if (world.top().has(net.before)) {
            stimuli.begin();
        } else {
            stimuli.find(world);
        }
    }

    /** Makes the next move; false if there is none. */
    boolean next() {
        if (again && standard != null && standard.next()) {
            world.read(arena, from, to);
        } else {
            at++;
            if (at >= stimuli.size()) {
                return false;
            }
            if (at > 0 || again) {
                world.read(arena, from, to);
            }
            if (standard != null) {
                standard.firstScript();
            }
        }
        again = true;
        player.begin();
        make(at);
        if (engine != null) {
            engine.run();
        }
        return true;
    }

    private void make(int i) {
        Inst inst = world.inst(stimuli.inst(i));
        if (stimuli.keeps(i)) {
            int token = stimuli.kind(i) == Stimuli.STEP ? net.onFlow + stimuli.first(i) : stimuli.first(i);
            inst.add(token);
        }
        switch (stimuli.kind(i)) {
            case Stimuli.BEGIN -> begin(stimuli.first(i));
            case Stimuli.RESUME -> resume();
            case Stimuli.CHOOSE -> {
                resume();
                if (engine != null) {
                    engine.choose(inst, stimuli.first(i), stimuli.second(i));
                }
            }
            case Stimuli.DONE -> done(inst, stimuli.first(i), stimuli.second(i));
            case Stimuli.EVENT -> event(inst, stimuli.first(i), stimuli.second(i), stimuli.third(i));
            case Stimuli.BOUNDARY -> {
                receive(stimuli.second(i));
                player.boundary(inst, stimuli.first(i));
            }
            case Stimuli.EVENT_START -> {
                receive(stimuli.second(i));
                player.eventStart(inst, stimuli.first(i));
            }
            case Stimuli.SIGNAL -> player.broadcast(stimuli.first(i));
            case Stimuli.START -> {
                receive(stimuli.third(i));
                process(stimuli.first(i), new int[] {stimuli.second(i)});
            }
            case Stimuli.THROW -> fail(inst, stimuli.first(i), stimuli.second(i));
            default -> {
                if (standard != null && stimuli.kind(i) == Stimuli.STEP) {
                    standard.step(inst, stimuli.first(i));
                } else if (standard != null) {
                    standard.finish(inst);
                }
            }
        }
    }

    private void resume() {
        if (engine != null) {
            engine.resume();
        }
    }

    private void receive(int message) {
        if (message >= 0) {
            world.top().remove(net.message + message);
        }
    }

    private void begin(int combination) {
        world.top().remove(net.before);
        int rest = combination;
        for (int p = 0; p < net.rootScope.length; p++) {
            int[][] beginnings = net.beginnings(p);
            if (beginnings.length > 0) {
                process(p, beginnings[rest % beginnings.length]);
                rest /= beginnings.length;
            }
        }
    }

    private void process(int p, int[] starts) {
        int header = net.node.length + p;
        if (world.top().kidsOf(header) >= 3) {
            player.cut = true;
            return;
        }
        Inst process = world.create(header, net.rootScope[p], world.top());
        for (int i = starts.length - 1; i >= 0; i--) {
            int v = starts[i];
            boolean instantiates = net.node[v].kind() != NodeKind.START_EVENT
                    && net.node[v].attribute("instantiate").isPresent();
            if (instantiates) {
                player.record(Happening.Kind.ENTERED, process, v);
                player.add(process, v);
            } else {
                player.begin(process, v);
            }
        }
    }

    private void done(Inst inst, int token, int message) {
        int v = net.place(token);
        receive(message);
        if (token >= net.onFlow) {
            player.record(Happening.Kind.ENTERED, inst, v);
        }
        if (net.node[v].kind() == NodeKind.RECEIVE_TASK) {
            player.record(Happening.Kind.TRIGGERED, inst, v);
        }
        if (token >= net.onFlow) {
            inst.remove(token);
            player.leave(inst, v);
        } else {
            player.done(inst, v);
        }
    }

    private void event(Inst inst, int token, int event, int message) {
        receive(message);
        player.come(inst, token, event);
    }

    private void fail(Inst inst, int token, int catching) {
        int v = net.place(token);
        Inst around = inst.without(v, token);
        player.record(Happening.Kind.CANCELLED, around, v);
        player.raise(around, EventKind.ERROR, net.node[catching].event().name().or(() -> Optional.of("\u0000")));
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOfRange(arena, from, to));
    }
}
