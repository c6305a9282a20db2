package org.amtsweg.document;

import org.amtsweg.identifier.DocumentId;

/**
 * Where the bytes of documents are kept (<i>Ablage</i>): a port, by default a table of Amtsweg's own database.
 *
 * <p>Called inside the transaction of the case. An implementation that writes elsewhere must accept that a rolled-back
 * transaction leaves bytes behind which nothing refers to; it must never lose bytes after {@link #put} has returned.
 */
public interface DocumentStore {

    void put(DocumentId id, byte[] content);

    /** The bytes; fails with an {@code AmtswegException} if they are gone. */
    byte[] get(DocumentId id);
}
