package org.amtsweg.tests.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What the engine did, for tests of the verifier that have no engine: with {@code -Damtsweg.record=FOLDER} each model that is drawn here is written there with
 * the wait states and hangs that were seen.
 */
final class Recorded {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Recorded() {}

    static void write(Models.Model model, List<Prepared> prepared, EngineStates.Found real) {
        String folder = System.getProperty("amtsweg.record");
        if (folder == null || model.name().contains("/")) {
            return;
        }
        ObjectNode json = JSON.createObjectNode();
        json.put("steps", model.depth());
        ArrayNode files = json.putArray("files");
        prepared.forEach(each -> files.add(new String(each.drawn(), StandardCharsets.UTF_8)));
        sorted(real.markings()).forEach(marking -> json.withArray("waits").add(marking));
        sorted(real.hangs()).forEach(marking -> json.withArray("hangs").add(marking));
        try {
            Files.createDirectories(Path.of(folder));
            Files.writeString(Path.of(folder, model.name() + ".json"), JSON.writeValueAsString(json) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sorted(Collection<List<String>> markings) {
        return markings.stream()
                .map(marking -> String.join(" ", marking))
                .sorted()
                .toList();
    }
}
