package org.amtsweg.latin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The published list of characters and sequences (String.Latin+ 1.3) as tables for scanning, read once.
 *
 * <p>Every listed character lies in the basic plane and below {@link #END}, so that arrays by {@code char} are enough.
 */
final class LatinList {

    /** A sequence behind its first character, and its search form. */
    private record Sequence(String rest, String searchForm) {}

    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u036F';
    private static final int MOST_MARKS = 30;
    private static final int END = 0x2300;
    private static final Sequence[] NONE = {};
    private static final LatinList THE_LIST = new LatinList();

    private final short[] groups = new short[END];
    private final Sequence[][] sequences = new Sequence[END][];
    private final String[] searchForms = new String[END];
    private final Map<Integer, String> replacements = new HashMap<>();

    private LatinList() {
        Arrays.fill(sequences, NONE);
        Map<String, String> searchForm = new HashMap<>();
        for (String[] row : rows("latin_list_search_form_1.3.txt")) {
            searchForm.put(characters(row[2]), characters(row[5]));
        }
        for (String[] row : rows("latin_list_1.3.txt")) {
            String listed = characters(row[2]);
            char first = listed.charAt(0);
            String search = searchForm.getOrDefault(listed, listed);
            if (listed.length() == 1) {
                groups[first] |= (short) CharacterGroup.ofKey(row[0]).bit();
                searchForms[first] = search;
            } else {
                sequences[first] = with(sequences[first], new Sequence(listed.substring(1), search));
            }
        }
        for (String[] row : rows("replacements.txt")) {
            replacements.put(Integer.parseInt(row[0], 16), characters(row[1]));
        }
    }

    static LatinList get() {
        return THE_LIST;
    }

    /** Longest first: a longer sequence must win over its beginning. */
    private static Sequence[] with(Sequence[] known, Sequence more) {
        Sequence[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = more;
        Arrays.sort(all, (a, b) -> b.rest().length() - a.rest().length());
        return all;
    }

    /** Whether a character may stand alone in a text of these groups. */
    boolean allows(char c, int groupBits) {
        return c < END && (groups[c] & groupBits) != 0;
    }

    /** The length of the sequence at an index, in {@code char}s; 0 if there is none. */
    int sequenceAt(String text, int index) {
        Optional<Sequence> found = find(text, index);
        return found.isPresent() ? found.get().rest().length() + 1 : 0;
    }

    /** The search form of the sequence at an index; empty if there is no sequence. */
    Optional<String> searchFormAt(String text, int index) {
        return find(text, index).map(Sequence::searchForm);
    }

    private Optional<Sequence> find(String text, int index) {
        // Every sequence goes on with a combining mark; ordinary names leave here.
        if (index + 1 >= text.length() || !isMark(text.charAt(index + 1)) || text.charAt(index) >= END) {
            return Optional.empty();
        }
        for (Sequence each : sequences[text.charAt(index)]) {
            if (text.startsWith(each.rest(), index + 1)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    static boolean isMark(char c) {
        return c >= FIRST_MARK && c <= LAST_MARK;
    }

    /** The search form of a single character; the character itself where the published map has none. */
    String searchForm(char c) {
        return c < END && searchForms[c] != null ? searchForms[c] : String.valueOf(c);
    }

    /** What to write instead of a character that is not allowed; an empty text means leave it out. */
    Optional<String> replacement(int codePoint) {
        return Optional.ofNullable(replacements.get(codePoint));
    }

    /** Canonical composition (NFC), in which the list is written. */
    static String normalized(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Below the combining marks every character is its own composition.
            if (text.charAt(i) >= FIRST_MARK) {
                int end = endOfOrdinaryText(text);
                return Normalizer.normalize(text.substring(0, end), Normalizer.Form.NFC) + text.substring(end);
            }
        }
        return text;
    }

    /**
     * Where more marks follow each other than any writing needs (30, the limit of Unicode's stream-safe format); the end if nowhere.
     * Composition takes quadratic time for such runs, and no listed sequence has more than two marks: what lies behind is refused anyway.
     */
    private static int endOfOrdinaryText(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return i;
            }
        }
        return text.length();
    }

    private static List<String[]> rows(String file) {
        String name = "/META-INF/amtsweg/din-91379/" + file;
        try (InputStream in = LatinList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The list " + name + " is missing in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /** {@code 004B 035F 0048} as text. */
    private static String characters(String hex) {
        StringBuilder text = new StringBuilder();
        for (String each : hex.strip().split(" ", -1)) {
            if (!each.isEmpty()) {
                text.appendCodePoint(Integer.parseInt(each, 16));
            }
        }
        return text.toString();
    }
}
