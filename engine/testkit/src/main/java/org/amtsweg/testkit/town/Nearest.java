package org.amtsweg.testkit.town;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that were perhaps meant (<i>Meinten Sie …?</i>): the nearest ones by letters to be changed, or those that contain what was written. */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** At most three, the nearest first; none if nothing resembles it. */
    public static List<String> to(String written, Collection<String> known) {
        String wanted = plain(written);
        int limit = Math.max(2, wanted.length() / 3);
        return known.stream()
                .distinct()
                .filter(name -> distance(wanted, plain(name)) <= limit
                        || (wanted.length() > 2 && plain(name).contains(wanted)))
                .sorted(Comparator.comparingInt(name -> distance(wanted, plain(name))))
                .limit(MOST)
                .toList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.GERMAN).replace('_', ' ');
    }

    /** How many letters have to be put in, taken out or replaced. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int kept = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
