package org.amtsweg.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All flaws found in one input, at once (<i>Befunde</i>); empty means nothing to complain about.
 */
public record Findings(@JsonValue List<Finding> list) implements Iterable<Finding> {

    public static final Findings NONE = new Findings(List.of());

    @JsonCreator
    public Findings {
        list = List.copyOf(list);
    }

    public static Findings of(Finding... findings) {
        return new Findings(List.of(findings));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public boolean hasErrors() {
        return list.stream().anyMatch(Finding::isError);
    }

    public Findings and(Findings more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(list);
        all.addAll(more.list);
        return new Findings(all);
    }

    /** The same findings below a path. */
    public Findings at(String parent) {
        return new Findings(list.stream().map(f -> f.at(parent)).toList());
    }

    public Stream<Finding> stream() {
        return list.stream();
    }

    @Override
    public Iterator<Finding> iterator() {
        return list.iterator();
    }

    /** One line each. */
    @Override
    public String toString() {
        return list.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
