package org.amtsweg.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.marcwrobel.jbanking.checkdigit.IbanCheckDigit;
import fr.marcwrobel.jbanking.iban.RandomIban;
import java.math.BigInteger;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Each check digit procedure against what it promises: every wrong single character and, where it promises that, every swap of two
 * neighbours. For the others the share of swaps it finds is computed on paper and checked here.
 */
class CheckDigitTest {

    private static final long SEED = System.nanoTime();
    private static final String DIGITS = "0123456789";
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Random random = new Random(SEED);

    @Test
    void mod11And10FindsEveryWrongDigitAndAllSwapsButThoseThatItsStateHides() {
        Predicate<String> valid =
                n -> CheckDigit.mod11And10(n.substring(0, n.length() - 1)) == n.charAt(n.length() - 1) - '0';
        int swaps = 0;
        int missed = 0;
        for (int i = 0; i < 500; i++) {
            String body = digits(10);
            String number = body + CheckDigit.mod11And10(body);
            assertThat(missedSubstitutions(number, DIGITS, valid))
                    .as("seed %d", SEED)
                    .isZero();
            swaps += differentNeighbours(number);
            missed += missedSwaps(number, valid);
        }
        // A pure system of ISO 7064 with one check digit finds at least 97 % of transpositions.
        assertThat((double) missed / swaps).as("seed %d", SEED).isLessThan(0.03);
    }

    @Test
    void mod11And10IsTheProcedureOfThePublishedDescription() {
        for (int i = 0; i < 2_000; i++) {
            String body = digits(10);
            int product = 10;
            for (int k = 0; k < body.length(); k++) {
                char c = body.charAt(k);
                int sum = (c - '0' + product) % 10;
                if (sum == 0) {
                    sum = 10;
                }
                product = 2 * sum % 11;
            }
            int check = 11 - product == 10 ? 0 : 11 - product;
            assertThat(CheckDigit.mod11And10(body))
                    .as("seed %d, %s", SEED, body)
                    .isEqualTo(check);
        }
    }

    /** A letter counts as two digits, so that a digit in place of a letter shifts the rest; that is not promised. */
    @Test
    void mod97FindsEveryWrongDigitAndLetterAndEverySwapOfDigits() {
        Predicate<String> valid = n -> CheckDigit.mod97(n) == 1;
        for (int i = 0; i < 300; i++) {
            String letters = text(18, ALPHANUMERIC.substring(10));
            String check = CheckDigit.mod97CheckDigits(letters);
            assertThat(missedSubstitutions(letters, ALPHANUMERIC.substring(10), n -> valid.test(n + check)))
                    .as("seed %d", SEED)
                    .isZero();
            String body = digits(20);
            String number = body + CheckDigit.mod97CheckDigits(body);
            assertThat(valid).accepts(number);
            assertThat(missedSubstitutions(number, DIGITS, valid))
                    .as("seed %d", SEED)
                    .isZero();
            assertThat(missedSwaps(number, valid)).as("seed %d", SEED).isZero();
        }
    }

    @Test
    void mod97AgreesWithBigNumbersAndWithJbanking() {
        for (int i = 0; i < 1_000; i++) {
            String text = text(1 + random.nextInt(40), ALPHANUMERIC);
            StringBuilder number = new StringBuilder();
            text.chars().forEach(c -> number.append(Character.digit(c, 36)));
            assertThat(CheckDigit.mod97(text))
                    .as("seed %d, %s", SEED, text)
                    .isEqualTo(new BigInteger(number.toString())
                            .mod(BigInteger.valueOf(97))
                            .intValue());
        }
        RandomIban ibans = new RandomIban(random);
        for (int i = 0; i < 1_000; i++) {
            String iban = ibans.next().toString();
            assertThat(Iban.isValid(iban)).as("seed %d, %s", SEED, iban).isTrue();
            assertThat(Iban.parse(iban).country()).hasToString(iban.substring(0, 2));
            String other = (iban.charAt(2) == '0' ? "1" : "0") + iban.charAt(3);
            String wrong = iban.substring(0, 2) + other + iban.substring(4);
            assertThat(Iban.isValid(wrong)).isFalse();
            assertThat(IbanCheckDigit.INSTANCE.validate(wrong)).isFalse();
        }
    }

    @Test
    void icao9303FindsWrongDigitsAndAllSwapsExceptOfCharactersFiveApart() {
        Predicate<String> valid =
                n -> CheckDigit.icao9303(n.substring(0, n.length() - 1)) == n.charAt(n.length() - 1) - '0';
        for (int i = 0; i < 500; i++) {
            String body = digits(9);
            String number = body + CheckDigit.icao9303(body);
            // 7, 3 and 1 have no factor in common with 10.
            assertThat(missedSubstitutions(number, DIGITS, valid))
                    .as("seed %d", SEED)
                    .isZero();
            for (int at = 0; at < 8; at++) {
                int distance = Math.abs(body.charAt(at) - body.charAt(at + 1));
                boolean found = !valid.test(swapped(number, at));
                // Neighbouring weights differ by 4, 2 or 6: all even, so a distance of 5 is lost and none other.
                assertThat(found).as("seed %d, %s at %d", SEED, number, at).isEqualTo(distance != 0 && distance != 5);
            }
        }
        assertThat(CheckDigit.icao9303("AB<")).isEqualTo((10 * 7 + 11 * 3) % 10);
        assertThat(CheckDigit.icao9303("520727")).isEqualTo(3);
    }

    @Test
    void theHealthInsuranceNumberFindsEveryWrongDigitAndAllSwapsExceptOfZeroAndNine() {
        for (int i = 0; i < 500; i++) {
            String number = healthInsuranceNumber();
            assertThat(missedSubstitutions(
                            number.substring(1), DIGITS, n -> Krankenversichertennummer.isValid(number.charAt(0) + n)))
                    .as("seed %d", SEED)
                    .isZero();
            for (int at = 1; at < 8; at++) {
                boolean zeroAndNine = Math.abs(number.charAt(at) - number.charAt(at + 1)) == 9;
                boolean same = number.charAt(at) == number.charAt(at + 1);
                assertThat(Krankenversichertennummer.isValid(swapped(number, at)))
                        .as("seed %d, %s at %d", SEED, number, at)
                        .isEqualTo(zeroAndNine || same);
            }
        }
    }

    private String healthInsuranceNumber() {
        String start = (char) ('A' + random.nextInt(26)) + digits(8);
        for (int k = 0; k < DIGITS.length(); k++) {
            char check = DIGITS.charAt(k);
            if (Krankenversichertennummer.isValid(start + check)) {
                return start + check;
            }
        }
        throw new AssertionError("No check digit fits, seed " + SEED);
    }

    /** Digit sums of products with 2, 1, 5 and 7 are permutations of the digits but for 5 (0 and 9 and others fall together). */
    @Test
    void thePensionInsuranceNumberFindsEveryWrongDigitUnderAPermutingWeight() {
        String number = "15070649C103";
        int[] weights = {2, 1, 2, 5, 7, 1, 2, 1};
        for (int at = 2; at < 8; at++) {
            for (int k = 0; k < DIGITS.length(); k++) {
                char other = DIGITS.charAt(k);
                String wrong = number.substring(0, at) + other + number.substring(at + 1);
                int product = (other - '0') * weights[at];
                int original = (number.charAt(at) - '0') * weights[at];
                boolean hidden = (product / 10 + product % 10 - original / 10 - original % 10) % 10 == 0;
                boolean found = Rentenversicherungsnummer.check(wrong).stream()
                        .anyMatch(f -> f.code().equals("rvnr.check-digit"));
                assertThat(found).as(wrong).isEqualTo(!hidden);
            }
        }
    }

    @Test
    void alphabetPositionsHaveTwoDigits() {
        assertThat(CheckDigit.alphabetPosition('A')).isEqualTo("01");
        assertThat(CheckDigit.alphabetPosition('I')).isEqualTo("09");
        assertThat(CheckDigit.alphabetPosition('J')).isEqualTo("10");
        assertThat(CheckDigit.alphabetPosition('Z')).isEqualTo("26");
    }

    @Test
    void checkDigitsOfMod97KeepTheirLeadingZero() {
        // 98 - 0 would be 98, and 98 - 97 is never reached: all from 02 to 98 occur.
        boolean[] seen = new boolean[100];
        for (int i = 0; i < 20_000; i++) {
            String check = CheckDigit.mod97CheckDigits(Integer.toString(i));
            assertThat(check).hasSize(2);
            seen[Integer.parseInt(check)] = true;
        }
        assertThat(seen[0] || seen[1] || seen[99]).isFalse();
        assertThat(seen[2] && seen[9] && seen[10] && seen[98]).isTrue();
    }

    private String digits(int length) {
        return text(length, DIGITS);
    }

    private String text(int length, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static int missedSubstitutions(String number, String alphabet, Predicate<String> valid) {
        int missed = 0;
        for (int at = 0; at < number.length(); at++) {
            for (int k = 0; k < alphabet.length(); k++) {
                char other = alphabet.charAt(k);
                if (other != number.charAt(at)
                        && valid.test(number.substring(0, at) + other + number.substring(at + 1))) {
                    missed++;
                }
            }
        }
        return missed;
    }

    private static int missedSwaps(String number, Predicate<String> valid) {
        int missed = 0;
        for (int at = 0; at + 1 < number.length(); at++) {
            if (number.charAt(at) != number.charAt(at + 1) && valid.test(swapped(number, at))) {
                missed++;
            }
        }
        return missed;
    }

    private static int differentNeighbours(String number) {
        int different = 0;
        for (int at = 0; at + 1 < number.length(); at++) {
            different += number.charAt(at) == number.charAt(at + 1) ? 0 : 1;
        }
        return different;
    }

    private static String swapped(String text, int at) {
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }
}
