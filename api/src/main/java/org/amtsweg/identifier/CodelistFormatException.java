package org.amtsweg.identifier;

import java.io.Serial;

/** A file is not a code list that Amtsweg can read (<i>fehlerhafte Codeliste</i>); says why and in which line. */
public final class CodelistFormatException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private CodelistFormatException(String message) {
        super(message);
    }

    static CodelistFormatException notXml(int line) {
        return new CodelistFormatException("Not well-formed XML, or XML with a document type, in line " + line);
    }

    static CodelistFormatException notGenericode() {
        return new CodelistFormatException("Not a genericode 1.0 code list: the root element is another");
    }

    static CodelistFormatException external(int line) {
        return new CodelistFormatException("Refers to another file, which is not followed, in line " + line);
    }

    static CodelistFormatException noKey() {
        return new CodelistFormatException("The code list has no key of one column");
    }

    static CodelistFormatException unknownColumn(int line) {
        return new CodelistFormatException("A value stands in a column that is not defined, in line " + line);
    }

    static CodelistFormatException missingCode(int line) {
        return new CodelistFormatException("A row has no code, in line " + line);
    }

    static CodelistFormatException duplicateCode(int line) {
        return new CodelistFormatException("A code occurs twice, in line " + line);
    }

    static CodelistFormatException tooLarge(int rows) {
        return new CodelistFormatException("The code list has more than " + rows + " rows");
    }
}
