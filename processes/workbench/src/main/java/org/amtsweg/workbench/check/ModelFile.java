package org.amtsweg.workbench.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a model that may come from any tool: one that declares an older encoding is read as if it had been stored as UTF-8.
 *
 * <p>Folders of services are not read this way; there UTF-8 is a rule.
 */
final class ModelFile {

    /** One byte more than the guard of the parser takes, so that it is the guard that complains. */
    private static final int MAX = 5_000_001;

    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("\\A<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Set<String> OLDER = Set.of("ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "US-ASCII");

    private ModelFile() {}

    static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return asUtf8(in.readNBytes(MAX));
        }
    }

    static byte[] asUtf8(byte[] content) {
        int utf16 = content.length < 2 ? 0 : ((content[0] & 0xFF) << 8) | (content[1] & 0xFF);
        if (utf16 == 0xFEFF || utf16 == 0xFFFE) {
            return recoded(new String(content, StandardCharsets.UTF_16));
        }
        String start = new String(content, 0, Math.min(content.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher matcher = ENCODING.matcher(start);
        boolean older = matcher.find() && OLDER.contains(matcher.group(1).toUpperCase(Locale.ROOT));
        return older ? recoded(new String(content, Charset.forName(matcher.group(1)))) : content;
    }

    private static byte[] recoded(String text) {
        Matcher matcher = ENCODING.matcher(text);
        String utf8 =
                matcher.find() ? text.substring(0, matcher.start(1)) + "UTF-8" + text.substring(matcher.end(1)) : text;
        return utf8.getBytes(StandardCharsets.UTF_8);
    }
}
