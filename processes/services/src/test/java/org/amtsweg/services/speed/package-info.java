/** How much work for the database is a case, and how fast does it go? (<i>Aufwand</i>). */
@NullMarked
package org.amtsweg.services.speed;

import org.jspecify.annotations.NullMarked;
