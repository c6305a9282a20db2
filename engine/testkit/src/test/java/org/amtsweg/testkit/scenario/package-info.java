@NullMarked
package org.amtsweg.testkit.scenario;

import org.jspecify.annotations.NullMarked;
