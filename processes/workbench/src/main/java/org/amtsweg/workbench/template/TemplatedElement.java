package org.amtsweg.workbench.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amtsweg.workbench.template.XmlText.Attribute;
import org.amtsweg.workbench.template.XmlText.Tag;

/** An element of a model that was drawn with a template (<i>Element mit Vorlage</i>): reads its values in the text, and changes them there. */
final class TemplatedElement {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final XmlText xml;
    private final Tag tag;
    private final String prefix;
    private final Edits edits;
    /** The {@code camunda:property} elements by name. */
    private final Map<String, Tag> properties = new LinkedHashMap<>();

    private final List<String> added = new ArrayList<>();

    private TemplatedElement(XmlText xml, Tag tag, String prefix, Edits edits) {
        this.xml = xml;
        this.tag = tag;
        this.prefix = prefix;
        this.edits = edits;
        group().ifPresent(group -> group.children()
                .forEach(property ->
                        xml.value(property, "name").ifPresent(name -> properties.putIfAbsent(name.strip(), property))));
    }

    /** All elements of a text that carry a template; changes are gathered in {@code edits}. */
    static List<TemplatedElement> in(XmlText xml, Edits edits) {
        List<TemplatedElement> found = new ArrayList<>();
        for (Tag tag : xml.tags()) {
            xml.prefix(tag, CAMUNDA)
                    .filter(prefix -> tag.attribute(prefix + "modelerTemplate").isPresent())
                    .ifPresent(prefix -> found.add(new TemplatedElement(xml, tag, prefix, edits)));
        }
        return found;
    }

    String template() {
        return xml.value(tag, prefix + "modelerTemplate").orElse("");
    }

    /** The version of the template it was drawn with; 0 where none is written. */
    int version() {
        return xml.value(tag, prefix + "modelerTemplateVersion")
                .filter(version -> version.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** Its name, or its id. */
    String label() {
        return xml.value(tag, "name")
                .filter(name -> !name.isBlank())
                .orElseGet(this::id)
                .replaceAll("\\s+", " ")
                .strip();
    }

    String id() {
        return xml.value(tag, "id").orElse("?");
    }

    int line() {
        return xml.line(tag.start());
    }

    Map<String, String> properties() {
        Map<String, String> values = new LinkedHashMap<>();
        properties.forEach((name, property) ->
                values.put(name, xml.value(property, "value").orElse("").strip()));
        return values;
    }

    /** The value that stands at a place; empty if nothing stands there. */
    Optional<String> value(Field.Binding at) {
        Optional<String> value =
                at.property() ? Optional.ofNullable(properties().get(at.name())) : xml.value(tag, written(at.name()));
        return value.filter(text -> !text.isBlank());
    }

    /** Templates name Camunda's attributes with the usual prefix; a model may use another. */
    private String written(String name) {
        return name.startsWith("camunda:") ? prefix + name.substring("camunda:".length()) : name;
    }

    void set(Field.Binding at, String value) {
        if (at.property()) {
            Tag property = properties.get(at.name());
            if (property == null) {
                added.add("<" + prefix + "property name=\"" + XmlText.escaped(at.name()) + "\" value=\""
                        + XmlText.escaped(value) + "\" />");
            } else {
                attribute(property, "value", value);
            }
        } else {
            attribute(tag, written(at.name()), value);
        }
    }

    void version(int version) {
        attribute(tag, prefix + "modelerTemplateVersion", String.valueOf(version));
    }

    void rename(String oldName, String newName) {
        Tag property = properties.remove(oldName);
        if (property != null) {
            attribute(property, "name", newName);
            properties.put(newName, property);
        }
    }

    /** Takes a property out, with the line it stands on. */
    void remove(String name) {
        Tag property = properties.remove(name);
        if (property != null) {
            int start = property.start();
            while (start > 0 && " \t".indexOf(xml.text().charAt(start - 1)) >= 0) {
                start--;
            }
            boolean line = start > 0 && xml.text().charAt(start - 1) == '\n';
            if (line) {
                start -= start > 1 && xml.text().charAt(start - 2) == '\r' ? 2 : 1;
            }
            edits.replace(line ? start : property.start(), property.closeEnd(), "");
        }
    }

    private void attribute(Tag of, String name, String value) {
        Optional<Attribute> there = of.attribute(name);
        if (there.isPresent()) {
            edits.replace(there.get().valueStart(), there.get().valueEnd(), XmlText.escaped(value));
        } else {
            int end = of.end() - (xml.text().charAt(of.end() - 2) == '/' ? 2 : 1);
            while (Character.isWhitespace(xml.text().charAt(end - 1))) {
                end--;
            }
            edits.insert(end, " " + name + "=\"" + XmlText.escaped(value) + "\"");
        }
    }

    private Optional<Tag> group() {
        return tag.children().stream()
                .filter(child -> child.localName().equals("extensionElements"))
                .flatMap(extensions -> extensions.children().stream())
                .filter(child -> child.name().equals(prefix + "properties"))
                .findFirst();
    }

    /** Writes the new properties, where the model has a place for them or where the standard wants one. */
    void finish() {
        if (added.isEmpty()) {
            return;
        }
        String newline = xml.text().contains("\r\n") ? "\r\n" : "\n";
        String indent = indent(tag);
        String inner = newline + indent + "  ";
        Optional<Tag> extensions = tag.children().stream()
                .filter(child -> child.localName().equals("extensionElements"))
                .findFirst();
        Optional<Tag> group = group();
        if (group.isPresent()) {
            String before = newline + indent(group.get());
            fill(group.get(), lines(before + "  "), before);
        } else if (extensions.isPresent()) {
            fill(extensions.get(), properties(inner + "  "), inner);
        } else {
            String whole = inner + "<" + tag.prefix() + "extensionElements>" + properties(inner + "  ") + inner + "</"
                    + tag.prefix() + "extensionElements>";
            fillFirst(whole, newline + indent);
        }
    }

    private String properties(String before) {
        return before + "<" + prefix + "properties>" + lines(before + "  ") + before + "</" + prefix + "properties>";
    }

    private String lines(String before) {
        return added.stream().map(line -> before + line).collect(Collectors.joining());
    }

    /** Behind the last child, or into a tag that closes itself. */
    private void fill(Tag into, String content, String close) {
        if (into.closesItself()) {
            open(into, content, close);
        } else {
            List<Tag> children = into.children();
            int at = children.isEmpty()
                    ? into.end()
                    : children.get(children.size() - 1).closeEnd();
            edits.insert(at, content);
        }
    }

    /** Extension elements come first, after the documentation. */
    private void fillFirst(String content, String close) {
        if (tag.closesItself()) {
            open(tag, content, close);
            return;
        }
        int at = tag.end();
        for (Tag child : tag.children()) {
            if (child.localName().equals("documentation")) {
                at = child.closeEnd();
            }
        }
        edits.insert(at, content);
    }

    private void open(Tag into, String content, String close) {
        int slash = into.end() - 2;
        while (Character.isWhitespace(xml.text().charAt(slash - 1))) {
            slash--;
        }
        edits.replace(slash, into.end(), ">" + content + close + "</" + into.name() + ">");
    }

    private String indent(Tag of) {
        int line = xml.text().lastIndexOf('\n', of.start()) + 1;
        String before = xml.text().substring(line, of.start());
        return before.isBlank() ? before : "";
    }
}
