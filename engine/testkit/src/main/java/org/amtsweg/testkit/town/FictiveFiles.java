package org.amtsweg.testkit.town;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.amtsweg.document.Attachment;
import org.amtsweg.evidence.EvidenceRequirement;

/** Small files that are what they claim (<i>fiktive Unterlagen</i>), for evidence that a test hands in. They show nothing. */
final class FictiveFiles {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    private static final List<String> PREFERRED =
            List.of("application/pdf", "image/png", "image/jpeg", "image/tiff", "text/plain", "text/csv");

    private static final Map<String, byte[]> CONTENT = Map.of(
            "application/pdf",
            ascii("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
            "image/png",
            PNG,
            "image/jpeg",
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0},
            "image/tiff",
            new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0},
            "text/plain",
            ascii("fiktiv\n"),
            "text/csv",
            ascii("fiktiv\n"),
            "application/json",
            ascii("{}"),
            "application/xml",
            ascii("<fiktiv/>"),
            "text/xml",
            ascii("<fiktiv/>"));

    private FictiveFiles() {}

    static Attachment of(EvidenceRequirement requirement) {
        String type = PREFERRED.stream()
                .filter(requirement.mediaTypes()::contains)
                .findFirst()
                .or(() -> requirement.mediaTypes().stream().sorted().findFirst())
                .orElse("application/pdf");
        String ending = type.substring(type.indexOf('/') + 1).replace("plain", "txt");
        byte[] content = CONTENT.getOrDefault(type, ascii("fiktiv"));
        return Attachment.of(requirement.id(), requirement.id() + "." + ending, type, content);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
