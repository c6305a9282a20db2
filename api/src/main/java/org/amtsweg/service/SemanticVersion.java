package org.amtsweg.service;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a service or block (<i>Version</i>): {@code major.minor.patch}, with a suffix for versions before a release ({@code 2.0.0-draft}).
 *
 * <p>Suffixes are ordered as texts, which is simpler than semver.org has it.
 */
public record SemanticVersion(@JsonValue String value) implements Comparable<SemanticVersion> {

    private static final String PART = "(0|[1-9][0-9]{0,5})";
    private static final Pattern FORM =
            Pattern.compile(PART + "\\." + PART + "\\." + PART + "(?:-([0-9A-Za-z.-]{1,40}))?");
    private static final Comparator<SemanticVersion> ORDER = Comparator.comparingInt(SemanticVersion::major)
            .thenComparingInt(SemanticVersion::minor)
            .thenComparingInt(SemanticVersion::patch)
            // A release comes after everything that prepared it.
            .thenComparing(version -> version.isRelease() ? 1 : 0)
            .thenComparing(SemanticVersion::suffix);

    public SemanticVersion {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A version has three numbers, such as 1.0.0");
        }
    }

    @JsonCreator
    public static SemanticVersion parse(String text) {
        return new SemanticVersion(text.strip());
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    public int major() {
        return number(1);
    }

    public int minor() {
        return number(2);
    }

    public int patch() {
        return number(3);
    }

    /** Whether it has no suffix. */
    public boolean isRelease() {
        return suffix().isEmpty();
    }

    private String suffix() {
        String suffix = matcher().group(4);
        return suffix == null ? "" : suffix;
    }

    private int number(int group) {
        return Integer.parseInt(matcher().group(group));
    }

    private Matcher matcher() {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalStateException("Checked when it was made");
        }
        return matcher;
    }

    /** The first version of the next major number: what need not be compatible any more. */
    public SemanticVersion nextMajor() {
        return new SemanticVersion((major() + 1) + ".0.0");
    }

    @Override
    public int compareTo(SemanticVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
