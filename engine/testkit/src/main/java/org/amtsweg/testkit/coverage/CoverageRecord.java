package org.amtsweg.testkit.coverage;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What cases have gone through, and how often (<i>Aufzeichnung</i>). Immutable. */
public final class CoverageRecord {

    public static final CoverageRecord EMPTY = new CoverageRecord(Map.of());

    private final Map<Target, Integer> counts;

    private CoverageRecord(Map<Target, Integer> counts) {
        this.counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    static CoverageRecord of(Map<Target, Integer> counts) {
        return new CoverageRecord(counts);
    }

    /** What this and the other went through together, for instance two scenarios, or two services that call one block. */
    public CoverageRecord and(CoverageRecord other) {
        Map<Target, Integer> sum = new TreeMap<>(counts);
        other.counts.forEach((target, count) -> sum.merge(target, count, Integer::sum));
        return new CoverageRecord(sum);
    }

    /** How often; 0 if never. */
    public int count(Target target) {
        Integer count = counts.get(target);
        return count == null ? 0 : count;
    }

    public boolean has(Target target) {
        return counts.containsKey(target);
    }

    public Set<Target> targets() {
        return counts.keySet();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
