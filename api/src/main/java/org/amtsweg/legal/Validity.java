package org.amtsweg.legal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when until when something holds (<i>Geltungszeitraum</i>): first and last day, both included; an absent day means open.
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("A validity ends on or after its first day");
        }
    }

    public static Validity from(LocalDate first) {
        return new Validity(Optional.of(first), Optional.empty());
    }

    public static Validity between(LocalDate first, LocalDate last) {
        return new Validity(Optional.of(first), Optional.of(last));
    }

    public boolean contains(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true)
                && until.map(u -> !day.isAfter(u)).orElse(true);
    }
}
