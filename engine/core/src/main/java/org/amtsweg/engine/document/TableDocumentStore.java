package org.amtsweg.engine.document;

import org.amtsweg.document.DocumentStore;
import org.amtsweg.engine.database.Database;
import org.amtsweg.identifier.DocumentId;
import org.amtsweg.problem.AmtswegException;

/** The default document store (<i>Ablage</i>): a table beside the case store, in the same transaction. */
public final class TableDocumentStore implements DocumentStore {

    private final Database database;

    public TableDocumentStore(Database database) {
        this.database = database;
    }

    @Override
    public void put(DocumentId id, byte[] content) {
        database.sql()
                .sql("insert into amt_document_content (id, content) values (?, ?)")
                .param(id.value())
                .param(content)
                .update();
    }

    @Override
    public byte[] get(DocumentId id) {
        return database.sql()
                .sql("select content from amt_document_content where id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> AmtswegException.permanent("The content of document " + id + " is gone"));
    }
}
