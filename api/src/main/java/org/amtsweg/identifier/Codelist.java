package org.amtsweg.identifier;

import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A code list with its rows by code (<i>Codeliste</i>), as an OASIS genericode 1.0 file holds it.
 *
 * <p>A row maps a column to its text; empty cells are left out. Does not check data types of columns and does not follow references to
 * other files.
 */
public record Codelist(
        String shortName,
        String canonicalUri,
        String version,
        String keyColumn,
        Map<String, Map<String, String>> rows) {

    public Codelist {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        rows.forEach((code, row) -> copy.put(code, Map.copyOf(row)));
        rows = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads a genericode 1.0 file; the caller closes the stream.
     *
     * @throws CodelistFormatException if it is not one, has no key or a code twice
     */
    public static Codelist readGenericode(InputStream file) {
        return new GenericodeReader(file).read();
    }

    /** The codes in the order of the file. */
    public Set<String> codes() {
        return rows.keySet();
    }

    public boolean contains(String code) {
        return rows.containsKey(code);
    }

    /** A cell of the row of a code, for instance its name. */
    public Optional<String> cell(String code, String column) {
        return Optional.ofNullable(rows.get(code)).map(row -> row.get(column));
    }

    @Override
    public String toString() {
        return shortName + " " + version + " (" + rows.size() + " codes)";
    }
}
