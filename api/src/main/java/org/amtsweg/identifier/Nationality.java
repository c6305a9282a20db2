package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * A nationality (<i>Staatsangehörigkeit</i>) as the three-digit code of the Federal Statistical Office: {@code 000} is German.
 *
 * <p>The codes are those of version {@value #VERSION} of the code list. Not a country of ISO 3166, and a person may have several.
 * Does not give names: the licence of the list with names is not settled.
 */
public record Nationality(@JsonValue String code) {

    /** The version of the code list behind {@link #check}. */
    public static final String VERSION = "2024-08-01";

    private static final Finding FORM = Finding.error("", "nationality.form");
    private static final Finding UNKNOWN = Finding.error("", "nationality.unknown", Map.of("version", VERSION));
    private static final int LENGTH = 3;
    private static final Set<String> CODES = codes();

    /** Below the set it is checked against. */
    public static final Nationality GERMAN = new Nationality("000");

    public Nationality {
        code = IdText.compact(code);
        IdText.accept(check(code));
    }

    @JsonCreator
    public static Nationality parse(String text) {
        return new Nationality(text);
    }

    public static boolean isValid(String text) {
        return !check(text).hasErrors();
    }

    /** What is wrong with a text; blanks do not matter. */
    public static Findings check(String text) {
        String code = IdText.compact(text);
        if (!IdText.isDigits(code, LENGTH)) {
            return Findings.of(FORM);
        }
        return CODES.contains(code) ? Findings.NONE : Findings.of(UNKNOWN);
    }

    private static Set<String> codes() {
        String name = "/META-INF/amtsweg/codes/staatsangehoerigkeit-" + VERSION + ".txt";
        try (InputStream in = Nationality.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The code list " + name + " is missing in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /** As people write it: the code. Names of nationalities are not ours to give. */
    public String display() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
