package org.amtsweg.model.process;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A model with the document it was read from; the document is only needed until the model is checked. */
public final class ParsedProcess {

    private final ProcessModel model;
    private final Document document;
    private final Element process;

    ParsedProcess(ProcessModel model, Document document, Element process) {
        this.model = model;
        this.document = document;
        this.process = process;
    }

    public ProcessModel model() {
        return model;
    }

    Document document() {
        return document;
    }

    /** The executable process in the document. */
    Element process() {
        return process;
    }
}
