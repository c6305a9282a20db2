/**
 * What happened, provably? (<i>Protokoll</i>): the hash chain of a case.
 *
 * <p>Start with {@link org.amtsweg.audit.AuditEntry} and {@link org.amtsweg.audit.AuditTrail}.
 */
@NullMarked
package org.amtsweg.audit;

import org.jspecify.annotations.NullMarked;
