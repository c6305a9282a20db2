package org.amtsweg.message;

import org.amtsweg.document.Document;

/** A document that goes with a message (<i>Anlage einer Nachricht</i>): what it is, and its bytes. */
public final class Enclosure {

    private final Document document;
    private final byte[] content;

    private Enclosure(Document document, byte[] content) {
        this.document = document;
        this.content = content;
    }

    public static Enclosure of(Document document, byte[] content) {
        return new Enclosure(document, content.clone());
    }

    public Document document() {
        return document;
    }

    public byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "Enclosure[" + document + ", " + content.length + " bytes]";
    }
}
