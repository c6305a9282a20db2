package org.amtsweg.document;

import java.util.Arrays;
import java.util.Locale;

/**
 * A file that somebody hands in (<i>Anlage</i>): its name, the media type it claims and its bytes, for one evidence requirement.
 *
 * <p>The claim is checked against the bytes when it is handed in. Content is not scanned for malware; the host does that.
 */
public final class Attachment {

    private final String evidence;
    private final String fileName;
    private final String mediaType;
    private final byte[] content;

    private Attachment(String evidence, String fileName, String mediaType, byte[] content) {
        this.evidence = evidence;
        this.fileName = fileName;
        this.mediaType = mediaType.toLowerCase(Locale.ROOT);
        this.content = content;
    }

    /** A file for the evidence requirement with this id. */
    public static Attachment of(String evidence, String fileName, String mediaType, byte[] content) {
        return new Attachment(evidence, fileName, mediaType, content.clone());
    }

    public String evidence() {
        return evidence;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }

    public int size() {
        return content.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && evidence.equals(that.evidence)
                && fileName.equals(that.fileName)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * evidence.hashCode() + Arrays.hashCode(content);
    }

    /** Requirement, type and size; never the file's name, which people like to put names into. */
    @Override
    public String toString() {
        return "Attachment[" + evidence + ", " + mediaType + ", " + content.length + " bytes]";
    }
}
