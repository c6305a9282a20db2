/** Do the folders hold what they promise: drawn, referenced, translated, priced, and running on the engine? (<i>Leistungsordner</i>). */
@NullMarked
package org.amtsweg.services;

import org.jspecify.annotations.NullMarked;
