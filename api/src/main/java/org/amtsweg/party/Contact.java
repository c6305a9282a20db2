package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * How somebody can be reached besides the postal address (<i>Erreichbarkeit</i>): e-mail, telephone, De-Mail. {@code toString} is masked.
 *
 * <p>Not a channel for notices: those go to a mailbox or by post.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Contact(Optional<String> email, Optional<String> phone, Optional<String> deMail) {

    /** No way known. */
    public static final Contact NONE = new Contact(Optional.empty(), Optional.empty(), Optional.empty());

    public Contact withEmail(String address) {
        return new Contact(Optional.of(address), phone, deMail);
    }

    public Contact withPhone(String number) {
        return new Contact(email, Optional.of(number), deMail);
    }

    public Contact withDeMail(String address) {
        return new Contact(email, phone, Optional.of(address));
    }

    @Override
    public String toString() {
        return "Contact[***]";
    }
}
