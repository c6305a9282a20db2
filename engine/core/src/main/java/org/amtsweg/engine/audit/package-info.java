/**
 * What happened, provably? (<i>Protokoll</i>): appends to and verifies the hash chain of a case.
 *
 * <p>Start with {@link org.amtsweg.engine.audit.AuditChain} and {@link org.amtsweg.engine.audit.AuditStore}.
 */
@NullMarked
package org.amtsweg.engine.audit;

import org.jspecify.annotations.NullMarked;
