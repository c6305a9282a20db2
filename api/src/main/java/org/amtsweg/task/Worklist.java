package org.amtsweg.task;

import java.util.List;
import java.util.Optional;
import org.amtsweg.casefile.Page;

/** A page of tasks (<i>Aufgabenliste</i>). */
public record Worklist(Page<Task> page) {

    public List<Task> tasks() {
        return page.items();
    }

    public Optional<Task> first() {
        return page.items().stream().findFirst();
    }

    /** The task at the element with this id or name, if it is on this page. */
    public Optional<Task> find(String elementOrName) {
        return page.items().stream()
                .filter(t ->
                        t.type().element().equals(elementOrName) || t.name().equals(elementOrName))
                .findFirst();
    }
}
