package org.amtsweg.verifier.drawing;

import java.util.Optional;

/**
 * What there is to say of an element of a drawing beyond its type and id (<i>Beschreibung eines Elements</i>), and where a click on it leads.
 *
 * <p>The description is heard, not seen.
 */
public record Caption(String description, Optional<String> href) {}
