/** Does anything personal leave the case store for a log, an exception, or the engine's tables? (<i>Datenschutz</i>). */
@NullMarked
package org.amtsweg.services.privacy;

import org.jspecify.annotations.NullMarked;
