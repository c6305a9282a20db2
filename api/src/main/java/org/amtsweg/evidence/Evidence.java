package org.amtsweg.evidence;

import java.time.Instant;
import org.amtsweg.identifier.DocumentId;

/** A proof that was handed in (<i>vorgelegter Nachweis</i>): which requirement it serves, the document, and when. */
public record Evidence(String requirement, DocumentId document, Instant receivedAt) {}
