package org.amtsweg.verifier.drawing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text broken into lines so that it fits a width and, if it can be done, a height (<i>Umbruch</i>).
 *
 * <p>Measures with the advance widths of Helvetica, which Arial and Liberation Sans share, so that the same model gives the same drawing on every machine.
 * A word that is too long is parted between syllables as far as a rule of thumb goes; what does not fit at the smallest size ends with an ellipsis.
 */
record FittedText(List<String> lines, double size) {

    static final double SIZE = 12;
    private static final double SMALLEST = 9;
    private static final double LEADING = 1.18;
    // Fallback fonts are a little wider than Helvetica.
    private static final double SAFETY = 1.04;
    private static final int SHORTEST_PART = 3;

    // Helvetica, thousandths of the font size, from the space to the tilde.
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    FittedText {
        lines = List.copyOf(lines);
    }

    double lineHeight() {
        return size * LEADING;
    }

    double height() {
        return lines.size() * lineHeight();
    }

    double width() {
        return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
    }

    static double width(String text, double size) {
        double sum = text.codePoints().mapToDouble(FittedText::advance).sum();
        return sum * size / 1000 * SAFETY;
    }

    private static double advance(int c) {
        if (c >= ' ' && c <= '~') {
            return WIDTHS[c - ' '];
        }
        if (c == 'ß' || c == 0xA0) {
            return c == 'ß' ? 611 : 278;
        }
        int base =
                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePointAt(0);
        if (base > ' ' && base <= '~') {
            return WIDTHS[base - ' '];
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return Character.isIdeographic(c) || c > 0x2E80 ? 1000 : 640;
    }

    /** At the largest size at which all lines fit. */
    static FittedText fit(String text, double width, double height) {
        for (double size = SIZE; size > SMALLEST; size -= 0.5) {
            FittedText fitted = new FittedText(wrap(text, width, size, size <= SIZE - 2), size);
            if (fitted.height() <= height && fitted.width() <= width) {
                return fitted;
            }
        }
        List<String> lines = wrap(text, width, SMALLEST, true);
        int most = (int) Math.max(1, Math.floor(height / (SMALLEST * LEADING)));
        if (lines.size() > most) {
            lines = new ArrayList<>(lines.subList(0, most));
            lines.set(most - 1, shortened(lines.get(most - 1), width));
        }
        return new FittedText(lines, SMALLEST);
    }

    /** At one size, as many lines as it takes. */
    static FittedText lines(String text, double width, double size) {
        return new FittedText(wrap(text, width, size, true), size);
    }

    /** The same, but no word is parted. */
    static FittedText words(String text, double width, double size) {
        return new FittedText(wrap(text, width, size, false), size);
    }

    private static String shortened(String line, double width) {
        String shorter = line;
        while (!shorter.isEmpty() && width(shorter + "…", SMALLEST) > width) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter.stripTrailing() + "…";
    }

    private static List<String> wrap(String text, double width, double size, boolean part) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R", -1)) {
            wrapParagraph(paragraph.strip(), width, size, part, lines);
        }
        return lines;
    }

    private static void wrapParagraph(String paragraph, double width, double size, boolean part, List<String> lines) {
        String line = "";
        for (String next : paragraph.split("[ \\t]+", -1)) {
            String word = next;
            String joined = line.isEmpty() ? word : line + " " + word;
            if (width(joined, size) <= width) {
                line = joined;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            while (part && width(word, size) > width) {
                int at = partAt(word, width, size);
                if (at <= 0 || at >= word.length()) {
                    break;
                }
                boolean hyphen = Character.isLetter(word.charAt(at - 1)) && Character.isLetter(word.charAt(at));
                lines.add(word.substring(0, at) + (hyphen ? "-" : ""));
                word = word.substring(at);
            }
            line = word;
        }
        lines.add(line);
    }

    /** The last place at which the word may be parted so that its first part and a hyphen fit. */
    private static int partAt(String word, double width, double size) {
        int longest = 0;
        int best = 0;
        for (int i = 1; i < word.length(); i++) {
            if (Character.isLowSurrogate(word.charAt(i))) {
                continue;
            }
            if (width(word.substring(0, i) + "-", size) > width) {
                break;
            }
            longest = i;
            if (isSyllable(word, i)) {
                best = i;
            }
        }
        return best > 0 ? best : Math.max(longest, Character.charCount(word.codePointAt(0)));
    }

    private static boolean isSyllable(String word, int at) {
        char before = word.charAt(at - 1);
        if (!Character.isLetterOrDigit(before)) {
            return true;
        }
        if (at < SHORTEST_PART || word.length() - at < SHORTEST_PART) {
            return false;
        }
        boolean camel = Character.isLowerCase(before) && Character.isUpperCase(word.charAt(at));
        String cluster = word.substring(at - 1, at + 1).toLowerCase(Locale.ROOT);
        boolean opens = !isVowel(word.charAt(at)) && at + 1 < word.length() && isVowel(word.charAt(at + 1));
        return camel || (opens && !List.of("ch", "ck", "ph", "th", "qu", "sh").contains(cluster));
    }

    private static boolean isVowel(char c) {
        return "aeiouyäöü".indexOf(Character.toLowerCase(c)) >= 0;
    }
}
