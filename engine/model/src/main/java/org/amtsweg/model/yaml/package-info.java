/**
 * What does a file say, and on which line? (<i>YAML-Datei</i>): reads YAML into JSON strictly and remembers lines.
 *
 * <p>Start with {@link org.amtsweg.model.yaml.YamlFile}.
 */
@NullMarked
package org.amtsweg.model.yaml;

import org.jspecify.annotations.NullMarked;
