package org.amtsweg.workbench.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.amtsweg.workbench.terminal.Words;

/** The one file that the modeler reads (<i>Vorlagendatei</i>): the same templates give the same bytes on every system. */
final class TemplateFile {

    static final String NAME = "amtsweg-templates.json";

    private static final JsonMapper JSON = new JsonMapper();

    private TemplateFile() {}

    static String json(List<ElementTemplate> templates, Optional<String> guides) {
        ArrayNode all = JSON.createArrayNode();
        templates.forEach(template -> all.add(template.json(guides)));
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indent);
        printer.indentObjectsWith(indent);
        try {
            return JSON.writer(printer).writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can be written", e);
        }
    }

    /** Writes the file anew, in a directory that is made if it is not there. */
    static Path write(Path directory, String json, Words words) {
        Path file = directory.resolve(NAME);
        try {
            Files.createDirectories(directory);
            Files.writeString(file, json);
            return file;
        } catch (IOException e) {
            throw words.usage("output.unwritable", file);
        }
    }
}
