package org.amtsweg.engine.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.document.AccessClass;
import org.amtsweg.document.Attachment;
import org.amtsweg.document.Document;
import org.amtsweg.document.DocumentStore;
import org.amtsweg.engine.audit.Sha256;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.DocumentId;

/** The documents of cases (<i>Schriftstücke</i>): rows here, bytes in the document store. */
public final class Documents {

    private final Database database;
    private final DocumentStore store;

    public Documents(Database database, DocumentStore store) {
        this.database = database;
        this.store = store;
    }

    /** Files what somebody handed in, and marks the evidence as there. */
    public void file(CaseFile file, List<Attachment> attachments) {
        ObjectNode evidence = file.data().evidence();
        for (Attachment attachment : attachments) {
            add(file, attachment.evidence(), attachment.fileName(), attachment.mediaType(), attachment.content());
            evidence.put(attachment.evidence(), true);
        }
    }

    /** Files a document that parties may read. */
    public DocumentId add(CaseFile file, String kind, String title, String mediaType, byte[] content) {
        DocumentId id = DocumentId.random();
        store.put(id, content);
        file.writes()
                .insert(
                        "amt_document",
                        "id, case_id, kind, title, access_class, media_type, sha256, size, created_at",
                        id.value(),
                        file.id().value(),
                        kind,
                        title,
                        AccessClass.PARTIES,
                        mediaType,
                        Sha256.of(content),
                        (long) content.length,
                        file.now());
        return id;
    }

    public List<Document> of(CaseId id) {
        return new ArrayList<>(database.sql()
                .sql("select * from amt_document where case_id = ? order by created_at, id")
                .param(id.value())
                .query(Documents::document)
                .list());
    }

    public Optional<Document> find(CaseId id, DocumentId document) {
        return database.sql()
                .sql("select * from amt_document where case_id = ? and id = ?")
                .param(id.value())
                .param(document.value())
                .query(Documents::document)
                .optional();
    }

    public byte[] content(DocumentId id) {
        return store.get(id);
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                new DocumentId(Rows.uuid(row, "id")),
                row.getString("kind"),
                row.getString("title"),
                AccessClass.valueOf(row.getString("access_class")),
                row.getString("media_type"),
                Rows.instant(row, "created_at"));
    }
}
