/** The booking of rooms and devices, told in scenarios. */
@NullMarked
package org.amtsweg.services.raumbuchung;

import org.jspecify.annotations.NullMarked;
