package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * E-mail address (<i>E-Mail-Adresse</i>, RFC 5321): a local part of ASCII letters, digits and the usual marks, and a domain of at least
 * two labels, which may hold umlauts.
 *
 * <p>Leaves out quoted local parts, comments, address literals and letters beyond ASCII before the @. Does not send anything and does
 * not ask whether the mailbox exists. The domain is kept in small letters and in its ASCII form; one with ß is read in that form
 * only ({@code xn--…}), since the JDK knows IDNA 2003 alone, which turns ß into ss and so names another domain. {@code toString} is
 * masked.
 */
public record Email(@JsonValue String fullValue) implements Sensitive {

    private static final Finding FORM = Finding.error("", "email.form");
    private static final Finding DOMAIN = Finding.error("", "email.domain");
    /** Sharp s, small and capital, final sigma, and the two joiners: letters of their own today, replaced or dropped by IDNA 2003. */
    private static final Pattern CHANGED_BY_IDNA_2003 = Pattern.compile("[\\u00DF\\u1E9E\\u03C2\\u200C\\u200D]");

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern ASCII_DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    public Email {
        IdText.accept(check(fullValue));
        int at = fullValue.strip().lastIndexOf('@');
        fullValue = fullValue.strip().substring(0, at) + "@"
                + ascii(fullValue.strip().substring(at + 1));
    }

    public static Email parse(String text) {
        return new Email(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Email fromJson(JsonNode json) {
        return new Email(IdText.json("Email", json));
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks around it do not matter. */
    public static Findings check(String text) {
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (address.length() > LONGEST || at < 1 || at > LONGEST_LOCAL) {
            return Findings.of(FORM);
        }
        if (!LOCAL.matcher(address.substring(0, at)).matches()) {
            return Findings.of(FORM);
        }
        String domain = ascii(address.substring(at + 1));
        boolean good = ASCII_DOMAIN.matcher(domain).matches() && at + 1 + domain.length() <= LONGEST;
        return good ? Findings.NONE : Findings.of(DOMAIN);
    }

    /** The domain as the name service knows it; empty if it cannot be one. */
    private static String ascii(String domain) {
        if (CHANGED_BY_IDNA_2003.matcher(domain).find()) {
            return "";
        }
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notADomain) {
            // The JDK's punycode coder fails on some garbage with the second exception.
            return "";
        }
    }

    /** With the umlauts of the domain, as people write it. */
    public String display() {
        int at = fullValue.lastIndexOf('@');
        return fullValue.substring(0, at + 1) + IDN.toUnicode(fullValue.substring(at + 1));
    }

    @Override
    public String toString() {
        return "Email[***]";
    }
}
