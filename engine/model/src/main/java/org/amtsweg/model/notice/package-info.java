/**
 * What does a letter look like? (<i>Bescheidvorlage</i>): logic-less templates of notices.
 *
 * <p>Start with {@link org.amtsweg.model.notice.NoticeTemplate}.
 */
@NullMarked
package org.amtsweg.model.notice;

import org.jspecify.annotations.NullMarked;
