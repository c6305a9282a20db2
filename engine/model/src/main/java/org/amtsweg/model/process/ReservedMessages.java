package org.amtsweg.model.process;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of messages a model may wait for (<i>reservierte Nachrichten</i>). */
public final class ReservedMessages {

    private static final Set<String> NAMES = Set.of(
            "amtsweg.supplement",
            "amtsweg.hearing",
            "amtsweg.payment",
            "amtsweg.withdraw",
            "amtsweg.objection",
            "amtsweg.certificate",
            "amtsweg.answer");

    private ReservedMessages() {}

    public static boolean contains(String name) {
        return NAMES.contains(name);
    }

    /** All names, sorted. */
    public static SortedSet<String> names() {
        return new TreeSet<>(NAMES);
    }

    static String list() {
        return String.join(", ", names());
    }
}
