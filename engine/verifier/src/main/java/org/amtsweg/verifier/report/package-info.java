/**
 * How is told what was found? (<i>Prüfbericht</i>): reports of the verifier as text, JSON, SARIF and HTML.
 *
 * <p>Start with {@link org.amtsweg.verifier.report.Report} and {@link org.amtsweg.verifier.report.ReportFormat}.
 */
@NullMarked
package org.amtsweg.verifier.report;

import org.jspecify.annotations.NullMarked;
