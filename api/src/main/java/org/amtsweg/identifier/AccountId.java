package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The stable key of a user account at a service (<i>Nutzerkonto</i>, § 2 Abs. 5 OZG): the bPK2 of BundID, or the key of an
 * organisation account. Written {@code bundid:KEY} or {@code organisation:KEY}.
 *
 * <p>Pseudonymous but personal: {@code toString} masks it, {@link #fullValue()} gives it.
 */
public record AccountId(Kind kind, String key) implements Sensitive {

    /** Whose account. */
    public enum Kind {
        /** Central citizen's account (Bürgerkonto). */
        BUNDID,
        /** Account of an organisation (Organisationskonto). */
        ORGANISATION
    }

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    public AccountId {
        IdText.matching("AccountId", KEY, key, "a key of 1 to 200 printable ASCII characters without spaces");
    }

    public static AccountId bundId(String bpk2) {
        return new AccountId(Kind.BUNDID, bpk2);
    }

    public static AccountId organisation(String key) {
        return new AccountId(Kind.ORGANISATION, key);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AccountId fromJson(JsonNode json) {
        return parse(IdText.json("AccountId", json));
    }

    public static AccountId parse(String text) {
        int colon = text.indexOf(':');
        for (Kind each : Kind.values()) {
            if (colon > 0 && text.substring(0, colon).equals(each.name().toLowerCase(Locale.ROOT))) {
                return new AccountId(each, text.substring(colon + 1));
            }
        }
        throw new IdentifierFormatException("AccountId", "written bundid:KEY or organisation:KEY");
    }

    /** The whole key, for storage and transport. */
    @JsonValue
    @Override
    public String fullValue() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + key;
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":***";
    }
}
