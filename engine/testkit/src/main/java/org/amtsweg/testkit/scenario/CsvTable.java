package org.amtsweg.testkit.scenario;

import java.util.ArrayList;
import java.util.List;

/** Rows and cells of a CSV file (RFC 4180), with the delimiter that its first line uses. */
final class CsvTable {

    private CsvTable() {}

    /** A row and the line it begins at; not closed if the mark of a quotation in it is missing, which makes one cell of all that follows. */
    record Row(int line, List<String> cells, boolean isClosed) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    static List<Row> rows(String text) {
        char delimiter = delimiter(text);
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begun = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else if (c != '\r') {
                    cell.append(c);
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == delimiter || c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(new Row(begun, cells, true));
                    cells = new ArrayList<>();
                    begun = line;
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            cells.add(cell.toString());
            rows.add(new Row(begun, cells, !quoted));
        }
        return rows;
    }

    /** What separates most in the first line; semicolons in German spreadsheets. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
