/** Looks at pages with a real browser (<i>Browserprüfung</i>). Start with {@link org.amtsweg.workbench.browser.Chromium}. */
@NullMarked
package org.amtsweg.workbench.browser;

import org.jspecify.annotations.NullMarked;
