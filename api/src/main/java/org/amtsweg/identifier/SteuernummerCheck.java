package org.amtsweg.identifier;

import java.util.List;

/**
 * The check digit procedures of tax numbers (<i>Prüfziffernverfahren</i>), over the 12 digits of the ELSTER form before the check digit.
 * Factors as published by the tax administration for the ELSTER interface.
 */
enum SteuernummerCheck {
    /** Complement to a multiple of 11. */
    ELEVENS(0, 5, 4, 3, 0, 2, 7, 6, 5, 4, 3, 2) {
        @Override
        int digit(String elster, String district) {
            return complementTo11(elster);
        }
    },
    /** The same with other factors: Berlin set B and Lower Saxony. */
    ELEVENS_B(0, 0, 2, 9, 0, 8, 7, 6, 5, 4, 3, 2) {
        @Override
        int digit(String elster, String district) {
            return complementTo11(elster);
        }
    },
    /** The same with the factors of Bremen and Hamburg. */
    ELEVENS_HANSE(0, 0, 4, 3, 0, 2, 7, 6, 5, 4, 3, 2) {
        @Override
        int digit(String elster, String district) {
            return complementTo11(elster);
        }
    },
    /** Berlin: set A or B, by office and district. */
    BERLIN(0, 0, 0, 0, 0, 7, 6, 5, 8, 4, 3, 2) {
        @Override
        int digit(String elster, String district) {
            boolean setB = Berlin.usesSetB(elster.substring(0, 4), Integer.parseInt(district));
            return setB ? ELEVENS_B.complementTo11(elster) : complementTo11(elster);
        }
    },
    /** North Rhine-Westphalia: the remainder itself. */
    REMAINDER(0, 3, 2, 1, 0, 7, 6, 5, 4, 3, 2, 1) {
        @Override
        int digit(String elster, String district) {
            return weightedSum(elster) % 11;
        }
    },
    /** Rhineland-Palatinate: digit sums, complement to a multiple of 10. */
    TENS(0, 0, 1, 2, 0, 1, 2, 1, 2, 1, 2, 1) {
        @Override
        int digit(String elster, String district) {
            int sum = 0;
            for (int i = 0; i < CHECK_POSITION; i++) {
                sum += product(elster, i) / 10 + product(elster, i) % 10;
            }
            return (10 - sum % 10) % 10;
        }
    },
    /** Baden-Württemberg, Hesse, Schleswig-Holstein: powers of two, after adding a summand to each digit. */
    TWOS(0, 0, 512, 256, 0, 128, 64, 32, 16, 8, 4, 2) {
        @Override
        int digit(String elster, String district) {
            int sum = 0;
            for (int i = 0; i < CHECK_POSITION; i++) {
                int product = (CheckDigit.digit(elster, i) + SUMMANDS.get(i)) % 10 * factor(i);
                // Repeated digit sum: the remainder by 9, but 9 stays 9.
                sum += product == 0 ? 0 : (product - 1) % 9 + 1;
            }
            return (10 - sum % 10) % 10;
        }
    };

    private static final List<Integer> SUMMANDS = List.of(0, 0, 9, 8, 0, 7, 6, 5, 4, 3, 2, 1);
    private static final int CHECK_POSITION = 12;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Integer> factors;

    SteuernummerCheck(Integer... factors) {
        this.factors = List.of(factors);
    }

    /** The digit that belongs at the end; 10 if there is none and the number is never given out. */
    abstract int digit(String elster, String district);

    boolean accepts(String elster, String district) {
        return digit(elster, district) == CheckDigit.digit(elster, CHECK_POSITION);
    }

    int product(String elster, int at) {
        return CheckDigit.digit(elster, at) * factor(at);
    }

    int factor(int at) {
        return factors.get(at);
    }

    int complementTo11(String elster) {
        return (11 - weightedSum(elster) % 11) % 11;
    }

    int weightedSum(String elster) {
        int sum = 0;
        for (int i = 0; i < factors.size(); i++) {
            sum += product(elster, i);
        }
        return sum;
    }

    /** Which offices and districts of Berlin count with set B. */
    private static final class Berlin {

        static boolean usesSetB(String office, int district) {
            return switch (office) {
                case "1115", "1118", "1131", "1132", "1133", "1134", "1135", "1136", "1137", "1138" -> true;
                case "1194", "1195", "1196", "1197", "1198" -> true;
                case "1127", "1129", "1130" -> false;
                case "1116" -> within(district, 1, 29) || within(district, 201, 693) || within(district, 875, 899);
                case "1119" -> within(district, 201, 639) || within(district, 680, 684);
                default -> within(district, 201, 693);
            };
        }

        private static boolean within(int district, int first, int last) {
            return district >= first && district <= last;
        }
    }
}
