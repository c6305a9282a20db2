package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.amtsweg.latin.DinDatatype;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * File number of an authority (<i>Aktenzeichen, Geschäftszeichen</i>): a text of 1 to 60 characters of DIN 91379, stable and unique
 * within the authority.
 *
 * <p>There is no national scheme; {@link FileNumberPattern} holds that of an authority. Says nothing about other authorities: two of
 * them may use the same number.
 */
public record FileNumber(@JsonValue String value) {

    private static final Finding FORM = Finding.error("", "file-number.form");
    private static final int LONGEST = 60;

    public FileNumber {
        value = value.strip();
        IdText.accept(check(value));
    }

    @JsonCreator
    public static FileNumber parse(String text) {
        return new FileNumber(text);
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text, whatever the authority; blanks around it do not matter. */
    public static Findings check(String text) {
        String number = text.strip();
        boolean good = !number.isEmpty() && number.length() <= LONGEST && DinDatatype.B.isValid(number);
        return good ? Findings.NONE : Findings.of(FORM);
    }

    /** As people write it: the canonical form, which has no groups. */
    public String display() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
