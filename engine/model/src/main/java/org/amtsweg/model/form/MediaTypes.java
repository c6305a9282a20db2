package org.amtsweg.model.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The media types that can be handed in (<i>Dateiarten</i>), and how to tell that a file is one. */
public final class MediaTypes {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, Predicate<byte[]>> KNOWN = new TreeMap<>();

    static {
        KNOWN.put("application/pdf", MediaTypes::isPdf);
        KNOWN.put("image/png", bytes -> startsWith(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A));
        KNOWN.put("image/jpeg", bytes -> startsWith(bytes, 0xFF, 0xD8, 0xFF));
        KNOWN.put("image/tiff", bytes -> startsWith(bytes, 'I', 'I', 42, 0) || startsWith(bytes, 'M', 'M', 0, 42));
        KNOWN.put("text/plain", MediaTypes::isText);
        KNOWN.put("text/csv", MediaTypes::isText);
        KNOWN.put("application/json", MediaTypes::isJson);
        KNOWN.put("application/xml", MediaTypes::isXml);
        KNOWN.put("text/xml", MediaTypes::isXml);
    }

    private MediaTypes() {}

    /** The media types a profile may allow. */
    public static Set<String> known() {
        return Collections.unmodifiableSet(KNOWN.keySet());
    }

    static boolean isWhatItClaims(String mediaType, byte[] content) {
        return KNOWN.getOrDefault(mediaType, bytes -> false).test(content);
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length <= magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPdf(byte[] bytes) {
        if (!startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
            return false;
        }
        // Without its end mark the upload was cut off; readers look for it in the last kilobyte.
        byte[] tail = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - 1024), bytes.length);
        return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isJson(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isXml(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            boolean any = false;
            while (reader.hasNext()) {
                int event = reader.next();
                any |= event == XMLStreamConstants.START_ELEMENT;
                // A document type can only be there to attack whoever opens the file later.
                if (event == XMLStreamConstants.DTD) {
                    return false;
                }
            }
            return any;
        } catch (XMLStreamException | RuntimeException e) {
            return false;
        }
    }
}
