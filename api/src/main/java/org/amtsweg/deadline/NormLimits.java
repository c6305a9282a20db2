package org.amtsweg.deadline;

import java.util.Optional;
import java.util.Set;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.legal.LawSource;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.Validity;

/**
 * What a norm permits to be done to its period (<i>Grenzen einer Fristnorm</i>): one row of
 * {@code META-INF/amtsweg/law/deadline-norms.json}.
 *
 * <p>A profile cannot permit more than the row of its norm; what a norm without a row permits is up to the profile.
 */
public record NormLimits(
        Norm norm,
        Scope scope,
        Set<DeadlineOperation> operations,
        Optional<Extension> extension,
        Optional<Deemed> deemed,
        LawSource source) {

    public NormLimits {
        operations = Set.copyOf(operations);
        if (extension.isPresent() != operations.contains(DeadlineOperation.EXTEND)) {
            throw new IllegalArgumentException("A row with limits of extension permits it, and the reverse: " + norm);
        }
    }

    /** Whose norm it is and since when. */
    public record Scope(Jurisdiction jurisdiction, Validity validity) {}

    /** The limits of an extension. Absent {@code longest}: as long as is adequate. */
    public record Extension(
            Norm norm, boolean once, boolean needsReason, boolean toldInTime, Optional<Period> longest) {}

    /**
     * That the norm makes silence an approval (<i>Genehmigungsfiktion</i>): whether its end is shifted from a Sunday (disputed, the default
     * is yes), and how a notice of incompleteness keeps the period from beginning.
     */
    public record Deemed(boolean shifts, Optional<Incompleteness> incompleteness) {}

    /** Within which time of the receipt and in which form the applicant must be told that the application is incomplete. */
    public record Incompleteness(Norm norm, Period within, DeadlineAction.Form form) {}
}
