package org.amtsweg.workbench.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to a text by place (<i>Textänderungen</i>); what lies between them stays byte for byte. */
final class Edits {

    private record Edit(int start, int end, String replacement) {}

    private final List<Edit> edits = new ArrayList<>();

    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement));
    }

    void insert(int at, String addition) {
        edits.add(new Edit(at, at, addition));
    }

    /** Several insertions at one place stand in the order in which they were made. */
    String apply(String text) {
        List<Edit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparingInt(Edit::start));
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (Edit edit : ordered) {
            result.append(text, at, edit.start()).append(edit.replacement());
            at = edit.end();
        }
        return result.append(text, at, text.length()).toString();
    }
}
