package org.amtsweg.workbench.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.amtsweg.form.Field;
import org.amtsweg.form.FieldType;
import org.amtsweg.form.Form;
import org.amtsweg.language.Language;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.verifier.drawing.DrawnModel;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.table.Decision;

/**
 * Looks for mandatory fields that are empty (<i>Pflichtangaben</i>): what a reader of the documentation would miss. The list is in {@code docs/cli.md}.
 *
 * <p>Does not judge what is written there, and asks nothing that an engine asks when it loads the folder.
 */
final class Mandatory {

    private static final Set<FieldType> UNLABELLED = Set.of(FieldType.GROUP, FieldType.TEXT);

    private final Subject subject;
    private final Path folder;
    private final YamlFile profile;
    private final List<Gap> gaps = new ArrayList<>();

    Mandatory(Subject subject, Path folder) {
        this.subject = subject;
        this.folder = folder;
        this.profile = yaml(subject.isService() ? "service.yaml" : "block.yaml");
    }

    private YamlFile yaml(String file) {
        byte[] content = subject.content().files().getOrDefault(file, new byte[0]);
        // The loader has read it before, so its syntax is right; a file that is not there is empty.
        return YamlFile.read(file, content)
                .file()
                .orElseGet(() -> YamlFile.read(file, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .file()
                        .orElseThrow());
    }

    List<Gap> gaps() {
        localText("name", profile.json().path("name"), "/name", subject.languages());
        if (subject.isService()) {
            service();
        }
        parameters(subject.isService() ? "parameters" : "inputs");
        process();
        texts();
        subject.forms().forEach(this::form);
        subject.decisions().forEach((id, dmn) -> decision(id, Decision.in(dmn)));
        return gaps;
    }

    private void service() {
        localText("summary", profile.json().path("summary"), "/summary", subject.languages());
        for (String key : List.of("legalBasis", "purposes")) {
            if (profile.json().path(key).isEmpty()) {
                gap(profile.at("/" + key), key);
            }
        }
        if (profile.json().at("/retention/source").asText("").isBlank()) {
            gap(profile.at("/retention"), "retention");
        }
        JsonNode evidence = profile.json().path("evidence");
        for (int i = 0; i < evidence.size(); i++) {
            String id = evidence.get(i).path("id").asText();
            JsonNode title = evidence.get(i).path("title");
            localText("evidence", title, "/evidence/" + i + "/title", subject.languages(), id);
        }
        if (profile.json().has("fee")) {
            if (profile.json().at("/fee/schedule").asText("").isBlank()) {
                gap(profile.at("/fee"), "schedule");
            }
            text("fee.summary", profile.at("/fee"), "fee");
        }
        CitizenPage.untied(subject)
                .keySet()
                .forEach(name -> text(
                        CitizenPage.aboutKey(name),
                        profile.at("/deadlines/" + YamlFile.escape(name)),
                        "deadline",
                        name));
    }

    private void parameters(String key) {
        List<Language> languages = subject.languages().stream()
                .filter(language -> !language.equals(Language.DE_EASY))
                .toList();
        profile.json().path(key).properties().forEach(parameter -> {
            String name = parameter.getKey();
            String pointer = "/" + key + "/" + YamlFile.escape(name);
            JsonNode description = parameter.getValue().path("description");
            localText("parameter", description, pointer + "/description", languages, name);
        });
    }

    private void localText(String code, JsonNode text, String pointer, List<Language> languages, String... more) {
        List<String> missing = languages.stream()
                .map(Language::tag)
                .filter(tag -> text.path(tag).asText("").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            List<String> values = new ArrayList<>(List.of(String.join(", ", missing)));
            values.addAll(List.of(more));
            gap(profile.at(pointer), code, values.toArray(String[]::new));
        }
    }

    private void process() {
        String file = subject.processFile();
        if (subject.flow().documentation().isBlank()) {
            gap(file + ":" + subject.flow().line(), "process");
        }
        subject.flow().nodes().forEach(node -> {
            if (subject.isService() && mustTell(node) && !isTold(node)) {
                text("timeline." + node.id(), file + ":" + node.line(), "timeline", node.label());
            }
            node.event()
                    .name()
                    .filter(Asked::isCitizens)
                    .ifPresent(name -> text(Asked.textKey(name), file + ":" + node.line(), "action", node.label()));
        });
        for (DrawnModel.Undrawn undrawn : subject.drawing().withoutCoordinates()) {
            gap(file, "coordinates", undrawn.name().isEmpty() ? undrawn.id() : undrawn.name());
        }
    }

    /** How a case begins and how it can end is always told, unless the model hides it. */
    private static boolean mustTell(FlowNode node) {
        boolean ends = node.kind() == NodeKind.END_EVENT && node.scope().owner().isEmpty();
        boolean begins =
                node.kind() == NodeKind.START_EVENT && node.scope().owner().isEmpty();
        return (begins || ends) && !node.property("amtsweg.timeline").orElse("").equals("hide");
    }

    /** By itself, or by what leads nowhere but here. */
    private boolean isTold(FlowNode node) {
        boolean all = subject.languages().stream()
                .allMatch(language -> subject.texts().keys(language).contains("timeline." + node.id()));
        boolean only = node.incoming().size() == 1
                && node.incoming().get(0).source().outgoing().size() == 1;
        return all || (only && isTold(node.incoming().get(0).source()));
    }

    /** A text that must be there in every language of the folder. */
    private void text(String key, String place, String code, String... values) {
        List<String> missing = new ArrayList<>();
        for (Language language : subject.languages()) {
            if (!subject.texts().keys(language).contains(key)) {
                missing.add("texts/" + language.tag() + ".yaml");
            }
        }
        if (!missing.isEmpty()) {
            List<String> all = new ArrayList<>(List.of(key, String.join(", ", missing)));
            all.addAll(List.of(values));
            gap(place, code, all.toArray(String[]::new));
        }
    }

    /** What is told in one language is told in all. */
    private void texts() {
        Set<String> keys = new TreeSet<>();
        subject.languages().forEach(language -> keys.addAll(subject.texts().keys(language)));
        if (subject.isService() && keys.stream().noneMatch(key -> key.startsWith("timeline."))) {
            gap("texts/de.yaml", "noTimeline");
        }
        for (String key : keys) {
            List<Language> without = subject.languages().stream()
                    .filter(language -> !subject.texts().keys(language).contains(key))
                    .toList();
            subject.languages().stream()
                    .filter(language -> subject.texts().keys(language).contains(key))
                    .findFirst()
                    .filter(with -> !without.isEmpty() && !isReported(key))
                    .ifPresent(with -> {
                        String file = "texts/" + with.tag() + ".yaml";
                        String missing = String.join(
                                ", ",
                                without.stream()
                                        .map(each -> "texts/" + each.tag() + ".yaml")
                                        .toList());
                        gap(yaml(file).at("/" + YamlFile.escape(key)), "translation", key, missing);
                    });
        }
    }

    private boolean isReported(String key) {
        return gaps.stream().anyMatch(gap -> gap.values().contains(key));
    }

    private void form(Form form) {
        labels(form.fields(), form);
    }

    private void labels(List<Field> fields, Form form) {
        for (Field field : fields) {
            if (field.label().isBlank() && !UNLABELLED.contains(field.type())) {
                gap(FormFiles.placeOf(form, field.key(), subject), "label", field.key());
            }
            labels(field.children(), form);
        }
    }

    private void decision(String id, List<Decision> decisions) {
        decisions.stream()
                .filter(decision -> decision.id().equals(id))
                .filter(decision -> decision.description().isBlank())
                .forEach(decision -> gap(FormFiles.placeOfDecision(id, subject), "decision", decision.name()));
    }

    private void gap(String place, String code, String... values) {
        gaps.add(Gap.at(folder, place, code, values));
    }
}
