/** The booking of rooms and devices (<i>Raumbuchung</i>), as far as its scenarios cannot tell it. */
@NullMarked
package org.amtsweg.services.raumbuchung;

import org.jspecify.annotations.NullMarked;
