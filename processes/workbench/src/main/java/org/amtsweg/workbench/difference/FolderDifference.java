package org.amtsweg.workbench.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.workbench.difference.Change.Topic;
import org.amtsweg.workbench.terminal.Words;

/** What differs in a folder apart from its model (<i>Profil, Formulare, Tabellen, Texte, Bescheide</i>). Reads the files as they are, whether they may run or not. */
final class FolderDifference {

    private final FolderContent old;
    private final FolderContent next;
    private final Words words;
    private final List<Change> changes = new ArrayList<>();

    private FolderDifference(FolderContent old, FolderContent next, Words words) {
        this.old = old;
        this.next = next;
        this.words = words;
    }

    static List<Change> of(FolderContent old, FolderContent next, Words words) {
        FolderDifference difference = new FolderDifference(old, next, words);
        difference.profile();
        difference.forms();
        difference.tables();
        difference.texts();
        difference.notices();
        return difference.changes;
    }

    private void profile() {
        String file = next.kind() == FolderContent.Kind.BLOCK ? "block.yaml" : "service.yaml";
        Titles titles = Titles.of(file.replace(".yaml", ".schema.json"), words.language());
        Map<List<String>, String> before = Leaves.of(yaml(old, file));
        Map<List<String>, String> after = Leaves.of(yaml(next, file));
        // Told by itself, with what it means.
        before.remove(List.of("version"));
        after.remove(List.of("version"));
        for (Topic topic : List.of(Topic.PROFILE, Topic.DEADLINE, Topic.PARAMETER, Topic.EVIDENCE)) {
            changes.addAll(Leaves.compare(
                    topic, only(before, topic), only(after, topic), path -> withoutTopic(titles.of(path), topic)));
        }
    }

    /** Under the heading of its topic the first word would say it again. */
    private static String withoutTopic(String title, Topic topic) {
        int first = title.indexOf(" › ");
        return topic == Topic.PROFILE || first < 0 ? title : title.substring(first + " › ".length());
    }

    private static Map<List<String>, String> only(Map<List<String>, String> leaves, Topic topic) {
        Map<List<String>, String> only = new LinkedHashMap<>();
        leaves.forEach((path, value) -> {
            Topic of = switch (path.get(0)) {
                case "deadlines" -> Topic.DEADLINE;
                case "parameters", "inputs" -> Topic.PARAMETER;
                case "evidence" -> Topic.EVIDENCE;
                default -> Topic.PROFILE;
            };
            if (of == topic) {
                only.put(path, value);
            }
        });
        return only;
    }

    static JsonNode yaml(FolderContent folder, String file) {
        return YamlFile.read(file, folder.files().getOrDefault(file, new byte[0]))
                .file()
                .map(YamlFile::json)
                .orElse(MissingNode.getInstance());
    }

    private Set<String> files(String pattern) {
        Set<String> files = new TreeSet<>(next.files().keySet());
        files.addAll(old.files().keySet());
        files.removeIf(file -> !file.matches(pattern));
        return files;
    }

    private void forms() {
        for (String file : files("forms/[^/]+\\.form")) {
            String form = file.substring("forms/".length(), file.length() - ".form".length());
            if (isNew(file, Topic.FORM, form) || isGone(file, Topic.FORM, form)) {
                continue;
            }
            changes.addAll(new FormDifference(form, words).of(json(old, file), json(next, file)));
        }
    }

    private static JsonNode json(FolderContent folder, String file) {
        try {
            return new ObjectMapper().readTree(folder.files().getOrDefault(file, new byte[] {'{', '}'}));
        } catch (JsonProcessingException e) {
            // Whether a form can be read, check says.
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isNew(String file, Topic topic, String name) {
        boolean isNew = !old.files().containsKey(file);
        if (isNew) {
            changes.add(Change.added(topic, name, ""));
        }
        return isNew;
    }

    private boolean isGone(String file, Topic topic, String name) {
        boolean isGone = !next.files().containsKey(file);
        if (isGone) {
            changes.add(Change.removed(topic, name, ""));
        }
        return isGone;
    }

    private void tables() {
        for (String file : files("[^/]+\\.dmn")) {
            changes.addAll(TableDifference.of(
                    old.files().getOrDefault(file, new byte[0]),
                    next.files().getOrDefault(file, new byte[0]),
                    words));
        }
    }

    private void texts() {
        for (String file : files("texts/[^/]+\\.yaml")) {
            String language = file.substring("texts/".length(), file.length() - ".yaml".length());
            changes.addAll(Leaves.compare(
                    Topic.TEXT,
                    Leaves.of(yaml(old, file)),
                    Leaves.of(yaml(next, file)),
                    path -> String.join(".", path) + " (" + language + ")"));
        }
    }

    private void notices() {
        for (String file : files("notices/[^/]+\\.(html|txt)")) {
            String name = file.substring("notices/".length());
            if (!isNew(file, Topic.NOTICE, name) && !isGone(file, Topic.NOTICE, name)) {
                lines(name, text(old, file), text(next, file));
            }
        }
    }

    private static String text(FolderContent folder, String file) {
        return new String(folder.files().getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Lines that are only on one side; where a line moved, nothing is told. */
    private void lines(String name, String before, String after) {
        List<String> was = before.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        List<String> is = after.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        was.stream()
                .filter(line -> !is.contains(line))
                .forEach(line -> changes.add(Change.removed(Topic.NOTICE, name, line)));
        is.stream()
                .filter(line -> !was.contains(line))
                .forEach(line -> changes.add(Change.added(Topic.NOTICE, name, line)));
        if (!was.equals(is) && was.containsAll(is) && is.containsAll(was)) {
            changes.add(Change.changed(Topic.NOTICE, name, words.get("diff.order.old"), words.get("diff.order.new")));
        }
    }
}
