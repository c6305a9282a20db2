package org.amtsweg.workbench.difference;

import java.util.Optional;

/**
 * One thing that is different (<i>Änderung</i>): what, how it was, how it is; {@code before} is empty for what is new, {@code after} for what is gone. At a model,
 * the element that shows it.
 */
public record Change(Topic topic, Change.Way way, String what, String before, String after, Optional<String> element) {

    /** Where it stands. */
    public enum Topic {
        PROFILE,
        DEADLINE,
        PARAMETER,
        EVIDENCE,
        FORM,
        TABLE,
        TEXT,
        NOTICE,
        ELEMENT,
        FLOW;

        /** Whether it only changes words, so that nothing runs differently. */
        boolean isWording() {
            return this == TEXT || this == NOTICE;
        }
    }

    /** What happened to it. */
    public enum Way {
        ADDED,
        REMOVED,
        CHANGED
    }

    static Change added(Topic topic, String what, String after) {
        return new Change(topic, Way.ADDED, what, "", after, Optional.empty());
    }

    static Change removed(Topic topic, String what, String before) {
        return new Change(topic, Way.REMOVED, what, before, "", Optional.empty());
    }

    static Change changed(Topic topic, String what, String before, String after) {
        return new Change(topic, Way.CHANGED, what, before, after, Optional.empty());
    }

    Change at(String elementId) {
        return new Change(topic, way, what, before, after, Optional.of(elementId));
    }
}
