package org.amtsweg.model.profile;

import java.util.List;
import org.amtsweg.legal.Norm;

/** Why personal data is processed (<i>Verarbeitungszweck</i>, Art. 6 DSGVO), on which basis, and which categories. */
public record Purpose(String purpose, Norm legalBasis, List<String> categories) {
    public Purpose {
        categories = List.copyOf(categories);
    }
}
