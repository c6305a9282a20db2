package org.amtsweg.model.folder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.amtsweg.problem.AmtswegException;

/**
 * The raw files of a folder (<i>Ordnerinhalt</i>), by path relative to the folder with {@code /} as separator.
 *
 * <p>Knows nothing of what the files mean. Holds at most {@value #MAX_FILES} files of at most {@value #MAX_FILE_BYTES} bytes
 * each. The arrays are shared, not copied: nobody may write into them.
 */
public record FolderContent(Kind kind, String name, Map<String, byte[]> files) {

    /** So many files a folder may hold. */
    public static final int MAX_FILES = 200;
    /** So large one file may be. */
    public static final int MAX_FILE_BYTES = 10_000_000;
    /** So large all files of a folder may be together. */
    public static final int MAX_FOLDER_BYTES = 20_000_000;

    // A fixed date makes equal content give equal bytes.
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What a folder holds. */
    public enum Kind {
        /** A service (Leistung). */
        SERVICE("services"),
        /** A reusable part of procedures (Baustein). */
        BLOCK("blocks"),
        /** What one place sets at a service (örtliche Variante). */
        VARIANT("variants");

        private final String parent;

        Kind(String parent) {
            this.parent = parent;
        }

        /** The directory that holds folders of this kind. */
        public String parent() {
            return parent;
        }
    }

    public FolderContent {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** {@code services/<name>}, {@code blocks/<name>} or {@code variants/<name>}. */
    public String path() {
        return kind.parent() + "/" + name;
    }

    /** Files that test a folder and are no part of what runs: they may change without a new version. */
    private static boolean isScenario(String file) {
        return file.startsWith("scenarios/");
    }

    /** SHA-256 in hexadecimal over the sorted names and bytes, but for scenarios: what runs alike has an equal hash. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // Lengths keep "a" + "bc" apart from "ab" + "c".
            running().forEach((file, bytes) -> {
                byte[] encoded = file.getBytes(StandardCharsets.UTF_8);
                digest.update((encoded.length + ":" + bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(encoded);
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Map<String, byte[]> running() {
        Map<String, byte[]> running = new TreeMap<>(files);
        running.keySet().removeIf(FolderContent::isScenario);
        return running;
    }

    /** The files, but for scenarios, as a ZIP archive that is the same for the same content. */
    public byte[] toZip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : running().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ZIP_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** From what {@link #toZip} made; an archive that is broken or beyond the limits is a technical failure. */
    public static FolderContent fromZip(Kind kind, String name, byte[] zip) {
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                // One byte more than allowed tells a file that is too large without unpacking all of it.
                byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
                total += bytes.length;
                boolean again = files.put(entry.getName(), bytes) != null;
                if (again || bytes.length > MAX_FILE_BYTES || total > MAX_FOLDER_BYTES || files.size() > MAX_FILES) {
                    throw AmtswegException.permanent("The archive of " + kind.parent() + "/" + name
                            + " holds a file twice, too many files or too much data");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new AmtswegException("The archive of " + kind.parent() + "/" + name + " cannot be read", false, e);
        }
        if (files.isEmpty()) {
            throw AmtswegException.permanent("The archive of " + kind.parent() + "/" + name + " holds no files");
        }
        return new FolderContent(kind, name, files);
    }
}
