package org.amtsweg.workbench.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.xml.XmlGuard;
import org.amtsweg.model.yaml.YamlFile;

/**
 * What a folder has that a template may offer for choice (<i>Auswahl aus dem Ordner</i>): roles, forms, deadlines and so on.
 *
 * <p>Reads folders that are still being worked on: what cannot be read yet is named in {@link #unread} and left out. Does not check anything.
 */
final class FolderChoices {

    /** What is chosen. */
    enum Kind {
        ROLE,
        FORM,
        DEADLINE,
        DECISION,
        NOTICE,
        MESSAGE,
        TASK
    }

    static final FolderChoices NONE = new FolderChoices();

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<Kind, List<Option>> options = new EnumMap<>(Kind.class);
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    /** A parameter of the service, or an input of the block, with its type as the profile writes it. */
    record Parameter(String name, String type, String description) {}

    private FolderChoices() {}

    static FolderChoices of(FolderContent folder) {
        FolderChoices choices = new FolderChoices();
        boolean block = folder.kind() == FolderContent.Kind.BLOCK;
        choices.profile(block ? "block.yaml" : "service.yaml", folder.files(), block);
        folder.files().forEach(choices::file);
        return choices;
    }

    /** The choices of a kind in their order; empty where the folder has none. */
    List<Option> of(Kind kind) {
        return options.getOrDefault(kind, List.of());
    }

    /** The parameters of a type. */
    List<Parameter> parameters(String type) {
        return parameters.stream()
                .filter(parameter -> parameter.type().equals(type))
                .toList();
    }

    /** Files that could not be read. */
    List<String> unread() {
        return unread;
    }

    private void add(Kind kind, Option option) {
        List<Option> there = options.computeIfAbsent(kind, k -> new ArrayList<>());
        if (!there.contains(option)) {
            there.add(option);
        }
    }

    private void profile(String name, Map<String, byte[]> files, boolean block) {
        byte[] content = files.get(name);
        Optional<YamlFile> yaml = content == null
                ? Optional.empty()
                : YamlFile.read(name, content).file();
        if (yaml.isEmpty()) {
            unread.add(name);
            return;
        }
        JsonNode json = yaml.get().json();
        json.path("roles").forEach(role -> add(Kind.ROLE, Option.of(role.asText())));
        json.path("deadlines").fieldNames().forEachRemaining(deadline -> add(Kind.DEADLINE, Option.of(deadline)));
        json.path(block ? "inputs" : "parameters").properties().forEach(entry -> {
            String type = entry.getValue().path("type").asText();
            String words = entry.getValue().path("description").path("de").asText(entry.getKey());
            parameters.add(new Parameter(entry.getKey(), type, words));
            if (block && type.equals("string")) {
                add(Kind.ROLE, Option.of(words, "${parameters." + entry.getKey() + "}"));
            }
        });
    }

    private void file(String name, byte[] content) {
        if (name.matches("forms/[^/]+\\.form")) {
            form(name, content);
        } else if (name.matches("notices/[^/]+\\.html")) {
            add(Kind.NOTICE, Option.of(name.substring("notices/".length(), name.length() - ".html".length())));
        } else if (name.equals("texts/de.yaml")) {
            texts(name, content);
        } else if (name.endsWith(".dmn")) {
            elements(name, content, "decision", Kind.DECISION);
        } else if (name.endsWith(".bpmn")) {
            elements(name, content, "userTask", Kind.TASK);
        }
    }

    private void form(String name, byte[] content) {
        try {
            String id = JSON.readTree(content).path("id").asText();
            if (!id.isEmpty()) {
                add(Kind.FORM, Option.of(id));
                return;
            }
        } catch (JsonProcessingException e) {
            // Told below, with the name of the file; a form is often half drawn.
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
        unread.add(name);
    }

    private void texts(String name, byte[] content) {
        Optional<YamlFile> yaml = YamlFile.read(name, content).file();
        yaml.ifPresentOrElse(
                file -> file.json().properties().forEach(text -> {
                    String key = text.getKey();
                    if (key.matches("message\\..+\\.subject")) {
                        String message = key.substring("message.".length(), key.length() - ".subject".length());
                        add(Kind.MESSAGE, Option.of(text.getValue().asText(), message));
                    }
                }),
                () -> unread.add(name));
    }

    private void elements(String name, byte[] content, String type, Kind kind) {
        if (XmlGuard.check(name, content).hasErrors()) {
            unread.add(name);
            return;
        }
        XmlText xml = new XmlText(new String(content, StandardCharsets.UTF_8));
        for (XmlText.Tag element : xml.tags()) {
            if (element.localName().equals(type)) {
                Optional<String> words = xml.value(element, "name");
                xml.value(element, "id")
                        .ifPresent(id -> add(
                                kind, words.map(label -> Option.of(label, id)).orElseGet(() -> Option.of(id))));
            }
        }
    }
}
