package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.amtsweg.legal.LegalBasis;

/**
 * How sure each attribute of a person is (<i>Vertrauensniveau je Attribut</i>): a name may come from the identity card while the e-mail
 * address of the same login is the person's own word.
 *
 * <p>What is not in it was not verified at all: {@link TrustLevel#NONE}.
 */
@LegalBasis("§ 3 Abs. 4 OZG")
public record AttributeTrust(@JsonValue Map<PersonAttribute, TrustLevel> levels) {

    @JsonCreator
    public AttributeTrust {
        Map<PersonAttribute, TrustLevel> copy = new EnumMap<>(PersonAttribute.class);
        copy.putAll(levels);
        levels = Collections.unmodifiableMap(copy);
    }

    public TrustLevel of(PersonAttribute attribute) {
        return levels.getOrDefault(attribute, TrustLevel.NONE);
    }

    /** The level of the least sure of several attributes, for a step that needs them all. */
    public TrustLevel weakest(PersonAttribute first, PersonAttribute... more) {
        TrustLevel weakest = of(first);
        for (PersonAttribute each : more) {
            weakest = weakest.weaker(of(each));
        }
        return weakest;
    }
}
