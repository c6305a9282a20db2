package org.amtsweg.model.profile;

import java.util.Optional;

/** How long a closed case is kept (<i>Aufbewahrung</i>), and by which rule. */
public record Retention(int years, Optional<String> source) {}
