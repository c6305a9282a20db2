/**
 * What can run? (<i>Leistungskatalog</i>): the folders that were loaded, deployed and kept for the cases that began with them.
 *
 * <p>Start with {@link org.amtsweg.engine.catalogue.Catalogue} and {@link org.amtsweg.engine.catalogue.Definition}.
 */
@NullMarked
package org.amtsweg.engine.catalogue;

import org.jspecify.annotations.NullMarked;
