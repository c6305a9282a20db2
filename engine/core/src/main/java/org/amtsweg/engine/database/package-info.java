/**
 * Where is it kept? (<i>Datenbank</i>): transactions, migrations and the reading and writing of rows.
 *
 * <p>Start with {@link org.amtsweg.engine.database.Database} and {@link org.amtsweg.engine.database.Writes}.
 */
@NullMarked
package org.amtsweg.engine.database;

import org.jspecify.annotations.NullMarked;
