package org.amtsweg.latin;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * The five datatypes of DIN 91379:2022-08 for characters in names and texts (<i>String.Latin+</i>), A the narrowest.
 *
 * <p>A text is brought to NFC first. Then listed sequences are read before single characters, so that a combining mark counts only
 * inside one of the 149 sequences. Does not check the length or whether a text is a name; an empty text is allowed.
 */
@LegalBasis("DIN 91379:2022-08")
public enum DinDatatype {
    /** Names of natural persons. */
    A(CharacterGroup.LETTERS, CharacterGroup.N1),
    /** Streets, places, names of organisations. */
    B(CharacterGroup.LETTERS, CharacterGroup.N1, CharacterGroup.N2),
    /** Free text, with tabs and line breaks. */
    C(CharacterGroup.LETTERS, CharacterGroup.N1, CharacterGroup.N2, CharacterGroup.N3, CharacterGroup.N4),
    /** Names of organisations with Greek letters; neither Cyrillic nor line breaks. */
    D(
            CharacterGroup.LETTERS,
            CharacterGroup.N1,
            CharacterGroup.N2,
            CharacterGroup.N3,
            CharacterGroup.GREEK,
            CharacterGroup.E1),
    /** Everything in the norm. */
    E(
            CharacterGroup.LETTERS,
            CharacterGroup.N1,
            CharacterGroup.N2,
            CharacterGroup.N3,
            CharacterGroup.N4,
            CharacterGroup.GREEK,
            CharacterGroup.CYRILLIC,
            CharacterGroup.E1);

    private static final Norm BASIS = Norm.of("DIN 91379:2022-08");
    private static final LatinList LIST = LatinList.get();

    private final int groups;

    DinDatatype(CharacterGroup... groups) {
        int bits = 0;
        for (CharacterGroup each : groups) {
            bits |= each.bit();
        }
        this.groups = bits;
    }

    public boolean isValid(String text) {
        return firstOffence(text).isEmpty();
    }

    /** At most one finding: the first character that is not allowed, where it stands and what to write instead. */
    public Findings check(String text) {
        Optional<Offence> offence = firstOffence(text);
        return offence.isEmpty() ? Findings.NONE : Findings.of(finding(offence.get()));
    }

    private Finding finding(Offence offence) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("datatype", name());
        parameters.put("position", Integer.toString(offence.position()));
        parameters.put("character", offence.character());
        if (offence.replacement().isEmpty()) {
            return Finding.error("", "din-91379.character", parameters).on(BASIS);
        }
        String replacement = offence.replacement().get();
        if (replacement.isEmpty()) {
            return Finding.error("", "din-91379.remove", parameters).on(BASIS);
        }
        parameters.put(
                "replacement",
                replacement.codePoints().mapToObj(Offence::describe).collect(Collectors.joining(", ")));
        return Finding.error("", "din-91379.replace", parameters).on(BASIS);
    }

    /** The first character that is not allowed; empty if the text is right. */
    public Optional<Offence> firstOffence(String text) {
        String normalized = LatinList.normalized(text);
        int at = firstWrong(normalized, 0);
        if (at < 0) {
            return Optional.empty();
        }
        int codePoint = normalized.codePointAt(at);
        return Optional.of(new Offence(normalized.codePointCount(0, at) + 1, codePoint, allowedReplacement(codePoint)));
    }

    /** The index of the first character that is not allowed, -1 if there is none. */
    private int firstWrong(String normalized, int from) {
        int at = from;
        while (at < normalized.length()) {
            int length = LIST.sequenceAt(normalized, at);
            if (length == 0) {
                if (!LIST.allows(normalized.charAt(at), groups)) {
                    return at;
                }
                length = 1;
            }
            at += length;
        }
        return -1;
    }

    private Optional<String> allowedReplacement(int codePoint) {
        return LIST.replacement(codePoint).filter(r -> firstWrong(r, 0) < 0);
    }

    /**
     * The text with a replacement for every character that is not allowed, to be shown to the person who wrote it; empty if a
     * character has none.
     */
    public Optional<String> repaired(String text) {
        String normalized = LatinList.normalized(text);
        StringBuilder repaired = new StringBuilder(normalized.length());
        int from = 0;
        for (int wrong = firstWrong(normalized, 0); wrong >= 0; wrong = firstWrong(normalized, from)) {
            int codePoint = normalized.codePointAt(wrong);
            Optional<String> replacement = allowedReplacement(codePoint);
            if (replacement.isEmpty()) {
                return Optional.empty();
            }
            repaired.append(normalized, from, wrong).append(replacement.get());
            from = wrong + Character.charCount(codePoint);
        }
        return Optional.of(
                repaired.append(normalized, from, normalized.length()).toString());
    }

    /** The text as it is to be stored: in NFC. */
    public static String normalized(String text) {
        return LatinList.normalized(text);
    }

    /** The length as data models mean it: code points after NFC, not UTF-16 units. */
    public static int length(String text) {
        String normalized = LatinList.normalized(text);
        return normalized.codePointCount(0, normalized.length());
    }
}
