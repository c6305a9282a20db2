/** The service {@code trassenzustimmung} from outside: what operators, offices and the clock do, with dates computed by hand. */
@NullMarked
package org.amtsweg.services.trassenzustimmung;

import org.jspecify.annotations.NullMarked;
