package org.amtsweg.workbench.scaffold;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A file of the skeletons (<i>Vorlage</i>): text in which {@code [[name]]} is filled in and {@code [[#part]] … [[/part]]} stands only where it is wanted.
 *
 * <p>Brackets, because the notices of a service have braces of their own. A name without a value is a mistake in the skeleton and fails.
 */
final class Template {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().withDelims("[[ ]]").escapeHTML(false).strictSections(true);

    private Template() {}

    /** The file, filled in. */
    static String fill(String file, Map<String, Object> values) {
        return text(read(file), values);
    }

    /** A text, filled in. */
    static String text(String template, Map<String, Object> values) {
        return COMPILER.compile(template).execute(values);
    }

    static String read(String file) {
        try (InputStream in = Template.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The skeleton has no file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
