/**
 * What is applied for? (<i>Antrag</i>): applications, drafts and the answer to a submission.
 *
 * <p>Start with {@link org.amtsweg.application.Application} and {@link org.amtsweg.application.Submission}.
 */
@NullMarked
package org.amtsweg.application;

import org.jspecify.annotations.NullMarked;
