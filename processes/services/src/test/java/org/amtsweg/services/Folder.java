package org.amtsweg.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A folder of a service or block as it lies on disk, read without Amtsweg's own reader so that the tests have an eye of their own. */
record Folder(Path path, boolean isBlock) {

    static final List<String> LANGUAGES = List.of("de", "en", "de-easy");

    static List<Folder> all() {
        return Stream.concat(in("services", false), in("blocks", true)).toList();
    }

    static Folder block(String id) {
        return new Folder(Path.of("blocks", id), true);
    }

    private static Stream<Folder> in(String parent, boolean isBlock) {
        try (Stream<Path> children = Files.list(Path.of(parent))) {
            return children
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(path -> new Folder(path, isBlock))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return String.valueOf(path.getFileName());
    }

    Map<String, Object> profile() {
        return yaml(path.resolve(isBlock ? "block.yaml" : "service.yaml"));
    }

    Map<String, Object> section(String key) {
        Map<String, Object> section = new TreeMap<>();
        if (profile().get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> section.put(String.valueOf(name), value == null ? "" : value));
        }
        return section;
    }

    BpmnModelInstance model() {
        return Bpmn.readModelFromFile(path.resolve("process.bpmn").toFile());
    }

    Map<String, Object> texts(String language) {
        return yaml(path.resolve("texts").resolve(language + ".yaml"));
    }

    boolean hasForm(String form) {
        return Files.isRegularFile(path.resolve("forms").resolve(form + ".form"));
    }

    List<Path> files(String folder, String ending) {
        Path parent = path.resolve(folder);
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> yaml(Path file) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(read(file));
        Map<String, Object> result = new LinkedHashMap<>();
        ((Map<?, ?>) loaded).forEach((key, value) -> result.put(String.valueOf(key), value == null ? "" : value));
        return result;
    }

    @Override
    public String toString() {
        return (isBlock ? "block " : "service ") + id();
    }
}
