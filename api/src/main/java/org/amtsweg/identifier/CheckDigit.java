package org.amtsweg.identifier;

/**
 * The check digit procedures of German and international identifiers (<i>Prüfziffer</i>), on texts whose form is known to be right.
 *
 * <p>Detects typing errors. Does not prove that a number was ever issued.
 */
final class CheckDigit {

    private CheckDigit() {}

    /** ISO/IEC 7064, MOD 11,10: the digit that belongs behind the digits. */
    static int mod11And10(CharSequence digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digit(digits, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10;
    }

    /** ISO/IEC 7064, MOD 97-10: the remainder of the text read as one number with A = 10 to Z = 35; 1 if the check digits fit. */
    static int mod97(CharSequence text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = value(text.charAt(i));
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder;
    }

    /** The two check digits that make {@link #mod97} of the text followed by them 1. */
    static String mod97CheckDigits(CharSequence text) {
        int check = 98 - mod97(text + "00");
        return check < 10 ? "0" + check : Integer.toString(check);
    }

    /** Sum of the digit sums of the products of digits and weights. */
    static int digitSums(CharSequence digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int product = digit(digits, i) * weights[i];
            sum += product / 10 + product % 10;
        }
        return sum;
    }

    /** ICAO Doc 9303: weights 7, 3, 1 repeating, {@code <} counts 0, A = 10 to Z = 35. */
    static int icao9303(CharSequence text) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += (text.charAt(i) == '<' ? 0 : value(text.charAt(i))) * weights[i % 3];
        }
        return sum % 10;
    }

    static int digit(CharSequence digits, int at) {
        return digits.charAt(at) - '0';
    }

    /** 0 to 9, then A = 10 to Z = 35. */
    private static int value(char c) {
        return c <= '9' ? c - '0' : c - 'A' + 10;
    }

    /** The position of a letter in the alphabet as two digits, A = 01. */
    static String alphabetPosition(char letter) {
        int position = letter - 'A' + 1;
        return position < 10 ? "0" + position : Integer.toString(position);
    }
}
