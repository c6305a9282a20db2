package org.amtsweg.model.form;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amtsweg.form.Field;
import org.amtsweg.form.Form;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Reads Camunda Forms files (<i>Formulardatei</i>): form-js JSON as Camunda Modeler writes it.
 *
 * <p>What Amtsweg cannot check on the server is refused, not ignored: components and attributes beyond the list in the designers'
 * guide are findings with their JSON path, such as {@code forms/antrag.form#components[2].validate}.
 */
public final class FormReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final int MAX_BYTES = 1_000_000;

    private final Set<String> knownTypes;
    private final Feel feel;

    /** A reader that accepts these domain types. */
    public FormReader(Set<String> knownTypes) {
        this(knownTypes, new Feel());
    }

    /** With a FEEL evaluator that is shared. */
    public FormReader(Set<String> knownTypes, Feel feel) {
        this.knownTypes = Set.copyOf(knownTypes);
        this.feel = feel;
    }

    /** A form, if it is without errors, and what is wrong with its file. */
    public record Reading(Optional<Form> form, Findings findings) {}

    /** Reads one file; paths of findings begin with its name. */
    public Reading read(String file, byte[] content) {
        if (content.length > MAX_BYTES) {
            return refused(Finding.error(file, "form.file-too-large", Map.of("max", String.valueOf(MAX_BYTES))));
        }
        JsonNode root;
        try {
            root = JSON.readTree(content);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return refused(Finding.error(file + ":" + line, "form.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!root.isObject() || !root.path("components").isArray()) {
            return refused(Finding.error(file, "form.not-a-form"));
        }
        ComponentReader components = new ComponentReader(knownTypes, feel, file + "#");
        String id = root.path("id").asText("");
        if (!ID.matcher(id).matches()) {
            components.complain("id", "form.id");
        }
        List<Field> fields = components.read(root.get("components"));
        Findings findings = components.findings();
        return findings.hasErrors()
                ? new Reading(Optional.empty(), findings)
                : new Reading(Optional.of(new Form(id, fields, new String(content, StandardCharsets.UTF_8))), findings);
    }

    private static Reading refused(Finding finding) {
        return new Reading(Optional.empty(), Findings.of(finding));
    }
}
