package org.amtsweg.model.notice;

import java.util.Map;

/**
 * The template of a letter (<i>Bescheidvorlage</i>) as HTML and as plain text; Mustache without logic, fed by maps only.
 */
@SuppressWarnings("DoNotCallSuggester") // STUB
public final class NoticeTemplate {

    private NoticeTemplate() {}

    /** The name without ending. */
    public String name() {
        throw new UnsupportedOperationException();
    }

    /** The HTML with escaped values; a missing value is a technical failure that names the key. */
    public String html(Map<String, Object> values) {
        throw new UnsupportedOperationException();
    }

    /** The plain text. */
    public String text(Map<String, Object> values) {
        throw new UnsupportedOperationException();
    }
}
