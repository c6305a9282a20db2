/**
 * Does a decision table decide every case, and each only once? (<i>Prüfung von Entscheidungstabellen</i>): gaps, overlaps, rules that never apply, type
 * clashes, by hit policy.
 *
 * <p>Start with {@link org.amtsweg.verifier.table.DecisionTable} and {@link org.amtsweg.verifier.table.TableCheck}.
 */
@NullMarked
package org.amtsweg.verifier.table;

import org.jspecify.annotations.NullMarked;
