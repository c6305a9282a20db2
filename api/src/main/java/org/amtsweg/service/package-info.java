/**
 * What is offered? (<i>Leistung</i>): public services and their catalogue.
 *
 * <p>Start with {@link org.amtsweg.service.PublicService} and {@link org.amtsweg.service.ServiceCatalogue}.
 */
@NullMarked
package org.amtsweg.service;

import org.jspecify.annotations.NullMarked;
