package org.amtsweg.tests.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The wait states that the engine really gets into, found by doing everything that can be done in each of them, up to a number of steps. To do two things
 * in the same state, a fresh instance is led there again.
 */
final class EngineStates {

    /** Markings that were seen, and those in which nothing can be done although the instance has not ended. */
    record Found(Set<List<String>> markings, Set<List<String>> hangs) {}

    private final RealEngine engine;
    private final String process;
    private final Set<String> once;
    private final Map<String, List<RealEngine.Step>> ways = new LinkedHashMap<>();
    private final Set<List<String>> markings = new java.util.HashSet<>();
    private final Set<List<String>> hangs = new java.util.HashSet<>();
    private final Map<String, List<String>> actions = new LinkedHashMap<>();

    private EngineStates(RealEngine engine, String process, Set<String> once) {
        this.engine = engine;
        this.process = process;
        this.once = once;
    }

    /** {@code once}: events that interrupt nothing and could come for ever; each is let come once. */
    static Found find(RealEngine engine, String process, int depth, Set<String> once) {
        EngineStates states = new EngineStates(engine, process, once);
        List<String> level = states.all(List.of(), "start");
        for (int i = 0; i < depth; i++) {
            List<String> next = new ArrayList<>();
            for (String state : level) {
                for (String action : states.actions.getOrDefault(state, List.of())) {
                    next.addAll(states.all(states.ways.getOrDefault(state, List.of()), action));
                }
            }
            level = next;
        }
        return new Found(states.markings, states.hangs);
    }

    /** Does one thing in all ways in which gateways can answer; which states are new. */
    private List<String> all(List<RealEngine.Step> before, String action) {
        List<String> fresh = new ArrayList<>();
        List<Integer> script = List.of();
        while (script != null) {
            List<RealEngine.Step> way = new ArrayList<>(before);
            way.add(new RealEngine.Step(action, script));
            RealEngine.Observation seen = engine.play(process, way);
            script = next(script, engine.widths());
            String fingerprint = seen.ended() ? "ended" : seen.fingerprint().toString() + spent(way);
            markings.add(seen.marking());
            if (ways.putIfAbsent(fingerprint, way) == null) {
                fresh.add(fingerprint);
                List<String> possible = seen.actions().keySet().stream()
                        .filter(each -> !isSpent(each, way))
                        .toList();
                actions.put(fingerprint, possible);
                if (seen.actions().isEmpty() && !seen.ended()) {
                    hangs.add(seen.marking());
                }
            }
        }
        return fresh;
    }

    private boolean isSpent(String action, List<RealEngine.Step> way) {
        return once.contains(action.substring(action.indexOf(':') + 1))
                && way.stream().anyMatch(step -> step.what().equals(action));
    }

    private Set<String> spent(List<RealEngine.Step> way) {
        Set<String> spent = new TreeSet<>();
        for (RealEngine.Step step : way) {
            if (once.contains(step.what().substring(step.what().indexOf(':') + 1))) {
                spent.add(step.what());
            }
        }
        return spent;
    }

    private static List<Integer> next(List<Integer> script, List<Integer> widths) {
        List<Integer> next = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            next.add(i < script.size() ? script.get(i) : 0);
        }
        for (int i = next.size() - 1; i >= 0; i--) {
            if (next.get(i) + 1 < widths.get(i)) {
                next.set(i, next.get(i) + 1);
                return next.subList(0, i + 1);
            }
        }
        return null;
    }
}
