package org.amtsweg.service;

/** The versions of a service that something was made for (<i>Versionsbereich</i>): from a version, below another. */
public record VersionRange(SemanticVersion from, SemanticVersion below) {

    public VersionRange {
        if (from.compareTo(below) >= 0) {
            throw new IllegalArgumentException("A range of versions begins before it ends");
        }
    }

    /** From a version until its major number changes. */
    public static VersionRange from(SemanticVersion version) {
        return new VersionRange(version, version.nextMajor());
    }

    public boolean contains(SemanticVersion version) {
        // Not below.value() alone: 2.0.0-draft is ordered before 2.0.0, but it is what comes after 1.x.
        return from.compareTo(version) <= 0
                && version.compareTo(below) < 0
                && !(version.major() == below.major()
                        && version.minor() == below.minor()
                        && version.patch() == below.patch());
    }

    @Override
    public String toString() {
        return "≥ " + from + ", < " + below;
    }
}
