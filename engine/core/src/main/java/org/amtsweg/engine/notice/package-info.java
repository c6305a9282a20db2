/**
 * What is decided and told? (<i>Bescheid</i>): acts, notices and their notification.
 *
 * <p>Start with {@link org.amtsweg.engine.notice.Acts} and {@link org.amtsweg.engine.notice.NoticeWriter}.
 */
@NullMarked
package org.amtsweg.engine.notice;

import org.jspecify.annotations.NullMarked;
