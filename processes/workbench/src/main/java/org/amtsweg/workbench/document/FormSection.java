package org.amtsweg.workbench.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amtsweg.form.Field;
import org.amtsweg.form.FieldRules;
import org.amtsweg.form.FieldType;
import org.amtsweg.form.Form;
import org.amtsweg.verifier.flow.FlowNode;

/** The parts of a page that print what is asked and what is told (<i>Formulare, Texte, Bescheide</i>). */
final class FormSection {

    private final Page page;
    private final Phrases words;
    private final Subject subject;

    FormSection(Page page, Subject subject) {
        this.page = page;
        this.words = page.words();
        this.subject = subject;
    }

    void forms() {
        if (subject.forms().isEmpty()) {
            return;
        }
        page.section("formulare", words.get("forms"));
        for (Form form : subject.forms()) {
            page.part("formular-" + form.id(), words.get("form", form.id()));
            List<Cell> users = users(form);
            page.html().begin("p").text(words.get("form.used")).end();
            page.list(users.isEmpty() ? List.of(Cell.of(words.get("form.elsewhere"))) : users);
            List<List<Cell>> rows = new ArrayList<>();
            form.fields().forEach(field -> field(field, "", rows));
            page.table(
                    words.get("form.caption", form.id()),
                    Stream.of("label", "key", "type", "required", "checks")
                            .map(column -> words.get("form." + column))
                            .toList(),
                    rows);
        }
    }

    private List<Cell> users(Form form) {
        List<Cell> users = new ArrayList<>();
        subject.service()
                .filter(service -> service.profile().form().equals(form.id()))
                .ifPresent(service -> users.add(Cell.of(words.get("form.application"))));
        subject.flow()
                .nodes()
                .filter(node -> node.camunda("formRef").equals(Optional.of(form.id())))
                .map(FlowNode::label)
                .forEach(name -> users.add(Cell.german(name)));
        return users;
    }

    private void field(Field field, String path, List<List<Cell>> rows) {
        if (field.type() == FieldType.TEXT) {
            return;
        }
        String key = field.key().isEmpty() ? path : path.isEmpty() ? field.key() : path + "." + field.key();
        boolean plainGroup = field.type() == FieldType.GROUP;
        rows.add(List.of(
                plainGroup && field.label().isBlank() ? Cell.of(words.get("form.group")) : Cell.german(field.label()),
                key.isEmpty() || (plainGroup && field.key().isEmpty()) ? Cell.of("–") : Cell.code(key),
                type(field),
                Cell.of(words.get(required(field))),
                checks(field)));
        field.children().forEach(child -> field(child, key, rows));
    }

    private static String required(Field field) {
        return field.type() == FieldType.GROUP ? "dash" : field.rules().required() ? "yes" : "no";
    }

    private Cell type(Field field) {
        Cell type = Cell.of(words.of("field", field.type()));
        return field.rules()
                .domainType()
                .map(domain -> Cell.row(type, Cell.code(domain)))
                .orElse(type);
    }

    private Cell checks(Field field) {
        FieldRules rules = field.rules();
        List<Cell> checks = new ArrayList<>();
        boolean list = field.type() == FieldType.DYNAMIC_LIST;
        range(rules.length(), list ? "form.entries" : "form.length").ifPresent(text -> checks.add(Cell.of(text)));
        range(rules.value(), "form.value").ifPresent(text -> checks.add(Cell.of(text)));
        rules.value().decimals().ifPresent(places -> checks.add(Cell.of(words.get("form.decimals", places))));
        rules.pattern()
                .ifPresent(pattern -> checks.add(Cell.row(Cell.of(words.get("form.pattern")), Cell.code(pattern))));
        rules.hideWhen()
                .ifPresent(condition -> checks.add(Cell.row(Cell.of(words.get("form.hidden")), Cell.code(condition))));
        if (!field.options().isEmpty()) {
            checks.add(Cell.row(
                    Cell.of(words.get("form.options")),
                    Cell.german(String.join(
                            "; ",
                            field.options().stream()
                                    .map(option -> option.label())
                                    .toList()))));
        }
        return checks.isEmpty() ? Cell.of("–") : Cell.all(checks);
    }

    private Optional<String> range(FieldRules.Range range, String key) {
        Optional<String> min = range.min()
                .filter(n -> n.compareTo(BigDecimal.ZERO) != 0 || key.equals("form.value"))
                .map(words::number);
        Optional<String> max = range.max().map(words::number);
        if (min.isPresent() && max.isPresent()) {
            return Optional.of(words.get(key, words.get("parameters.between", min.get(), max.get())));
        }
        return min.map(each -> words.get(key, words.get("parameters.from", each)))
                .or(() -> max.map(each -> words.get(key, words.get("parameters.to", each))));
    }

    /** Messages, and what citizens read while a case runs, in the language of the page. */
    void texts() {
        Set<String> keys = new TreeSet<>(subject.texts().keys(words.language()));
        if (keys.isEmpty()) {
            return;
        }
        page.section("texte", words.get("texts"));
        page.paragraph(words.get("texts.reading"));
        messages(keys);
        rest(keys);
    }

    private void messages(Set<String> keys) {
        List<String> messages = keys.stream()
                .filter(key -> key.startsWith("message.") && key.endsWith(".text"))
                .map(key -> key.substring("message.".length(), key.length() - ".text".length()))
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (String message : messages) {
            rows.add(List.of(
                    Cell.code(message),
                    Cell.all(List.of(
                            Cell.of(text("message." + message + ".subject")),
                            Cell.of(text("message." + message + ".text").strip())))));
            keys.remove("message." + message + ".subject");
            keys.remove("message." + message + ".text");
        }
        if (!rows.isEmpty()) {
            page.table(words.get("texts.messages"), List.of(words.get("texts.key"), words.get("texts.text")), rows);
        }
    }

    private void rest(Set<String> keys) {
        if (!keys.isEmpty()) {
            page.table(
                    words.get("texts.others"),
                    List.of(words.get("texts.key"), words.get("texts.text")),
                    keys.stream()
                            .map(key -> List.of(Cell.code(key), Cell.of(text(key))))
                            .toList());
        }
    }

    private String text(String key) {
        return subject.texts().find(words.language(), key).orElse("");
    }

    void notices() {
        if (subject.notices().isEmpty()) {
            return;
        }
        page.section("bescheide", words.get("notices"));
        List<List<Cell>> rows = new ArrayList<>();
        for (String notice : subject.notices()) {
            List<Cell> makers = subject.flow()
                    .nodes()
                    .filter(node -> node.property("amtsweg.notice").equals(Optional.of(notice))
                            || node.property("amtsweg.input.template").equals(Optional.of(notice))
                            || isDefault(node, notice))
                    .map(node -> Cell.german(node.label()))
                    .toList();
            rows.add(List.of(
                    Cell.code(notice),
                    makers.isEmpty() ? Cell.of("–") : Cell.all(makers),
                    Cell.code("notices/" + notice + ".html, notices/" + notice + ".txt")));
        }
        page.table(
                words.get("notices.caption"),
                List.of(words.get("notices.name"), words.get("notices.made"), words.get("notices.files")),
                rows);
    }

    /** The block that is called takes this template if the service names no other. */
    private boolean isDefault(FlowNode node, String notice) {
        return node.property("amtsweg.input.template").isEmpty()
                && subject.called(node)
                        .flatMap(block -> Optional.ofNullable(block.defaults().get("template")))
                        .filter(value -> value.asText().equals(notice))
                        .isPresent();
    }
}
