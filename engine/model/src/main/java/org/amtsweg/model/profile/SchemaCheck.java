package org.amtsweg.model.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;

/** Checks a file against its published JSON Schema and tells what is wrong in our words, with the line. */
public final class SchemaCheck {

    private static final String FOLDER = "/META-INF/amtsweg/schema/";
    private static final int MAX_FINDINGS = 50;

    private final Schema schema;

    /** The schema of this name below {@code META-INF/amtsweg/schema}. */
    public SchemaCheck(String file) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The schema " + file + " is missing in this jar");
            }
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Findings check(YamlFile file) {
        // A place that breaks "anyOf" breaks each of its branches as well; one finding of a kind per line is enough.
        Set<Finding> findings = new LinkedHashSet<>();
        for (Error error : schema.validate(file.json())) {
            if (findings.size() < MAX_FINDINGS) {
                findings.add(finding(file, error));
            }
        }
        return new Findings(new ArrayList<>(findings));
    }

    private static Finding finding(YamlFile file, Error error) {
        String pointer = pointer(error);
        String where = pointer.isEmpty() ? "/" : pointer;
        return switch (String.valueOf(error.getKeyword())) {
            case "required" ->
                Finding.error(
                        file.at(pointer), "profile.missing", Map.of("where", where, "name", text(error.getProperty())));
            case "additionalProperties" -> {
                String name = text(error.getProperty());
                yield Finding.error(
                        file.at(pointer + "/" + YamlFile.escape(name)),
                        "profile.unknown-key",
                        Map.of("name", shortened(name)));
            }
            case "type" ->
                Finding.error(
                        file.at(pointer),
                        "profile.type",
                        Map.of("where", where, "expected", expected(error.getSchemaNode())));
            case "enum" ->
                Finding.error(
                        file.at(pointer),
                        "profile.not-allowed",
                        Map.of("where", where, "allowed", expected(error.getSchemaNode())));
            case "pattern", "anyOf" -> Finding.error(file.at(pointer), "profile.format", Map.of("where", where));
            case "propertyNames" -> Finding.error(file.at(pointer), "profile.name", Map.of("where", where));
            default ->
                Finding.error(
                        file.at(pointer),
                        "profile.schema",
                        Map.of("where", where, "rule", error.getKeyword() + " " + expected(error.getSchemaNode())));
        };
    }

    private static String pointer(Error error) {
        StringBuilder pointer = new StringBuilder();
        var location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            pointer.append('/').append(YamlFile.escape(String.valueOf(location.getElement(i))));
        }
        return pointer.toString();
    }

    private static String expected(@Nullable JsonNode rule) {
        if (rule == null) {
            return "";
        }
        if (!rule.isArray()) {
            return shortened(rule.asText());
        }
        List<String> values = new ArrayList<>();
        rule.forEach(value -> values.add(value.asText()));
        return shortened(String.join(", ", values));
    }

    private static String text(@Nullable String value) {
        return value == null ? "?" : value;
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
