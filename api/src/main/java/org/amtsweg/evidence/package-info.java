/**
 * What is to be proved? (<i>Nachweis</i>): the evidence a service asks for.
 *
 * <p>Start with {@link org.amtsweg.evidence.EvidenceRequirement} and {@link org.amtsweg.evidence.Evidence}.
 */
@NullMarked
package org.amtsweg.evidence;

import org.jspecify.annotations.NullMarked;
