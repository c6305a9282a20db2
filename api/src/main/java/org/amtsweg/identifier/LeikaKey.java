package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Key of a public service in the federal catalogue (<i>Leistungsschlüssel</i>, LeiKa/FIM): 14 digits, {@code 99}, group 3, service 3,
 * operation 3, detail 3. Also read in its URN form.
 *
 * <p>Checks the form. Does not know which services exist; keys of a municipality's own services do not belong here.
 */
public record LeikaKey(@JsonValue String value) {

    /** How exactly the key names the service. */
    public enum Level {
        /** The object alone (<i>Leistungsobjekt</i>). */
        LO,
        /** With the operation (<i>Verrichtung</i>). */
        LOV,
        /** With operation and detail (<i>Verrichtungsdetail</i>). */
        LOVD
    }

    private static final String URN = "urn:de:fim:leika:leistung:";
    private static final String NONE = "000";
    private static final Finding FORM = Finding.error("", "leika-key.form");
    private static final Pattern SHAPE = Pattern.compile("99[0-9]{12}");

    public LeikaKey {
        value = canonical(value);
        IdText.accept(check(value));
    }

    @JsonCreator
    public static LeikaKey parse(String text) {
        return new LeikaKey(text);
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks do not matter. */
    public static Findings check(String text) {
        return SHAPE.matcher(canonical(text)).matches() ? Findings.NONE : Findings.of(FORM);
    }

    private static String canonical(String text) {
        String key = IdText.compact(text);
        return key.startsWith(URN) ? key.substring(URN.length()) : key;
    }

    /** Three digits (<i>Leistungsgruppierung</i>). */
    public String group() {
        return value.substring(2, 5);
    }

    /** Three digits (<i>Leistungskennung</i>). */
    public String service() {
        return value.substring(5, 8);
    }

    /** Three digits (<i>Verrichtungskennung</i>); {@code 000} if none. */
    public String operation() {
        return value.substring(8, 11);
    }

    /** Three digits (<i>Verrichtungsdetail</i>); {@code 000} if none. */
    public String detail() {
        return value.substring(11);
    }

    public Level level() {
        if (!detail().equals(NONE)) {
            return Level.LOVD;
        }
        return operation().equals(NONE) ? Level.LO : Level.LOV;
    }

    /** As FIT-Connect and XZuFi write it. */
    public String urn() {
        return URN + value;
    }

    /** In its parts: {@code 99 050 012 104 000}. */
    public String display() {
        return IdText.grouped(value, 2, 3, 3, 3, 3);
    }

    @Override
    public String toString() {
        return value;
    }
}
