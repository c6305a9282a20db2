/** Does the procedure for café terraces end as the law and the fee schedule say, whatever happens on the way? (<i>Sondernutzungserlaubnis</i>). */
@NullMarked
package org.amtsweg.services.sondernutzung;

import org.jspecify.annotations.NullMarked;
