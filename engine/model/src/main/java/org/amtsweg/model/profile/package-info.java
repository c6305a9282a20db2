/**
 * What does a service declare about itself? (<i>Leistungsprofil</i>): {@code service.yaml} and {@code block.yaml}.
 *
 * <p>Start with {@link org.amtsweg.model.profile.Profile} and {@link org.amtsweg.model.profile.ParameterSpec}.
 */
@NullMarked
package org.amtsweg.model.profile;

import org.jspecify.annotations.NullMarked;
