/** Is what lies in the service folders drawn, referenced, translated and priced as it should be? (<i>Leistungsordner</i>). */
@NullMarked
package org.amtsweg.services;

import org.jspecify.annotations.NullMarked;
