package org.amtsweg.verifier.table;

import java.util.Locale;

/** What a column holds (<i>Datentyp einer Spalte</i>), as far as the analysis tells types apart. */
enum Kind {
    NUMBER,
    TEXT,
    BOOLEAN,
    DATE,
    /** No type is given, or one that is not analysed. */
    ANY;

    static Kind of(String typeRef) {
        return switch (typeRef.strip().toLowerCase(Locale.ROOT)) {
            case "number", "integer", "long", "double" -> NUMBER;
            case "string" -> TEXT;
            case "boolean" -> BOOLEAN;
            case "date" -> DATE;
            default -> ANY;
        };
    }
}
