package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Which code list, in which version (<i>Codelistenreferenz</i>, XÖV): a URI without version and a version, written with an underscore
 * between them, for instance {@code urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs_2024-10-31}.
 *
 * <p>Does not fetch the list; {@link Codelist} reads one that is there.
 */
public record CodelistRef(String canonicalUri, String version) {

    private static final Pattern URI = Pattern.compile("[a-z][a-z0-9+.-]*:[\\x21-\\x7E]{1,300}");
    private static final Pattern VERSION = Pattern.compile("[\\x21-\\x5E\\x60-\\x7E]{1,40}");
    private static final Finding FORM = Finding.error("", "codelist-ref.form");

    public CodelistRef {
        if (!URI.matcher(canonicalUri).matches() || !VERSION.matcher(version).matches()) {
            throw IdentifierFormatException.because(FORM);
        }
    }

    public static CodelistRef of(String canonicalUri, String version) {
        return new CodelistRef(canonicalUri, version);
    }

    @JsonCreator
    public static CodelistRef parse(String text) {
        IdText.accept(check(text));
        int underscore = text.lastIndexOf('_');
        return new CodelistRef(text.substring(0, underscore), text.substring(underscore + 1));
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks are not allowed. */
    public static Findings check(String text) {
        int underscore = text.lastIndexOf('_');
        boolean good = underscore > 0
                && URI.matcher(text.substring(0, underscore)).matches()
                && VERSION.matcher(text.substring(underscore + 1)).matches();
        return good ? Findings.NONE : Findings.of(FORM);
    }

    /** As people write it: the canonical form. */
    public String display() {
        return toString();
    }

    /** The URI with the version, which names one list for good. */
    @JsonValue
    @Override
    public String toString() {
        return canonicalUri + "_" + version;
    }
}
