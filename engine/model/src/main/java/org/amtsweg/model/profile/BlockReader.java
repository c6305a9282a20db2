package org.amtsweg.model.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.language.LocalText;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** Reads {@code block.yaml} (<i>Bausteinprofil</i>). Thread-safe. */
public final class BlockReader {

    public static final String FILE = "block.yaml";

    private final SchemaCheck schema = new SchemaCheck("block.schema.json");

    /** A profile, if it is without errors, the names it declares, and what is wrong. */
    public record Reading(Optional<BlockProfile> profile, Declarations declarations, Findings findings) {}

    /** Reads the profile of the block in the folder of this name. */
    public Reading read(String folder, byte[] content) {
        YamlFile.Reading yaml = YamlFile.read(FILE, content);
        if (yaml.file().isEmpty()) {
            Declarations none =
                    new Declarations(Optional.empty(), Set.of(), Map.of(), Set.of(), Optional.empty(), false);
            return new Reading(Optional.empty(), none, yaml.findings());
        }
        YamlFile file = yaml.file().get();
        List<Finding> findings = new ArrayList<>(schema.check(file).list());
        JsonNode json = file.json();
        SharedParts parts = new SharedParts(file, findings);
        String id = json.path("id").asText("");
        if (!id.isEmpty() && !id.equals(folder)) {
            parts.complain("/id", "profile.id-is-not-folder", Map.of("folder", folder));
        }
        Map<String, ParameterSpec> inputs = parts.parameters("inputs", true);
        Map<String, DeadlineSpec> deadlines = parts.deadlines(inputs);
        Map<String, String> outputs = new LinkedHashMap<>();
        json.path("outputs")
                .properties()
                .forEach(e -> outputs.put(e.getKey(), e.getValue().asText()));
        Declarations declarations =
                new Declarations(Optional.empty(), deadlines.keySet(), inputs, Set.of(), Optional.empty(), false);
        Findings all = new Findings(findings);
        if (all.hasErrors()) {
            return new Reading(Optional.empty(), declarations, all);
        }
        LocalText name = SharedParts.localText(json.path("name")).orElseThrow();
        BlockProfile profile = new BlockProfile(id, json.path("version").asText(), name, inputs, outputs, deadlines);
        return new Reading(Optional.of(profile), declarations, all);
    }
}
