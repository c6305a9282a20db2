package org.amtsweg.workbench.difference;

import java.util.List;
import java.util.Optional;
import org.amtsweg.service.SemanticVersion;
import org.amtsweg.verifier.migration.Fate;

/**
 * Whether the version says what changed (<i>Versionsempfehlung</i>): a changed folder needs a new version, and a higher major number where cases could not go on.
 */
enum Advice {
    /** Nothing changed. */
    SAME,
    /** The version says it. */
    RIGHT,
    /** The folder changed and its version did not: the engine refuses it. */
    NOT_RAISED,
    /** The new version is lower than the old one: the engine would go on offering the old one. */
    LOWERED,
    /** Cases could not move to the new version, so that its first number has to change. */
    MAJOR_NEEDED,
    /** More than words changed, so that the second number has to change. */
    MINOR_NEEDED,
    /** A version that cannot be read. */
    UNREADABLE;

    boolean isWrong() {
        return this == NOT_RAISED || this == LOWERED || this == MAJOR_NEEDED || this == UNREADABLE;
    }

    static Advice of(String old, String next, boolean changed, List<Change> changes, List<Fate> fates) {
        Optional<SemanticVersion> before = version(old);
        Optional<SemanticVersion> after = version(next);
        if (before.isEmpty() || after.isEmpty()) {
            return UNREADABLE;
        }
        int order = after.get().compareTo(before.get());
        if (order == 0) {
            return changed ? NOT_RAISED : SAME;
        }
        if (order < 0) {
            return LOWERED;
        }
        boolean major = after.get().major() > before.get().major();
        if (!major && fates.stream().anyMatch(fate -> fate.outcome() == Fate.Outcome.BLOCKED)) {
            return MAJOR_NEEDED;
        }
        boolean minor = major || after.get().minor() > before.get().minor();
        boolean words = changes.stream().allMatch(change -> change.topic().isWording());
        return minor || words ? RIGHT : MINOR_NEEDED;
    }

    private static Optional<SemanticVersion> version(String text) {
        return SemanticVersion.isValid(text) ? Optional.of(SemanticVersion.parse(text)) : Optional.empty();
    }
}
