package org.amtsweg.testkit.fictive;

import org.amtsweg.legal.Jurisdiction;

/**
 * The tax number that is printed as the example of a Land (<i>Musternummer</i>), in its 13 digits.
 *
 * <p>The numbers are those of the table in the German Wikipedia article "Steuernummer", as the test
 * {@code src/test/java/de/kaffeekrone/jsteuernummer/RegionTest.java} of the repository kaffeekrone/jsteuernummer (commit bee6fb0) holds
 * them; Berlin's is also among the test values of rechtlogisch/steuernummer. Printed as examples, they are not known to be reserved.
 */
final class SteuernummerExamples {

    private SteuernummerExamples() {}

    static String of(Jurisdiction land) {
        return switch (land) {
            case BW -> "2893081508152";
            case BY -> "9181081508155";
            case BE -> "1121081508150";
            case BB -> "3048081508155";
            case HB -> "2475081508152";
            case HH -> "2202081508156";
            case HE -> "2613081508153";
            case MV -> "4079081508151";
            case NI -> "2324081508151";
            case NW -> "5133081508159";
            case RP -> "2722081508154";
            case SL -> "1010081508182";
            case SN -> "3201012312340";
            case ST -> "3101081508154";
            case SH -> "2129081508158";
            case TH -> "4151081508156";
            case BUND ->
                throw new IllegalArgumentException("Tax numbers are given out by the Länder, not by the federation");
        };
    }
}
