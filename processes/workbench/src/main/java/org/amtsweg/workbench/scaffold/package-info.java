/**
 * How does a new service begin? (<i>Gerüst einer Leistung</i>): a folder put together from parts of procedures, drawn, with texts, forms, notices and scenarios.
 *
 * <p>Start with {@link org.amtsweg.workbench.scaffold.NewCommand} and {@link org.amtsweg.workbench.scaffold.Scaffold}. What the parts are stands in the resources beside
 * this package, not in Java.
 */
@NullMarked
package org.amtsweg.workbench.scaffold;

import org.jspecify.annotations.NullMarked;
