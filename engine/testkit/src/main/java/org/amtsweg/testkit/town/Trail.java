package org.amtsweg.testkit.town;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.engine.process.Position;
import org.amtsweg.engine.process.ProcessObserver;

/**
 * The way that a case has taken (<i>Weg</i>): every element that a token came to, in order. What a refused move had begun is forgotten.
 *
 * <p>Passes everything on to another observer, because an installation has only one.
 */
public final class Trail implements ProcessObserver {

    private final ProcessObserver next;
    private final Map<String, Source> sources = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();

    /** A token came to an element of the model of a folder. */
    public record Visit(Source source, String elementId) {}

    Trail(ProcessObserver next) {
        this.next = next;
    }

    /** Every element, in the order in which tokens came to it; again each time. */
    public List<Visit> visits() {
        return List.copyOf(visits);
    }

    int length() {
        return visits.size();
    }

    void cutTo(int length) {
        visits.subList(Math.min(length, visits.size()), visits.size()).clear();
    }

    @Override
    public void deployed(Source source) {
        sources.put(source.definitionId(), source);
        next.deployed(source);
    }

    @Override
    public void entered(Position at) {
        Source source = sources.get(at.definitionId());
        if (source != null) {
            visits.add(new Visit(source, at.elementId()));
        }
        next.entered(at);
    }

    @Override
    public void left(Position at, boolean cancelled) {
        next.left(at, cancelled);
    }

    @Override
    public void flowTaken(Position at, String flowId) {
        next.flowTaken(at, flowId);
    }

    @Override
    public void tableDecided(Position at, String decisionId, List<String> ruleIds) {
        next.tableDecided(at, decisionId, ruleIds);
    }

    @Override
    public void waitEnded(Position at, Deadline deadline, ZonedDateTime when) {
        next.waitEnded(at, deadline, when);
    }
}
