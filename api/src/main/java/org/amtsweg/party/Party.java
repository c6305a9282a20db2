package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** Somebody who can take part in a procedure (<i>Beteiligungsfähige</i>, § 11 VwVfG). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Person.class, name = "person"),
    @JsonSubTypes.Type(value = Organisation.class, name = "organisation")
})
public sealed interface Party permits Person, Organisation {

    /** The name as it is written in a letter. */
    String displayName();

    Optional<Address> address();
}
